package io.sternik.app.consent.statements;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Undoable;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes back what an import has said of people. The statements stay as proof of what happened, marked, and count no more. */
@Component
class StatementUndo implements Undoable {

    /** Kind of record in change sets and in the figures of imports. */
    static final String OBJECT = "consent";

    private final StatementStore store;

    StatementUndo(StatementStore store) {
        this.store = store;
    }

    @Override
    public String object() {
        return OBJECT;
    }

    /** What was said later answers for itself. */
    @Override
    public List<UUID> touchedSince(List<Made> made) {
        return List.of();
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        store.retract(created, by);
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        throw new IllegalStateException("statements are not deleted");
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        throw new IllegalStateException("statements are not edited");
    }
}
