package io.sternik.app.consent.parties;

import static io.sternik.database.consent.Tables.SUBJECT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Undoable;
import io.sternik.database.consent.tables.records.SubjectRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Gives statements back to the record about which they were made, when a merge or a conversion is taken back. */
@Component
class SubjectUndo implements Undoable {

    private final RowUndo<SubjectRecord> rows;

    SubjectUndo(DSLContext sql, History history) {
        this.rows = new RowUndo<>(
                sql,
                history,
                Subjects.OBJECT,
                new RowUndo.Shape<>(
                        SUBJECT.ID,
                        SUBJECT.VERSION,
                        SUBJECT.DELETED_AT,
                        Map.of("party", SUBJECT.PARTY, "object", SUBJECT.OBJECT)));
    }

    @Override
    public String object() {
        return Subjects.OBJECT;
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
