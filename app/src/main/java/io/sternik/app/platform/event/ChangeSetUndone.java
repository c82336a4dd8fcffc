package io.sternik.app.platform.event;

import io.sternik.app.platform.history.ChangeSetId;
import java.util.UUID;

/**
 * An act was taken back: a change, a deletion, a merge, an import.
 *
 * @param restored records that are as they were before
 * @param conflicts records or fields that somebody has touched since, left as they are
 */
public record ChangeSetUndone(ChangeSetId changeSet, long restored, long conflicts) implements Event {

    @Override
    public UUID subject() {
        return changeSet.value();
    }
}
