package io.sternik.app.selling.activities;

import io.sternik.app.selling.ActivityKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes to an activity: what is left out stays, what is null becomes empty.
 *
 * @param day moves it to another day in a calendar; a time of day stays
 */
record ActivityPatch(
        @Nullable Optional<ActivityKind> kind,
        @Nullable Optional<ActivityState> state,
        @Nullable Optional<String> subject,
        @Nullable Optional<String> body,
        @Nullable Optional<String> outcome,
        @Nullable Optional<OffsetDateTime> startsAt,
        @Nullable Optional<Integer> durationMinutes,
        @Nullable Optional<LocalDate> dueOn,
        @Nullable Optional<LocalDate> day,
        @Nullable Optional<UUID> account,
        @Nullable Optional<UUID> contact,
        @Nullable Optional<UUID> deal,
        @Nullable Optional<UUID> prospect,
        @Nullable Optional<UUID> owner) {}
