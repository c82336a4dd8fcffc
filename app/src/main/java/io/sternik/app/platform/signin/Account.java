package io.sternik.app.platform.signin;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.UserId;
import io.sternik.engine.finding.Language;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user account.
 *
 * @param email address that signs in, lower case
 * @param name as shown
 * @param active false when an administrator has blocked the account
 * @param endsOn first day on which it signs in no more; null when it goes on
 * @param preferences how the user wants the program to look
 */
public record Account(
        UserId id,
        String email,
        String name,
        Set<Role> roles,
        boolean active,
        @Nullable LocalDate endsOn,
        Preferences preferences,
        long version) {

    /** Whether the account may sign in on the day. */
    public boolean opensOn(LocalDate day) {
        return active && (endsOn == null || endsOn.isAfter(day));
    }

    /**
     * How the program looks to a user.
     *
     * @param theme light, dark or system
     * @param density compact or default
     * @param start code of the place of the rail that opens first; blank for the first one
     * @param letterKeys whether single letters act as keys
     */
    public record Preferences(Language language, String theme, String density, String start, boolean letterKeys) {}
}
