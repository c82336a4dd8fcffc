package io.sternik.engine.org;

import io.sternik.engine.calendar.Period;
import java.util.Arrays;
import java.util.List;

/** Collects segments position by position and packs them into a {@link Timeline}. */
final class TimelineBuilder {

    private final int[] start;
    private int[] from;
    private int[] to;
    private int[] value;
    private int size;

    private TimelineBuilder(int positions, int expected) {
        this.start = new int[positions + 1];
        this.from = new int[Math.max(expected, 4)];
        this.to = new int[from.length];
        this.value = new int[from.length];
    }

    /** When each position exists, value 0: the union of its versions. */
    static Timeline existence(PositionIndex index, List<Position> positions) {
        int[] owners = positions.stream().mapToInt(p -> index.numberOf(p.id())).toArray();
        RowGroups groups = RowGroups.of(
                index.size(), owners, i -> Timeline.firstDay(positions.get(i).validDuring()));
        TimelineBuilder builder = new TimelineBuilder(index.size(), positions.size());
        for (int position = 0; position < index.size(); position++) {
            builder.start[position] = builder.size;
            for (int i = groups.start(position); i < groups.start(position + 1); i++) {
                Period period = positions.get(groups.row(i)).validDuring();
                builder.extend(position, Timeline.firstDay(period), Timeline.endDay(period));
            }
        }
        return builder.build();
    }

    /** To whom each position reports, limited to days on which both exist; of two lines the one that began later counts. */
    static Timeline managers(PositionIndex index, Timeline existence, List<ReportingLine> lines) {
        int[] owners = lines.stream()
                .mapToInt(line -> index.numberOf(line.manager()) < 0 ? -1 : index.numberOf(line.position()))
                .toArray();
        RowGroups groups = RowGroups.of(
                index.size(), owners, i -> Timeline.firstDay(lines.get(i).validDuring()));
        TimelineBuilder builder = new TimelineBuilder(index.size(), lines.size());
        LineResolver resolver = new LineResolver(index, existence, lines);
        for (int position = 0; position < index.size(); position++) {
            builder.start[position] = builder.size;
            int first = groups.start(position);
            int next = groups.start(position + 1);
            for (LineResolver.Segment segment : resolver.resolve(position, groups, first, next)) {
                builder.append(position, segment.from(), segment.to(), segment.manager());
            }
        }
        return builder.build();
    }

    private void extend(int position, int first, int end) {
        if (size > start[position] && first <= to[size - 1]) {
            to[size - 1] = Math.max(to[size - 1], end);
        } else {
            add(first, end, 0);
        }
    }

    private void append(int position, int first, int end, int manager) {
        if (size > start[position] && first == to[size - 1] && manager == value[size - 1]) {
            to[size - 1] = end;
        } else {
            add(first, end, manager);
        }
    }

    private void add(int first, int end, int what) {
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            value = Arrays.copyOf(value, 2 * size);
        }
        from[size] = first;
        to[size] = end;
        value[size++] = what;
    }

    private Timeline build() {
        start[start.length - 1] = size;
        return new Timeline(start, Arrays.copyOf(from, size), Arrays.copyOf(to, size), Arrays.copyOf(value, size));
    }
}
