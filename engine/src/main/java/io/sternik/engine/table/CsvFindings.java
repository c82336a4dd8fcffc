package io.sternik.engine.table;

import io.sternik.engine.finding.Finding;
import io.sternik.engine.finding.Text;
import io.sternik.engine.table.RecordParser.Outcome;

/** Words for what can be wrong with a CSV file. */
final class CsvFindings {

    private CsvFindings() {}

    static Finding of(Outcome outcome, long line, int column, CsvLimits limits) {
        return switch (outcome) {
            case UNBALANCED_QUOTE ->
                finding("unbalanced-quote", line, column, "cudzysłów nie jest zamknięty", "the quote is not closed");
            case TEXT_AFTER_QUOTE ->
                finding(
                        "text-after-quote",
                        line,
                        column,
                        "po zamkniętym cudzysłowie stoi tekst; cudzysłów w polu podwój",
                        "text follows a closed quote; double a quote within a field");
            case FIELD_TOO_LONG ->
                finding(
                        "field-too-long",
                        line,
                        column,
                        "pole dłuższe niż " + limits.fieldLength() + " znaków; sprawdź, czy cudzysłów jest zamknięty",
                        "a field longer than " + limits.fieldLength() + " characters; check that its quote is closed");
            case RECORD_TOO_LONG ->
                finding(
                        "record-too-long",
                        line,
                        column,
                        "rekord dłuższy niż " + limits.recordLength() + " znaków",
                        "a record longer than " + limits.recordLength() + " characters");
            case TOO_MANY_COLUMNS ->
                finding(
                        "too-many-columns",
                        line,
                        column,
                        "kolumn jest więcej niż " + limits.columns(),
                        "more than " + limits.columns() + " columns");
            case NUL ->
                finding(
                        "nul",
                        line,
                        column,
                        "znak NUL w polu; zapisz plik jako tekst UTF-8",
                        "a NUL character in a field; save the file as UTF-8 text");
            case RECORD, BLANK_LINE, END -> throw new IllegalArgumentException("no fault: " + outcome);
        };
    }

    static Finding encoding(BadBytesException bad, long line, int column) {
        String place = "0x%02X (%d)".formatted(bad.firstByte(), bad.position());
        return finding(
                "encoding",
                line,
                column,
                "bajt " + place + " nie należy do wybranego kodowania; wybierz inne",
                "byte " + place + " does not belong to the chosen encoding; choose another");
    }

    static Finding utf16(long line) {
        return finding(
                "utf-16",
                line,
                0,
                "plik wygląda na UTF-16; zapisz go jako UTF-8",
                "the file looks like UTF-16; save it as UTF-8");
    }

    static Finding fieldCount(long line, int found, int expected) {
        return finding(
                "field-count",
                line,
                Math.min(found, expected) + (found < expected ? 0 : 1),
                "pól w rekordzie: " + found + ", w większości rekordów: " + expected,
                "fields in the record: " + found + ", in most records: " + expected);
    }

    private static Finding finding(String code, long line, int column, String pl, String en) {
        return new Finding("csv." + code, line, column, new Text(pl, en));
    }
}
