package io.sternik.app.structure.delegation;

import io.sternik.app.platform.list.Ref;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A delegation as it is shown.
 *
 * @param state {@code planned}, {@code current}, {@code idle} while the giver does not hold the position, {@code ended}
 */
record DelegationRow(
        DelegationId id,
        Ref giver,
        Ref receiver,
        @Nullable Ref position,
        List<String> scopes,
        LocalDate from,
        LocalDate lastDay,
        String reason,
        String state) {

    private static final Set<String> OPEN = Set.of("planned", "current", "idle");

    boolean isOpen() {
        return OPEN.contains(state);
    }
}
