package io.sternik.app.selling.timeline;

import io.sternik.app.platform.list.FilterProblem;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline is asked for, as it stands in an address.
 *
 * @param kinds groups of kinds, all when it is left out: talks, notes, stages, changes
 * @param search a part of what was written
 * @param after where the page before ended
 * @param limit entries of a page, 1 to 100
 */
public record TimelineRequest(
        @Nullable List<String> kinds,
        @Nullable String search,
        @Nullable String after,
        @Nullable Integer limit) {

    static final int HEAD = 30;

    /** The latest entries of all kinds. */
    public static final TimelineRequest LATEST = new TimelineRequest(null, null, null, HEAD);

    private static final Set<String> GROUPS = Set.of("talks", "notes", "stages", "changes");

    int entries() {
        return limit == null ? HEAD : Math.clamp(limit, 1, 100);
    }

    boolean wants(String group) {
        return kinds == null || kinds.isEmpty() || kinds.stream().noneMatch(GROUPS::contains) || kinds.contains(group);
    }

    @Nullable String needle() {
        return search == null || search.isBlank() ? null : search.strip();
    }

    /** Where an earlier page ended. */
    record Position(OffsetDateTime at, UUID id) {

        String written() {
            return at + "," + id;
        }
    }

    @Nullable Position position() {
        if (after == null || after.isBlank()) {
            return null;
        }
        try {
            int comma = after.indexOf(',');
            return new Position(
                    OffsetDateTime.parse(after.substring(0, Math.max(comma, 0))),
                    UUID.fromString(after.substring(comma + 1)));
        } catch (DateTimeException | IllegalArgumentException damaged) {
            throw new FilterProblem.Cursor().refused();
        }
    }
}
