package io.sternik.app.structure;

import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RecordRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what changed into the history of the record and into the audit, in the transaction that changes it. */
@Component("structure.journal")
public class Journal {

    private final History history;
    private final Audit audit;

    Journal(History history, Audit audit) {
        this.history = history;
        this.audit = audit;
    }

    /**
     * Notes a change; nothing when no field differs.
     *
     * @param version of the record after the change
     * @param action {@code <object>.<verb>}
     * @param reason given by the person, if one was asked for
     */
    public void changed(
            Origin by,
            RecordRef ref,
            long version,
            String action,
            List<FieldChange> changes,
            @Nullable String reason) {
        if (changes.isEmpty()) {
            return;
        }
        history.changed(by.viewer(), ref, version, changes, by.source(), by.changeSet());
        Map<String, @Nullable String> before = new LinkedHashMap<>();
        Map<String, @Nullable String> after = new LinkedHashMap<>();
        for (FieldChange change : changes) {
            before.put(change.field(), change.before());
            after.put(change.field(), change.after());
        }
        audit.write(by.viewer(), new Audit.Entry(action, ref, before, after, reason, by.changeSet()));
    }

    /** Refuses a write that was based on another version than the current one, naming what others have changed. */
    public void requireCurrent(RecordRef ref, long known, long current) {
        history.requireCurrent(ref, known, current);
    }

    /** The newest lines of the history of a record that the viewer may see. */
    public List<History.Line> of(RecordRef ref) {
        return history.of(ref, 200);
    }
}
