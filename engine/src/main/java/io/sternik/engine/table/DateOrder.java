package io.sternik.engine.table;

/** Which part of a date such as 05/06/2025 is the day, decided for a whole column. */
public enum DateOrder {
    /** 5 June: some first part is above 12. */
    DAY_MONTH,
    /** 6 May: some second part is above 12. */
    MONTH_DAY,
    /** Both occur: each cell by itself, 05/06/2025 is refused. */
    EACH_CELL
}
