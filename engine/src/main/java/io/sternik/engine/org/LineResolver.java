package io.sternik.engine.org;

import java.util.ArrayList;
import java.util.List;

/** Turns the lines of one position into disjoint segments of time with one manager each. */
final class LineResolver {

    private final PositionIndex index;
    private final Timeline existence;
    private final List<ReportingLine> lines;

    LineResolver(PositionIndex index, Timeline existence, List<ReportingLine> lines) {
        this.index = index;
        this.existence = existence;
        this.lines = lines;
    }

    record Segment(int from, int to, int manager) {}

    /** Segments of the position whose lines are the rows {@code [first, next)} of the groups, which come by first day. */
    List<Segment> resolve(int position, RowGroups groups, int first, int next) {
        List<Segment> candidates = new ArrayList<>(next - first);
        for (int i = first; i < next; i++) {
            ReportingLine line = lines.get(groups.row(i));
            clip(position, index.numberOf(line.manager()), line, candidates);
        }
        return disjoint(candidates) ? candidates : latestWins(candidates);
    }

    private void clip(int position, int manager, ReportingLine line, List<Segment> result) {
        int lineFrom = Timeline.firstDay(line.validDuring());
        int lineTo = Timeline.endDay(line.validDuring());
        for (int i = existence.start()[position]; i < existence.start()[position + 1]; i++) {
            for (int j = existence.start()[manager]; j < existence.start()[manager + 1]; j++) {
                int from = Math.max(
                        lineFrom, Math.max(existence.from()[i], existence.from()[j]));
                int to = Math.min(lineTo, Math.min(existence.to()[i], existence.to()[j]));
                if (from < to) {
                    result.add(new Segment(from, to, manager));
                }
            }
        }
    }

    private static boolean disjoint(List<Segment> segments) {
        for (int i = 1; i < segments.size(); i++) {
            if (segments.get(i).from < segments.get(i - 1).to) {
                return false;
            }
        }
        return true;
    }

    /** Cuts time at every boundary; in each piece the last candidate that has it counts, as candidates come by the day they began. */
    private static List<Segment> latestWins(List<Segment> candidates) {
        int[] cuts = candidates.stream()
                .flatMapToInt(segment -> java.util.stream.IntStream.of(segment.from, segment.to))
                .sorted()
                .distinct()
                .toArray();
        List<Segment> result = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.length; i++) {
            int day = cuts[i];
            int end = cuts[i + 1];
            candidates.reversed().stream()
                    .filter(segment -> segment.from <= day && day < segment.to)
                    .findFirst()
                    .ifPresent(segment -> result.add(new Segment(day, end, segment.manager)));
        }
        return result;
    }
}
