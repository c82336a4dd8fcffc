package io.sternik.engine.table;

/** What separates whole from fraction in a column of numbers. */
public enum DecimalMark {
    /** Comma: 1 234,56 and 1.234,56. */
    COMMA,
    /** Point: 1,234.56. */
    POINT,
    /** Both occur: each cell by itself, {@code 1,234} is refused. */
    EACH_CELL
}
