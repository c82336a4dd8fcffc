package io.sternik.app.platform.event;

import io.sternik.app.platform.access.UserId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How an event came about.
 *
 * @param at when it was published
 * @param by who did it, null when the program did
 * @param byName as shown in histories
 */
public record Hearing(
        EventId id, OffsetDateTime at, @Nullable UserId by, String byName) {}
