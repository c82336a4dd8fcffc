package io.sternik.app.structure.positions;

import io.sternik.app.platform.history.FieldChange;
import java.util.ArrayList;
import java.util.List;

/** All that a position was, is and will be, and to whom it reports, as text for undo. */
record PositionImage(String versions, String managers) {

    /** Names of the two images in change sets. */
    static final String VERSIONS = "versions";

    static final String MANAGERS = "managers";

    /** What an act did: its words for the history, and the rows before and after where they differ. */
    List<FieldChange> since(PositionImage before, List<FieldChange> words) {
        List<FieldChange> changes = new ArrayList<>(words);
        changes.addAll(new FieldChange.Difference()
                .field(VERSIONS, before.versions, versions)
                .field(MANAGERS, before.managers, managers)
                .changes());
        return List.copyOf(changes);
    }
}
