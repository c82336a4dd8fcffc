package io.sternik.app.selling.duplicates;

import static io.sternik.database.selling.Tables.DUPLICATE_DECISION;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Undoable;
import io.sternik.database.selling.tables.records.DuplicateDecisionRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Takes back decisions about pairs: the pair is shown again. */
@Component
class DuplicateUndo implements Undoable {

    private final RowUndo<DuplicateDecisionRecord> rows;

    DuplicateUndo(DSLContext sql, History history) {
        this.rows = new RowUndo<>(
                sql,
                history,
                Duplicates.OBJECT,
                new RowUndo.Shape<>(
                        DUPLICATE_DECISION.ID,
                        DUPLICATE_DECISION.VERSION,
                        DUPLICATE_DECISION.DELETED_AT,
                        Map.of("verdict", DUPLICATE_DECISION.VERDICT)));
    }

    @Override
    public String object() {
        return Duplicates.OBJECT;
    }

    /** A decision has no name of its own: the change set names both records. */
    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return Map.of();
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        return List.copyOf(rows.newerThan(made));
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        rows.remove(created);
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        rows.restore(deleted);
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        return rows.revert(edited, by);
    }
}
