package io.sternik.app.consent.statements;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Undoable;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens an address again that was marked by mistake; that it was closed for a while stays known. */
@Component
class MarkUndo implements Undoable {

    /** Kind of record in histories and change sets. */
    static final String OBJECT = "address-mark";

    private final MarkStore store;

    MarkUndo(MarkStore store) {
        this.store = store;
    }

    @Override
    public String object() {
        return OBJECT;
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        return List.of();
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        store.open(created);
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        throw new IllegalStateException("marks are not deleted");
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        throw new IllegalStateException("marks are not edited");
    }
}
