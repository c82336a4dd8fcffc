package io.sternik.app.platform.job;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A job as an administrator sees it: whose and how it stands, not what it is about.
 *
 * @param title what it does, in the viewer's language
 * @param by name of whoever started it; null for the program
 */
record JobOverview(
        JobId id,
        String title,
        String state,
        @Nullable String by,
        long done,
        @Nullable Long total,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt) {}
