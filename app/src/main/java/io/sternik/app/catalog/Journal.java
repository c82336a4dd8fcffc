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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what changed into the history of the record and into the audit, in the transaction that changes it. */
@Component
class Journal {

    private final History history;
    private final Audit audit;
    private final ChangeSets changeSets;

    Journal(History history, Audit audit, ChangeSets changeSets) {
        this.history = history;
        this.audit = audit;
        this.changeSets = changeSets;
    }

    void changed(Viewer by, RecordRef ref, long version, String verb, List<FieldChange> changes, Source source) {
        history.changed(by, ref, version, changes, source, null);
        Map<String, @Nullable String> before = new LinkedHashMap<>();
        Map<String, @Nullable String> after = new LinkedHashMap<>();
        for (FieldChange change : changes) {
            before.put(change.field(), change.before());
            after.put(change.field(), change.after());
        }
        audit.write(by, Audit.Entry.of(ref.object() + "." + verb, ref, before, after));
    }

    /** Notes a deletion as a change set of its own, by which it can be undone. */
    ChangeSetId deleted(Viewer by, RecordRef ref, long version, String title) {
        ChangeSetId changeSet = changeSets.open("deletion", title, by);
        changeSets.add(changeSet, 0, List.of(new ChangeSets.Item(ref, Operation.DELETED, List.of(), version)));
        FieldChange change = new FieldChange("deleted", "false", "true");
        history.changed(by, ref, version, List.of(change), Source.HAND, changeSet);
        audit.write(by, new Audit.Entry(ref.object() + ".deleted", ref, Map.of(), Map.of(), null, changeSet));
        return changeSet;
    }

    void requireCurrent(RecordRef ref, long known, long current) {
        history.requireCurrent(ref, known, current);
    }

    List<History.Line> of(RecordRef ref) {
        return history.of(ref, 200);
    }
}
