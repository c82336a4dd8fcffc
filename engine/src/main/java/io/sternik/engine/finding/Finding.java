package io.sternik.engine.finding;

/**
 * Something in an input that needs attention, with its place.
 *
 * @param code stable kebab-case code with a dot after its subject, such as {@code csv.unbalanced-quote}
 * @param line line of the input, from 1; 0 when the finding is about the whole input
 * @param column column within the line, from 1; 0 when the finding is about the whole line. For tables it is the number of the field, for
 *     JSON the number of the character
 * @param text what was found and what to do
 */
public record Finding(String code, long line, int column, Text text) {

    /** Refuses an empty code and negative places. */
    public Finding {
        if (code.isEmpty() || line < 0 || column < 0) {
            throw new IllegalArgumentException("not a finding: '" + code + "' at " + line + ":" + column);
        }
    }
}
