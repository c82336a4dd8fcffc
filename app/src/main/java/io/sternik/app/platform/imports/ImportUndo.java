package io.sternik.app.platform.imports;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.event.Events;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.database.platform.tables.records.ImportJobRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an import back, also one that was written in part: what nobody has touched since goes, the rest stays and is named. Example data go with
 * what people have made of them.
 */
@Component
class ImportUndo {

    private static final int NAMED = 100;

    private final ImportStore store;
    private final PartStore parts;
    private final ChangeSets changeSets;
    private final Events events;

    ImportUndo(ImportStore store, PartStore parts, ChangeSets changeSets, Events events) {
        this.store = store;
        this.parts = parts;
        this.changeSets = changeSets;
        this.events = events;
    }

    /** Undoes the import; when that was done before, answers what it did. */
    @Transactional
    public ImportSummary.Reverted undo(ImportId id, Viewer by) {
        store.lockAll();
        ImportJobRecord row = store.lock(id);
        ImportSummary known = store.summary(row);
        ImportSummary summary = known == null ? new ImportSummary(Map.of(), List.of(), List.of(), null) : known;
        ImportSummary.Reverted before = summary.undone();
        UUID changeSet = row.getChangeSet();
        if (row.getState().equals("undone") && before != null) {
            return before;
        }
        if (changeSet == null) {
            throw new ImportProblem.NothingToUndo().refused();
        }
        ChangeSetId made = new ChangeSetId(changeSet);
        ChangeSets.Undone undone = row.getExample() ? changeSets.undoWhole(made, by) : changeSets.undo(made, by);
        List<ImportSummary.Kept> kept = undone.conflicts().stream()
                .limit(NAMED)
                .map(conflict -> new ImportSummary.Kept(conflict.object(), conflict.id(), conflict.field()))
                .toList();
        ImportSummary.Reverted result =
                new ImportSummary.Reverted(undone.restored(), undone.conflicts().size(), kept);
        parts.forget(id);
        store.reached(id, "undone", summary.withUndone(result), null);
        events.publish(new ImportUndone(id, made, result.restored(), result.keptCount()), by);
        return result;
    }
}
