package io.sternik.app.catalog;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Audit;
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
@Component("catalog.journal")
public class Journal {

    private final History history;
    private final Audit audit;

    Journal(History history, Audit audit) {
        this.history = history;
        this.audit = audit;
    }

    /** Notes a change: in the history of the record by field, in the audit as {@code <kind of record>.<verb>}. */
    public void changed(Viewer by, RecordRef ref, long version, String verb, List<FieldChange> changes, Source source) {
        history.changed(by, ref, version, changes, source, null);
        Map<String, @Nullable String> before = new LinkedHashMap<>();
        Map<String, @Nullable String> after = new LinkedHashMap<>();
        for (FieldChange change : changes) {
            before.put(change.field(), change.before());
            after.put(change.field(), change.after());
        }
        audit.write(by, Audit.Entry.of(ref.object() + "." + verb, ref, before, after));
    }

    /** Refuses a change that knows an older version of the record. */
    public void requireCurrent(RecordRef ref, long known, long current) {
        history.requireCurrent(ref, known, current);
    }

    /** The newest lines of the history of a record. */
    public List<History.Line> of(RecordRef ref) {
        return history.of(ref, 200);
    }
}
