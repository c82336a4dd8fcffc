package io.sternik.app.platform.history;

import io.sternik.app.platform.access.Viewer;
import java.util.List;

/**
 * Somebody changed many records as one act; told once, at the end of the transaction that changes them.
 *
 * @param act by which all of it is taken back
 * @param by who did it
 */
public record RecordsChanged(List<RecordChanged> records, ChangeSetId act, Viewer by) {

    /** Copies the list. */
    public RecordsChanged {
        records = List.copyOf(records);
    }
}
