package io.sternik.engine.table;

import io.sternik.engine.finding.Finding;
import io.sternik.engine.finding.Text;
import io.sternik.engine.table.CsvEntry.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which record names the columns: the first with the usual number of fields whose cells are text and unlike the column below.
 *
 * @param record number of the header among the records, from 0; −1 when there is none
 * @param names cells of the header, stripped; empty without a header
 * @param findings {@code table.empty}, {@code table.no-rows}, {@code table.no-header}, {@code table.duplicate-header}, {@code
 *     table.empty-header}
 */
public record HeaderGuess(int record, List<String> names, List<Finding> findings) {

    /** Takes copies. */
    public HeaderGuess {
        names = List.copyOf(names);
        findings = List.copyOf(findings);
    }

    /**
     * Guesses from the first records of a file (20 are enough). Records before the header that have fewer fields are titles.
     *
     * @param fieldCount usual number of fields
     */
    public static HeaderGuess of(List<CsvRecord> records, int fieldCount) {
        if (records.isEmpty()) {
            return none("table.empty", 1, "w pliku nie ma danych", "there is no data in the file");
        }
        int candidate = 0;
        while (candidate < records.size() && records.get(candidate).fields().size() != fieldCount) {
            candidate++;
        }
        if (candidate == records.size()) {
            return noHeader(records);
        }
        List<String> names =
                records.get(candidate).fields().stream().map(String::strip).toList();
        List<CsvRecord> below = records.subList(candidate + 1, records.size());
        boolean header =
                names.stream().allMatch(HeaderGuess::isText) && names.stream().anyMatch(n -> !n.isEmpty());
        if (!header || !isUnlike(names, below)) {
            return noHeader(records);
        }
        return new HeaderGuess(
                candidate, names, findings(names, records.get(candidate).line(), below.isEmpty()));
    }

    /** Whether a record is a sum of the ones above: its first cell that is not empty begins with Razem, Suma, Ogółem, Total or Sum. */
    public static boolean isTotal(List<String> fields) {
        String first =
                fields.stream().filter(field -> !field.isBlank()).findFirst().orElse("");
        String folded = Fold.text(first);
        return Set.of("razem", "suma", "ogolem", "total", "sum", "grand total", "lacznie")
                .contains(folded);
    }

    private static boolean isText(String cell) {
        return NumberText.of(cell).kind() == NumberText.Kind.NONE && DateText.of(cell) == null;
    }

    /** A name does not come back as a value; with rows below, that must hold for every column. */
    private static boolean isUnlike(List<String> names, List<CsvRecord> below) {
        for (CsvRecord row : below) {
            for (int i = 0; i < Math.min(names.size(), row.fields().size()); i++) {
                if (!names.get(i).isEmpty()
                        && names.get(i).equals(row.fields().get(i).strip())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Finding> findings(List<String> names, long line, boolean noRows) {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) {
                findings.add(
                        finding("table.empty-header", line, i + 1, "kolumna nie ma nazwy", "the column has no name"));
            } else if (!seen.add(Fold.text(name))) {
                findings.add(finding(
                        "table.duplicate-header",
                        line,
                        i + 1,
                        "nazwa „" + name + "” stoi drugi raz",
                        "name \"" + name + "\" stands a second time"));
            }
        }
        if (noRows) {
            findings.add(finding(
                    "table.no-rows", line, 0, "pod nagłówkiem nie ma danych", "there is no data below the header"));
        }
        return findings;
    }

    private static HeaderGuess noHeader(List<CsvRecord> records) {
        return none(
                "table.no-header",
                records.getFirst().line(),
                "nie widać nagłówka; nazwij kolumny",
                "no header is seen; name the columns");
    }

    private static HeaderGuess none(String code, long line, String pl, String en) {
        return new HeaderGuess(-1, List.of(), List.of(finding(code, line, 0, pl, en)));
    }

    private static Finding finding(String code, long line, int column, String pl, String en) {
        return new Finding(code, line, column, new Text(pl, en));
    }
}
