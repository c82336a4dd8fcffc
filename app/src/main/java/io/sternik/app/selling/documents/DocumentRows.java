package io.sternik.app.selling.documents;

import io.sternik.app.platform.imports.ImportRow;
import io.sternik.app.platform.imports.ImportSheet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of one document in a sheet: those that bear its number, and those right below that bear none and go on with its lines. */
public final class DocumentRows {

    private static final List<String> GO_ON = List.of("product", "name", "rate");

    private final String number;
    private final List<ImportRow> rows = new ArrayList<>();

    private DocumentRows(String number) {
        this.number = number;
    }

    /** The documents of sheets in the order of their first rows; a row without a number that goes on with nothing is refused. */
    public static Deque<DocumentRows> of(List<ImportSheet> sheets) {
        Deque<DocumentRows> documents = new ArrayDeque<>();
        sheets.forEach(sheet -> documents.addAll(of(sheet)));
        return documents;
    }

    /** Takes one document after the other and lets go of its rows, which are more than what is made of them. */
    public static void each(Deque<DocumentRows> documents, Consumer<DocumentRows> reader) {
        for (DocumentRows next = documents.poll(); next != null; next = documents.poll()) {
            reader.accept(next);
        }
    }

    private static Collection<DocumentRows> of(ImportSheet sheet) {
        Map<String, DocumentRows> documents = new LinkedHashMap<>();
        List<DocumentRows> last = new ArrayList<>();
        sheet.forEach(row -> {
            String number = row.text("number");
            if (number == null && !last.isEmpty() && GO_ON.stream().anyMatch(field -> row.text(field) != null)) {
                last.getFirst().rows.add(row);
                return;
            }
            number = row.required("number");
            if (!number.isEmpty()) {
                DocumentRows document = documents.computeIfAbsent(number, DocumentRows::new);
                document.rows.add(row);
                last.clear();
                last.add(document);
            }
        });
        return documents.values();
    }

    /** The number as written. */
    public String number() {
        return number;
    }

    /** All rows in their order. */
    public List<ImportRow> all() {
        return rows;
    }

    /** The row that says something of the whole document: the first one in which the field is not blank. */
    public ImportRow head(String field) {
        return rows.stream().filter(row -> row.text(field) != null).findFirst().orElse(rows.getFirst());
    }

    /** What the document says in the field. */
    public @Nullable String text(String field) {
        return head(field).text(field);
    }

    /** Refuses rows that say something else of the whole document than those above. */
    public void requireOneHead(List<String> fields) {
        for (String field : fields) {
            String first = text(field);
            for (ImportRow row : rows) {
                String here = row.text(field);
                if (here != null && !here.equals(first)) {
                    row.refuse(
                            field,
                            "document-differs",
                            Map.of("value", here, "first", String.valueOf(first), "number", number));
                }
            }
        }
    }

    /** Whether a row was refused; then all are, so that the document comes back whole. */
    public boolean refusedTogether() {
        if (rows.stream().noneMatch(ImportRow::isRefused)) {
            return false;
        }
        rows.stream()
                .filter(row -> !row.isRefused())
                .forEach(row -> row.refuse("number", "document-refused", Map.of("number", number)));
        return true;
    }
}
