package io.sternik.app.catalog;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.ChangeSets.Operation;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.history.Source;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Notes deletions as change sets, by which they can be undone. */
@Component("catalog.deletions")
public class Deletions {

    private final History history;
    private final Audit audit;
    private final ChangeSets changeSets;

    Deletions(History history, Audit audit, ChangeSets changeSets) {
        this.history = history;
        this.audit = audit;
        this.changeSets = changeSets;
    }

    /** Notes that the record was deleted; answers the change set that brings it back. */
    public ChangeSetId note(Viewer by, RecordRef ref, long version, String title) {
        ChangeSetId changeSet = changeSets.open("deletion", title, by);
        changeSets.add(changeSet, 0, List.of(new ChangeSets.Item(ref, Operation.DELETED, List.of(), version)));
        FieldChange change = new FieldChange("deleted", "false", "true");
        history.changed(by, ref, version, List.of(change), Source.HAND, changeSet);
        audit.write(by, new Audit.Entry(ref.object() + ".deleted", ref, Map.of(), Map.of(), null, changeSet));
        return changeSet;
    }
}
