package io.sternik.app.selling.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact to be made by hand. One of the two names is enough.
 *
 * @param account where the person works, if it is known
 * @param from first day there, today when it is left out
 * @param custom own fields of the company by their codes
 */
public record NewContact(
        @Nullable String given,
        @Nullable String family,
        @Nullable String title,
        @Nullable String language,
        @Nullable List<String> phones,
        @Nullable List<String> mails,
        @Nullable UUID account,
        @Nullable ContactRole role,
        @Nullable LocalDate from,
        @Nullable Map<String, @Nullable Object> custom) {}
