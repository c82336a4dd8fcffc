package io.sternik.app.selling.activities;

import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.selling.ActivityKind;
import io.sternik.app.selling.Owner;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity as lists, calendars and the record show it.
 *
 * @param day business date on which it stands in a calendar, null for a task without a date
 * @param startsAt for what has a time
 * @param dueOn last day, for what has no time
 * @param endedAt when it was done, cancelled or missed
 * @param outcome what came of it
 * @param madeBy name of who wrote it down
 */
public record ActivityRow(
        UUID id,
        @Override long version,
        ActivityKind kind,
        ActivityState state,
        String subject,
        @Nullable String body,
        @Nullable String outcome,
        @Nullable LocalDate day,
        @Nullable OffsetDateTime startsAt,
        @Nullable Integer durationMinutes,
        @Nullable LocalDate dueOn,
        @Nullable OffsetDateTime endedAt,
        @Nullable Ref account,
        @Nullable Ref contact,
        @Nullable Ref deal,
        @Nullable Ref prospect,
        @Nullable Owner owner,
        @Nullable String madeBy,
        String source)
        implements Versioned {}
