package io.sternik.app.selling.contacts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a contact: what is left out stays, what is null becomes empty.
 *
 * @param phones all numbers, the primary one first
 * @param mails all addresses, the primary one first
 * @param phone the primary number alone; the others stay
 * @param mail the primary address alone; the others stay
 * @param custom own fields of the company by their codes, changed one by one
 */
record ContactPatch(
        @Nullable Optional<String> given,
        @Nullable Optional<String> family,
        @Nullable Optional<String> title,
        @Nullable Optional<String> language,
        @Nullable Optional<List<String>> phones,
        @Nullable Optional<List<String>> mails,
        @Nullable Optional<String> phone,
        @Nullable Optional<String> mail,
        @Nullable Map<String, @Nullable Object> custom) {}
