package io.sternik.app.selling.accounts;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes to an account: what is left out stays, what is null becomes empty. The owner is changed by handing the account over; own
 * fields of the company, by their codes, one by one.
 */
record AccountPatch(
        @Nullable Optional<String> name,
        @Nullable Optional<String> nip,
        @Nullable Optional<String> country,
        @Nullable Optional<String> town,
        @Nullable Optional<String> sector,
        @Nullable Optional<String> status,
        @Nullable Optional<UUID> parent,
        @Nullable Optional<UUID> priceBook,
        @Nullable Map<String, @Nullable Object> custom) {}
