package io.sternik.app.platform.job;

import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.engine.finding.Text;
import org.jspecify.annotations.Nullable;

/**
 * What came of a job.
 *
 * @param text a sentence for the person who started it
 * @param link address inside the product where the result stands
 * @param changeSet what can be undone, if anything
 * @param details further facts of this kind of job, written as JSON
 */
public record JobResult(
        Text text,
        @Nullable String link,
        @Nullable ChangeSetId changeSet,
        @Nullable Object details) {

    /** A result without further facts. */
    public JobResult(Text text, @Nullable String link, @Nullable ChangeSetId changeSet) {
        this(text, link, changeSet, null);
    }
}
