package io.sternik.engine.table;

import java.util.List;

/**
 * What a column holds.
 *
 * @param type of at least 98 % of its cells that are not empty, else TEXT
 * @param cells all cells
 * @param empty cells with nothing but space
 * @param dateOrder order of day and month; matters for DATE, and for the dates among words in TEXT
 * @param decimalMark decimal mark; matters for DECIMAL and PERCENT
 * @param asked whether the cells decide order or mark for themselves (false) or the one given is only proposed (true): every cell could be
 *     read both ways
 * @param misfits the first cells that are not of the type, at most {@link ColumnProfiler#MAX_MISFITS}
 * @param misfitCount all of them
 */
public record ColumnProfile(
        ColumnType type,
        long cells,
        long empty,
        DateOrder dateOrder,
        DecimalMark decimalMark,
        boolean asked,
        List<Misfit> misfits,
        long misfitCount) {

    /** Takes a copy. */
    public ColumnProfile {
        misfits = List.copyOf(misfits);
    }
}
