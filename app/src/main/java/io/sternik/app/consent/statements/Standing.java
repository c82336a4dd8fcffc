package io.sternik.app.consent.statements;

import io.sternik.app.consent.StatementKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said last about one channel and one purpose.
 *
 * @param state an imported consent stands as given
 * @param event the statement
 * @param validUntil the day after the last one on which it holds
 * @param addressKey the only address that it is about, null for all
 */
public record Standing(
        StatementKind state,
        UUID event,
        OffsetDateTime at,
        @Nullable LocalDate validUntil,
        @Nullable String addressKey) {

    /**
     * Of what was said about records that were merged, the stricter counts: an objection before a withdrawal before a consent; of two of the
     * same kind the later one.
     */
    public static Optional<Standing> strictest(Stream<Standing> standings) {
        return standings.min(
                Comparator.comparingInt(Standing::strictness).thenComparing(Standing::at, Comparator.reverseOrder()));
    }

    private int strictness() {
        return switch (state) {
            case RESTRICTED -> 0;
            case OBJECTED -> 1;
            case WITHDRAWN -> 2;
            case REQUESTED -> 3;
            case GIVEN, IMPORTED -> 4;
            case CONFIRMED -> 5;
            case RELEASED -> 6;
        };
    }

    /** Whether it still holds on the day. */
    public boolean holdsOn(LocalDate day) {
        return validUntil == null || day.isBefore(validUntil);
    }
}
