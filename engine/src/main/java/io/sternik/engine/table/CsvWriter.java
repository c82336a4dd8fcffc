package io.sternik.engine.table;

import java.io.IOException;
import java.util.List;

/**
 * Writes CSV by RFC 4180 with LF: a field is quoted when it holds the delimiter, a quote, a line end, or space at a border. What is
 * written reads back equal with {@link CsvReader}.
 */
public final class CsvWriter {

    /** What to do with a cell that a spreadsheet would take for a formula (OWASP, "CSV injection"). */
    public enum Formulas {
        /** Write it as it is. */
        KEEP,
        /** Put an apostrophe before a cell that begins with = + - @ tab or CR; signed numbers such as −1 012,50 and +48 42 012 34 56 stay. */
        DEFUSE
    }

    private final Appendable target;
    private final char delimiter;
    private final Formulas formulas;

    /** Writes with the given delimiter; flushing and closing stay with the caller. */
    public CsvWriter(Appendable target, char delimiter, Formulas formulas) {
        this.target = target;
        this.delimiter = new Dialect(delimiter, '"').delimiter();
        this.formulas = formulas;
    }

    /** Writes with commas, formulas kept. */
    public CsvWriter(Appendable target) {
        this(target, ',', Formulas.KEEP);
    }

    /** Writes one record; refuses one without fields. */
    public void write(List<String> fields) throws IOException {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a record has at least one field");
        }
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                target.append(delimiter);
            }
            String field = fields.get(i);
            String safe = formulas == Formulas.DEFUSE && isFormula(field) ? "'" + field : field;
            append(safe, fields.size() == 1);
        }
        target.append('\n');
    }

    private void append(String field, boolean alone) throws IOException {
        if (needsQuote(field, alone)) {
            target.append('"').append(field.replace("\"", "\"\"")).append('"');
        } else {
            target.append(field);
        }
    }

    private boolean needsQuote(String field, boolean alone) {
        if (field.isEmpty()) {
            return alone;
        }
        return field.indexOf(delimiter) >= 0
                || field.indexOf('"') >= 0
                || field.indexOf('\'') == 0
                || field.indexOf('\n') >= 0
                || field.indexOf('\r') >= 0
                || field.charAt(0) <= ' '
                || field.charAt(field.length() - 1) <= ' '
                || field.charAt(0) == '\uFEFF'
                || (alone && field.regionMatches(true, 0, "sep=", 0, 4));
    }

    /** A number with its sign, however it is grouped and wherever its comma stands, reckons nothing. */
    private static boolean isFormula(String field) {
        if (field.isEmpty() || "=+-@\t\r".indexOf(field.charAt(0)) < 0) {
            return false;
        }
        boolean digits = false;
        for (int i = 1; i < field.length(); i++) {
            char next = field.charAt(i);
            boolean digit = next >= '0' && next <= '9';
            if (!digit && "., \u00a0\u202f".indexOf(next) < 0) {
                return true;
            }
            digits |= digit;
        }
        return !digits || "+-".indexOf(field.charAt(0)) < 0;
    }
}
