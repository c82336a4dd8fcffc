package io.sternik.engine.org;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Rows grouped by the position that owns them, within a group by first day; rows of owner −1 are left out. */
final class RowGroups {

    private final int[] start;
    private final int[] rows;

    private RowGroups(int[] start, int[] rows) {
        this.start = start;
        this.rows = rows;
    }

    static RowGroups of(int positions, int[] owners, IntUnaryOperator firstDay) {
        int[] start = new int[positions + 1];
        for (int owner : owners) {
            if (owner >= 0) {
                start[owner + 1]++;
            }
        }
        for (int i = 0; i < positions; i++) {
            start[i + 1] += start[i];
        }
        long[] keys = new long[start[positions]];
        int[] next = Arrays.copyOf(start, positions + 1);
        for (int row = 0; row < owners.length; row++) {
            if (owners[row] >= 0) {
                keys[next[owners[row]]++] = ((long) firstDay.applyAsInt(row) << 32) | row;
            }
        }
        for (int i = 0; i < positions; i++) {
            Arrays.sort(keys, start[i], start[i + 1]);
        }
        return new RowGroups(
                start, Arrays.stream(keys).mapToInt(key -> (int) key).toArray());
    }

    int start(int position) {
        return start[position];
    }

    int row(int i) {
        return rows[i];
    }
}
