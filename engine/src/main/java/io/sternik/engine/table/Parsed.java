package io.sternik.engine.table;

import io.sternik.engine.finding.Text;

/** What became of a cell: a value, or the reason why it has none. */
public sealed interface Parsed<T> {

    /**
     * The cell has a value.
     *
     * @param value of the type asked for
     */
    record Value<T>(T value) implements Parsed<T> {}

    /**
     * The cell has none.
     *
     * @param code stable code, such as {@code cell.not-a-date}
     * @param text what to do
     */
    record Refused<T>(String code, Text text) implements Parsed<T> {}

    /** Whether there is a value. */
    default boolean fits() {
        return this instanceof Value;
    }

    /** A refusal with its words. */
    static <T> Parsed<T> refused(String code, String pl, String en) {
        return new Refused<>("cell." + code, new Text(pl, en));
    }
}
