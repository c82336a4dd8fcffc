package io.sternik.app.consent.statements;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.platform.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens an address again that was marked by mistake; that it was closed for a while, and who opened it, stays known. */
@Component
class MarkUndo implements Undoable {

    /** Kind of record in histories and change sets. */
    static final String OBJECT = "address-mark";

    private final MarkStore store;

    private final History history;
    private final Texts texts;

    MarkUndo(MarkStore store, History history, Texts texts) {
        this.store = store;
        this.history = history;
        this.texts = texts;
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
        List<History.Changed> told = new ArrayList<>();
        for (MarkStore.Opened opened : store.open(created)) {
            if (opened.record() != null) {
                String fault = texts.get(
                        by.language(), "consent.closed." + opened.fault().code(), Map.of());
                FieldChange gone = new FieldChange("addresses", opened.addressKey() + ": " + fault, null);
                told.add(new History.Changed(opened.record(), 1, List.of(gone)));
            }
        }
        history.takenBack(by, told);
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
