package io.sternik.app.selling.contacts;

import io.sternik.app.platform.list.Ref;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works or worked at an account.
 *
 * @param version of the contact, for changes
 * @param phone the primary number
 * @param mail the primary address
 * @param from first day there
 * @param to the day after the last one, null while it lasts
 */
public record AccountPerson(
        Ref contact,
        long version,
        @Nullable String title,
        @Nullable String phone,
        @Nullable String mail,
        @Nullable ContactRole role,
        LocalDate from,
        @Nullable LocalDate to) {

    /** More people of one account are found in the list of contacts. */
    static final int MOST = 200;
}
