package io.sternik.app.platform.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file of an import with the columns that are mapped to fields of one kind of record. */
public final class ImportSheet {

    private final int file;
    private final String name;
    private final boolean several;
    private final boolean own;
    private final Map<String, ImportMapping.Column> columns = new HashMap<>();
    private final Set<String> beside;
    private final ImportReport report;
    private final Rows rows;

    /** Hands out the rows of a file in their order; called once for each passage. */
    interface Rows {
        void forEach(ImportSheet sheet, Consumer<ImportRow> consumer);
    }

    /**
     * The columns of one part of a file.
     *
     * @param part as in {@link ImportMapping.File#parts()}
     */
    ImportSheet(int file, ImportMapping.File mapping, String part, ImportShape shape, ImportReport report, Rows rows) {
        this.file = file;
        this.name = mapping.name();
        this.several = mapping.parts().size() > 1;
        this.own = part.equals(mapping.target());
        this.beside = fill(mapping, part, shape);
        this.report = report;
        this.rows = rows;
    }

    /** Fills the columns; answers the fields whose records stand in the same row. */
    private Set<String> fill(ImportMapping.File mapping, String part, ImportShape shape) {
        Map<String, ImportMapping.Column> names = new HashMap<>();
        for (ImportMapping.Column column : mapping.columns()) {
            ImportMapping.Place place = mapping.place(column);
            if (place != null && place.part().equals(part)) {
                columns.put(place.field(), column);
            }
            if (place != null && place.field().equals("name")) {
                names.put(place.shape(), column);
            }
        }
        Set<String> found = new HashSet<>();
        for (ImportField field : shape.fields()) {
            String refersTo = field.refersTo();
            ImportMapping.Column other = refersTo == null || refersTo.equals(shape.code()) ? null : names.get(refersTo);
            if (other != null && columns.putIfAbsent(field.key(), other) == null) {
                found.add(field.key());
            }
        }
        return found;
    }

    /** Name of the file. */
    public String name() {
        return name;
    }

    /** Whether a column is mapped to the field. */
    public boolean has(String field) {
        return columns.containsKey(field);
    }

    /** Whether the rows hold other records besides, so that one of these may stand in several rows. */
    public boolean mayRepeat() {
        return several;
    }

    /** Reads all rows in their order, those that are no records left out. May be called again. */
    public void forEach(Consumer<ImportRow> consumer) {
        rows.forEach(this, row -> {
            if (own || isWritten(row)) {
                consumer.accept(row);
            }
        });
    }

    /** Whether the record that the field names stands in the same row. */
    boolean refersBeside(String field) {
        return beside.contains(field);
    }

    private boolean isWritten(ImportRow row) {
        return columns.keySet().stream().anyMatch(field -> !beside.contains(field) && row.text(field) != null);
    }

    int file() {
        return file;
    }

    /** Whether the rows of the file are of this kind first of all. */
    boolean isOwn() {
        return own;
    }

    ImportMapping.@Nullable Column column(String field) {
        return columns.get(field);
    }

    ImportReport report() {
        return report;
    }
}
