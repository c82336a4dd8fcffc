package io.sternik.app.platform.signin;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.UserId;
import io.sternik.engine.finding.Language;
import java.util.Set;

/**
 * A user account.
 *
 * @param email address that signs in, lower case
 * @param name as shown
 * @param preferences how the user wants the program to look
 */
public record Account(
        UserId id, String email, String name, Set<Role> roles, boolean active, Preferences preferences, long version) {

    /**
     * How the program looks to a user.
     *
     * @param theme light, dark or system
     * @param density compact or default
     */
    public record Preferences(Language language, String theme, String density) {}
}
