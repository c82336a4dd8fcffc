package io.sternik.engine.org;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The dated closure of an {@link Org}, by descendant, then ancestor, then time; ids in byte order. Rows of one ancestor and descendant
 * never overlap. Held in arrays, 20 bytes a row.
 */
public final class Closure implements Iterable<ClosureRow> {

    private final PositionIndex index;
    private final int[] columns;
    private final int size;

    /** Takes rows of five numbers each: descendant, ancestor, first day, day after the last, depth. */
    Closure(PositionIndex index, int[] columns, int size) {
        this.index = index;
        this.columns = columns;
        this.size = size;
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    /** The row with this number, from 0. */
    public ClosureRow row(int number) {
        int at = 5 * java.util.Objects.checkIndex(number, size);
        return new ClosureRow(
                index.idOf(columns[at + 1]),
                index.idOf(columns[at]),
                columns[at + 4],
                Timeline.period(columns[at + 2], columns[at + 3]));
    }

    /** All rows in order. */
    public Stream<ClosureRow> rows() {
        return IntStream.range(0, size).mapToObj(this::row);
    }

    /** All rows in order. */
    @Override
    public Iterator<ClosureRow> iterator() {
        return rows().iterator();
    }

    /** All rows in order, as records; large for a large company. */
    public List<ClosureRow> toList() {
        return rows().toList();
    }
}
