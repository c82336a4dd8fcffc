package io.sternik.app.structure.people;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.structure.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as lists show it, with the position of today. What the viewer may not know is null.
 *
 * @param position position held today, the person's own one first
 * @param user account, null when there is none or the viewer may not know
 */
public record PersonRow(
        PersonId id,
        long version,
        String givenName,
        String familyName,
        @Nullable String workEmail,
        @Nullable Ref position,
        @Nullable Ref unit,
        @Nullable User user,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate leftOn) {

    /**
     * A user account.
     *
     * @param login address that signs in
     * @param roles codes
     */
    public record User(UserId id, String login, List<String> roles, boolean active) {}

    PersonRow withUser(@Nullable User account) {
        return new PersonRow(
                id, version, givenName, familyName, workEmail, position, unit, account, hiredOn, leftOn);
    }
}
