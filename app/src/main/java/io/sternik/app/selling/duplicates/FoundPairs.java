package io.sternik.app.selling.duplicates;

import io.sternik.app.selling.duplicates.Duplicates.Found;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pairs that were found, kept by what they were found among: whoever sees other records, or the same ones after a change, asks under another
 * key. Those that were asked for last stay, as many as fit.
 */
@Component
class FoundPairs {

    /** Some 30 MB. */
    private static final int MOST = 20_000;

    private static final int COST_OF_A_LIST = 10;

    private final Map<Among, List<Found>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int cost;

    /**
     * Records that a viewer sees, in their versions, with what is compared of the records beside them.
     *
     * @param on the day whose jobs count
     * @param marks counts and hashes of ids and versions, 128 bits for each kind of row
     */
    record Among(DuplicateKind kind, LocalDate on, List<Long> marks) {

        /** Copies the marks. */
        Among {
            marks = List.copyOf(marks);
        }
    }

    /** What was found among them; null when it has to be looked for. */
    synchronized @Nullable List<Found> get(Among among) {
        return kept.get(among);
    }

    /** Keeps what was found, unless it alone is too much. */
    synchronized void keep(Among among, List<Found> found) {
        int own = found.size() + COST_OF_A_LIST;
        if (own > MOST || kept.putIfAbsent(among, found) != null) {
            return;
        }
        cost += own;
        Iterator<List<Found>> oldest = kept.values().iterator();
        while (cost > MOST) {
            cost -= oldest.next().size() + COST_OF_A_LIST;
            oldest.remove();
        }
    }
}
