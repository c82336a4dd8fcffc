package io.sternik.engine.table;

/** What the cells of a column are. */
public enum ColumnType {
    /** Nothing stands in the column. */
    EMPTY,
    /** Yes or no, see {@link BooleanCell}. */
    BOOLEAN,
    /** A calendar date, see {@link DateCell}. */
    DATE,
    /** A whole number without leading zeros, see {@link IntegerCell}. */
    INTEGER,
    /** A decimal number, with or without words of currency, see {@link DecimalCell}. */
    DECIMAL,
    /** A decimal number with a percent sign. */
    PERCENT,
    /** Anything else. */
    TEXT
}
