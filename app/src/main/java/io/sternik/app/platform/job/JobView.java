package io.sternik.app.platform.job;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A job as its owner sees it.
 *
 * @param title what it does, in the viewer's language
 * @param step what it is doing now, in the viewer's language
 * @param result text in both languages, link and change set, once it is done
 * @param problem why it failed, as a problem document
 */
public record JobView(
        JobId id,
        String kind,
        String state,
        String title,
        @Nullable String step,
        long done,
        @Nullable Long total,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable JsonNode result,
        @Nullable JsonNode problem) {}
