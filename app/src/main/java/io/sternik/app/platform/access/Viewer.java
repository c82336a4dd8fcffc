package io.sternik.app.platform.access;

import io.sternik.engine.finding.Language;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, for the length of one request or job.
 *
 * @param user account, null when the program itself acts (a job, an import from the command line, the demo)
 * @param name as shown in histories
 * @param roles of the account
 * @param permissions that the roles give
 * @param language of answers
 * @param visibility which records may be seen
 * @param behalf for whom the user acts at the moment, with that person's sight and a part of that person's rights; null for oneself
 */
public record Viewer(
        @Nullable UserId user,
        String name,
        Set<Role> roles,
        Set<String> permissions,
        Language language,
        Visibility visibility,
        @Nullable Behalf behalf) {

    /** Somebody who acts for nobody else. */
    public Viewer(
            @Nullable UserId user,
            String name,
            Set<Role> roles,
            Set<String> permissions,
            Language language,
            Visibility visibility) {
        this(user, name, roles, permissions, language, visibility, null);
    }

    /** Copies the sets. */
    public Viewer {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** Whether the viewer has the permission with this code. */
    public boolean may(String permission) {
        return permissions.contains(permission);
    }
}
