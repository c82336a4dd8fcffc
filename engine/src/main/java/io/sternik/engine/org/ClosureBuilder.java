package io.sternik.engine.org;

import java.util.Arrays;

/**
 * Climbs from each position through all segments of its managers, narrowing the days on the way; then sorts what was met and joins rows
 * that follow each other. Without rings the climb ends; its cost is the number of rows times a logarithm.
 */
final class ClosureBuilder {

    private static final int WIDTH = 5;

    private final Timeline managers;
    private int[] rows = new int[1 << 12];
    private int size;
    /** Met above the current position: ancestor, first day, end, depth of each. */
    private int[] met = new int[1 << 8];

    private int metSize;

    private ClosureBuilder(Timeline managers) {
        this.managers = managers;
    }

    static Closure of(PositionIndex index, Timeline existence, Timeline managers) {
        ClosureBuilder builder = new ClosureBuilder(managers);
        for (int position = 0; position < index.size(); position++) {
            builder.metSize = 0;
            for (int i = existence.start()[position]; i < existence.start()[position + 1]; i++) {
                builder.meet(position, existence.from()[i], existence.to()[i], 0);
            }
            for (int next = 0; next < builder.metSize; next++) {
                builder.climb(next);
            }
            builder.flush(position);
        }
        return new Closure(index, Arrays.copyOf(builder.rows, builder.size * WIDTH), builder.size);
    }

    private void climb(int next) {
        int position = met[4 * next];
        int from = met[4 * next + 1];
        int to = met[4 * next + 2];
        int depth = met[4 * next + 3] + 1;
        for (int i = managers.start()[position]; i < managers.start()[position + 1]; i++) {
            int first = Math.max(from, managers.from()[i]);
            int end = Math.min(to, managers.to()[i]);
            if (first < end) {
                meet(managers.value()[i], first, end, depth);
            }
        }
    }

    private void meet(int ancestor, int from, int to, int depth) {
        int at = 4 * metSize++;
        if (at == met.length) {
            met = Arrays.copyOf(met, 2 * at);
        }
        met[at] = ancestor;
        met[at + 1] = from;
        met[at + 2] = to;
        met[at + 3] = depth;
    }

    private void flush(int descendant) {
        long[] order = new long[metSize];
        for (int i = 0; i < metSize; i++) {
            order[i] = ((long) met[4 * i + 1] << 32) | i;
        }
        Arrays.sort(order);
        Integer[] byAncestor = new Integer[metSize];
        Arrays.setAll(byAncestor, i -> (int) order[i]);
        Arrays.sort(byAncestor, (one, other) -> Integer.compare(met[4 * one], met[4 * other]));
        int firstRow = size;
        for (int i : byAncestor) {
            append(descendant, 4 * i, firstRow);
        }
    }

    private void append(int descendant, int source, int firstRow) {
        int last = (size - 1) * WIDTH;
        if (size > firstRow
                && rows[last + 1] == met[source]
                && rows[last + 3] == met[source + 1]
                && rows[last + 4] == met[source + 3]) {
            rows[last + 3] = met[source + 2];
            return;
        }
        int at = size++ * WIDTH;
        if (at + WIDTH > rows.length) {
            rows = Arrays.copyOf(rows, Math.multiplyExact(rows.length, 2));
        }
        rows[at] = descendant;
        rows[at + 1] = met[source];
        rows[at + 2] = met[source + 1];
        rows[at + 3] = met[source + 2];
        rows[at + 4] = met[source + 3];
    }
}
