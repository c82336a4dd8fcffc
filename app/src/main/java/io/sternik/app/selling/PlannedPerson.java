package io.sternik.app.selling;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import that is planned knows of a person, by which rows of other kinds find the person.
 *
 * @param object kind of record: contact or prospect
 * @param account where the person works, null for none
 * @param mails keys of addresses
 * @param phones keys of numbers
 */
public record PlannedPerson(
        String object,
        String name,
        @Nullable String externalId,
        @Nullable UUID account,
        List<String> mails,
        List<String> phones) {

    /** Copies the lists. */
    public PlannedPerson {
        mails = List.copyOf(mails);
        phones = List.copyOf(phones);
    }
}
