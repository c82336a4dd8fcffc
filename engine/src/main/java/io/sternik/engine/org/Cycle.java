package io.sternik.engine.org;

import java.time.LocalDate;
import java.util.List;

/**
 * Positions that report to each other in a ring, which no date may have.
 *
 * @param firstDate first day on which this ring exists
 * @param path each position reports to the next, the last to the first; begins with the smallest id
 */
public record Cycle(LocalDate firstDate, List<String> path) {

    /** Refuses an empty ring. */
    public Cycle {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("a ring has at least one position");
        }
    }
}
