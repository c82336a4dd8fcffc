package io.sternik.app.selling.prospects;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a prospect: what is left out stays, what is null becomes empty.
 *
 * @param custom own fields of the company by their codes, changed one by one
 * @param status new, working or qualified; the others come by acts of their own
 */
record ProspectPatch(
        @Nullable Optional<String> name,
        @Nullable Optional<String> company,
        @Nullable Optional<String> mail,
        @Nullable Optional<String> phone,
        @Nullable Optional<String> town,
        @Nullable Optional<String> origin,
        @Nullable Optional<UUID> campaign,
        @Nullable Optional<UUID> pipeline,
        @Nullable Optional<ProspectStatus> status,
        @Nullable Optional<UUID> owner,
        @Nullable Optional<String> note,
        @Nullable Map<String, @Nullable Object> custom) {}
