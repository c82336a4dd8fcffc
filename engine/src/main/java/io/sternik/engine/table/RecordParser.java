package io.sternik.engine.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one record after the other by RFC 4180: a quote quotes only at the start of a field, is doubled inside, and must be followed by a
 * delimiter, the end of the line or of the text. A quote within an unquoted field is an ordinary character.
 */
final class RecordParser {

    enum Outcome {
        RECORD,
        BLANK_LINE,
        END,
        UNBALANCED_QUOTE,
        TEXT_AFTER_QUOTE,
        FIELD_TOO_LONG,
        RECORD_TOO_LONG,
        TOO_MANY_COLUMNS,
        NUL
    }

    private final CharWindow window;
    private final Dialect dialect;
    private final CsvLimits limits;
    private final StringBuilder field = new StringBuilder();
    private List<String> fields = new ArrayList<>();
    private boolean lineEnded;

    RecordParser(CharWindow window, Dialect dialect, CsvLimits limits) {
        this.window = window;
        this.dialect = dialect;
        this.limits = limits;
    }

    List<String> fields() {
        return fields;
    }

    /**
     * Marks the window and reads a record from there. On anything but RECORD the window stands somewhere within; go back to the mark.
     *
     * @param withinLine whether a quoted field must end on its line
     */
    Outcome parse(boolean withinLine) throws IOException {
        window.mark();
        fields = new ArrayList<>();
        lineEnded = false;
        int first = window.peek();
        if (first < 0) {
            return Outcome.END;
        }
        if (first == '\r' || first == '\n') {
            endLine();
            return Outcome.BLANK_LINE;
        }
        while (true) {
            Outcome outcome = next(withinLine);
            if (outcome != Outcome.RECORD) {
                return outcome;
            }
            if (fields.size() == limits.columns()) {
                return Outcome.TOO_MANY_COLUMNS;
            }
            fields.add(field.toString());
            if (window.peek() != dialect.delimiter()) {
                endLine();
                return Outcome.RECORD;
            }
            window.read();
        }
    }

    private Outcome next(boolean withinLine) throws IOException {
        field.setLength(0);
        boolean quoted = dialect.quote() != Dialect.NO_QUOTE && window.peek() == dialect.quote();
        return quoted ? quoted(withinLine) : plain();
    }

    private Outcome plain() throws IOException {
        while (!atFieldEnd()) {
            Outcome outcome = append(window.read());
            if (outcome != Outcome.RECORD) {
                return outcome;
            }
        }
        return Outcome.RECORD;
    }

    private Outcome quoted(boolean withinLine) throws IOException {
        window.read();
        while (true) {
            int next = window.read();
            if (next < 0 || (withinLine && (next == '\r' || next == '\n'))) {
                return Outcome.UNBALANCED_QUOTE;
            }
            if (next == dialect.quote()) {
                if (window.peek() != dialect.quote()) {
                    return atFieldEnd() ? Outcome.RECORD : Outcome.TEXT_AFTER_QUOTE;
                }
                window.read();
            }
            Outcome outcome = append(next);
            if (outcome != Outcome.RECORD) {
                return outcome;
            }
        }
    }

    private Outcome append(int next) {
        if (next == 0) {
            return Outcome.NUL;
        }
        if (field.length() == limits.fieldLength()) {
            return Outcome.FIELD_TOO_LONG;
        }
        field.append((char) next);
        return window.lengthSinceMark() > limits.recordLength() ? Outcome.RECORD_TOO_LONG : Outcome.RECORD;
    }

    private boolean atFieldEnd() throws IOException {
        int next = window.peek();
        return next < 0 || next == dialect.delimiter() || next == '\r' || next == '\n';
    }

    /** Whether the last record ended with its line, not with the text. */
    boolean lineEnded() {
        return lineEnded;
    }

    private void endLine() throws IOException {
        lineEnded = window.peek() >= 0;
        if (window.read() == '\r' && window.peek() == '\n') {
            window.read();
        }
    }
}
