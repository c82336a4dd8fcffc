package io.sternik.app.selling.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a timeline, the latest first.
 *
 * @param next where the page after this one begins, null at the end
 */
public record TimelinePage(
        List<TimelineEntry> entries, @Nullable String next) {}
