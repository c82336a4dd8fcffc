package io.sternik.app.structure.units;

import io.sternik.app.platform.history.FieldChange;
import java.util.ArrayList;
import java.util.List;

/** All that a unit was, is and will be, and to which it belongs, as text for undo. */
record UnitImage(String versions, String parents) {

    /** Names of the two images in change sets. */
    static final String VERSIONS = "versions";

    static final String PARENTS = "parents";

    /** What an act did: its words for the history, and the rows before and after where they differ. */
    List<FieldChange> since(UnitImage before, List<FieldChange> words) {
        List<FieldChange> changes = new ArrayList<>(words);
        changes.addAll(new FieldChange.Difference()
                .field(VERSIONS, before.versions, versions)
                .field(PARENTS, before.parents, parents)
                .changes());
        return List.copyOf(changes);
    }
}
