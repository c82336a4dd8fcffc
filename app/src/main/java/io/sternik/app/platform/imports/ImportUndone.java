package io.sternik.app.platform.imports;

import io.sternik.app.platform.event.Event;
import io.sternik.app.platform.history.ChangeSetId;
import java.util.UUID;

/**
 * An import was taken back.
 *
 * @param restored records that are as they were before
 * @param kept records or fields that somebody has touched since
 */
public record ImportUndone(ImportId job, ChangeSetId changeSet, long restored, long kept) implements Event {

    @Override
    public UUID subject() {
        return job.value();
    }
}
