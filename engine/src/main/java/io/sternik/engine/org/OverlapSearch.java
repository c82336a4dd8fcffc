package io.sternik.engine.org;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Sorts rows by what must be unique on a day, then by time, and compares each with the one before it that ends last. */
final class OverlapSearch {

    private OverlapSearch() {}

    static List<Overlap> in(OrgRows rows) {
        List<Overlap> overlaps = new ArrayList<>();
        collect(rows.positions(), Position::id, position -> "", overlaps);
        collect(rows.lines(), ReportingLine::position, line -> "", overlaps);
        collect(rows.assignments(), Assignment::position, Assignment::person, overlaps);
        collect(rows.matrix(), MatrixLine::position, MatrixLine::dottedTo, overlaps);
        return List.copyOf(overlaps);
    }

    private static <T extends OrgRow> void collect(
            List<T> rows, Function<T, String> first, Function<T, String> second, List<Overlap> overlaps) {
        List<T> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(first)
                .thenComparing(second)
                .thenComparing(row -> row.validDuring().from()));
        T longest = null;
        for (T row : sorted) {
            boolean same = longest != null
                    && first.apply(row).equals(first.apply(longest))
                    && second.apply(row).equals(second.apply(longest));
            if (longest == null || !same) {
                longest = row;
                continue;
            }
            T before = longest;
            row.validDuring()
                    .intersect(before.validDuring())
                    .ifPresent(days -> overlaps.add(new Overlap(before, row, days)));
            if (Timeline.endDay(row.validDuring()) > Timeline.endDay(before.validDuring())) {
                longest = row;
            }
        }
    }
}
