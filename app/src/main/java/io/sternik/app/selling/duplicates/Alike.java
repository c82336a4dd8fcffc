package io.sternik.app.selling.duplicates;

import io.sternik.engine.duplicate.Likeness.Verdict;
import io.sternik.engine.finding.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that looks like the one that is about to be made. Of one that the viewer does not see only the position that serves it is told.
 *
 * @param id null when the viewer does not see it
 * @param name null when the viewer does not see it
 * @param servedBy title of the position that owns it; null when the viewer sees it, or nobody owns it
 */
record Alike(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String town,
        @Nullable Text servedBy,
        Verdict verdict) {}
