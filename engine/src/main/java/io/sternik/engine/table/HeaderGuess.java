package io.sternik.engine.table;

import io.sternik.engine.finding.Finding;
import io.sternik.engine.finding.Text;
import io.sternik.engine.table.CsvEntry.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which records name the columns: the first whose cells are text, distinct and unlike the columns below. Records before it are titles. Two
 * records name them together when the upper one groups columns: its cells stand over several, those between are empty.
 *
 * @param record number of the first record of the header, from 0; −1 when there is none
 * @param rows records of the header: 1, or 2 with groups above; 0 when there is none
 * @param names of the columns, stripped; a group stands before its columns: {@code Klient Nazwa}; empty without a header
 * @param findings {@code table.empty}, {@code table.no-rows}, {@code table.no-header}, {@code table.duplicate-header}, {@code
 *     table.empty-header}
 */
public record HeaderGuess(int record, int rows, List<String> names, List<Finding> findings) {

    private static final Set<String> TOTALS = Set.of(
            "razem",
            "suma",
            "suma koncowa",
            "suma calkowita",
            "ogolem",
            "lacznie",
            "podsumowanie",
            "total",
            "totals",
            "sum",
            "grand total");

    /** Takes copies. */
    public HeaderGuess {
        names = List.copyOf(names);
        findings = List.copyOf(findings);
    }

    /**
     * Guesses from the first records of a file (20 are enough).
     *
     * @param fieldCount usual number of fields
     */
    public static HeaderGuess of(List<CsvRecord> records, int fieldCount) {
        if (records.isEmpty()) {
            return none("table.empty", 1, "w pliku nie ma danych", "there is no data in the file");
        }
        int candidate = 0;
        while (candidate < records.size() && !isFull(records.get(candidate), fieldCount)) {
            candidate++;
        }
        if (candidate == records.size()) {
            return noHeader(records);
        }
        int groups = candidate > 0 && isGroups(records.get(candidate - 1), fieldCount) ? 1 : 0;
        List<CsvRecord> below = records.subList(candidate + 1, records.size());
        List<String> own = stripped(records.get(candidate));
        boolean header = own.stream().allMatch(HeaderGuess::isText) && isUnlike(own, below);
        return header ? at(records, candidate - groups, groups + 1) : noHeader(records);
    }

    /** The header that a person has pointed at. */
    public static HeaderGuess at(List<CsvRecord> records, int record, int rows) {
        CsvRecord last = records.get(record + rows - 1);
        List<String> names = rows == 2 ? joined(records.get(record), last) : stripped(last);
        boolean noRows = records.size() == record + rows;
        return new HeaderGuess(record, rows, names, findings(names, last.line(), noRows));
    }

    /**
     * Whether a record is a sum of the ones above: its first cell that is not empty says so (Razem, Suma, Ogółem, Total …), the others that
     * are not empty are numbers, and, with more than two columns, some cell is empty.
     */
    public static boolean isTotal(List<String> fields) {
        List<String> written = fields.stream().filter(field -> !field.isBlank()).toList();
        if (written.isEmpty() || (fields.size() > 2 && written.size() == fields.size())) {
            return false;
        }
        return TOTALS.contains(Fold.text(written.getFirst()))
                && written.stream()
                        .skip(1)
                        .allMatch(cell -> !isText(cell) || cell.strip().endsWith("%"));
    }

    /** Whether a record fills the table as a header does: the usual number of fields, and text in more than half of them. */
    private static boolean isFull(CsvRecord record, int fieldCount) {
        long written =
                record.fields().stream().filter(field -> !field.isBlank()).count();
        return record.fields().size() == fieldCount && (fieldCount <= 2 ? written > 0 : written * 2 > fieldCount);
    }

    /** Whether a record groups columns: at least two cells of text, the rest empty. */
    private static boolean isGroups(CsvRecord record, int fieldCount) {
        long written =
                record.fields().stream().filter(field -> !field.isBlank()).count();
        return record.fields().size() == fieldCount
                && written >= 2
                && record.fields().stream().allMatch(HeaderGuess::isText);
    }

    private static List<String> joined(CsvRecord groups, CsvRecord names) {
        List<String> joined = new ArrayList<>();
        String group = "";
        for (int i = 0; i < names.fields().size(); i++) {
            String above = i < groups.fields().size() ? groups.fields().get(i).strip() : "";
            group = above.isEmpty() ? group : above;
            joined.add((group + " " + names.fields().get(i).strip()).strip());
        }
        return joined;
    }

    private static List<String> stripped(CsvRecord record) {
        return record.fields().stream().map(String::strip).toList();
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
        return new HeaderGuess(-1, 0, List.of(), List.of(finding(code, line, 0, pl, en)));
    }

    private static Finding finding(String code, long line, int column, String pl, String en) {
        return new Finding(code, line, column, new Text(pl, en));
    }
}
