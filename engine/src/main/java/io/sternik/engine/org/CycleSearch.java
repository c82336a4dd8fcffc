package io.sternik.engine.org;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Sweeps over the days on which a line begins to count. A ring that is new on a day holds a line that begins on that day, so only chains
 * that start at such a line are walked, and no position twice on one day.
 */
final class CycleSearch {

    private final PositionIndex index;
    private final Timeline managers;
    private final int[] seenInSweep;
    private final int[] seenInWalk;
    private int sweep;
    private int walk;

    CycleSearch(PositionIndex index, Timeline managers) {
        this.index = index;
        this.managers = managers;
        this.seenInSweep = new int[index.size()];
        this.seenInWalk = new int[index.size()];
    }

    List<Cycle> all() {
        List<Cycle> cycles = new ArrayList<>();
        Set<List<String>> known = new HashSet<>();
        long[] events = events();
        for (int i = 0; i < events.length; ) {
            int day = (int) (events[i] >> 32);
            sweep++;
            List<List<String>> found = new ArrayList<>();
            for (; i < events.length && (int) (events[i] >> 32) == day; i++) {
                walkUp((int) events[i], day, found);
            }
            found.sort((one, other) -> compare(one, other));
            for (List<String> path : found) {
                if (known.add(path)) {
                    cycles.add(new Cycle(LocalDate.ofEpochDay(day), path));
                }
            }
        }
        return List.copyOf(cycles);
    }

    /** Each segment as its first day in the upper half and its position in the lower, sorted. */
    private long[] events() {
        return IntStream.range(0, index.size())
                .boxed()
                .flatMapToLong(position -> IntStream.range(managers.start()[position], managers.start()[position + 1])
                        .mapToLong(segment -> ((long) managers.from()[segment] << 32) | position))
                .sorted()
                .toArray();
    }

    private void walkUp(int position, int day, List<List<String>> found) {
        walk++;
        int at = position;
        while (at >= 0 && seenInSweep[at] != sweep) {
            seenInSweep[at] = sweep;
            seenInWalk[at] = walk;
            at = managers.valueOn(at, day);
        }
        if (at >= 0 && seenInWalk[at] == walk) {
            found.add(ring(at, day));
        }
    }

    private List<String> ring(int first, int day) {
        List<Integer> ring = new ArrayList<>();
        int at = first;
        do {
            ring.add(at);
            at = managers.valueOn(at, day);
        } while (at != first);
        Collections.rotate(ring, -ring.indexOf(Collections.min(ring)));
        return ring.stream().map(index::idOf).toList();
    }

    private int compare(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = Integer.compare(index.numberOf(one.get(i)), index.numberOf(other.get(i)));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
