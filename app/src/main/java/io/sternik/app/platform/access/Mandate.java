package io.sternik.app.platform.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * That somebody may act for another person today.
 *
 * @param giver for whom
 * @param position from which that person sees
 * @param top whether it is the root
 * @param scopes codes of what may be done
 * @param lastDay on which it still holds
 */
public record Mandate(
        UUID delegation, UserId giver, UUID position, boolean top, Set<String> scopes, LocalDate lastDay) {

    /** Copies the set. */
    public Mandate {
        scopes = Set.copyOf(scopes);
    }
}
