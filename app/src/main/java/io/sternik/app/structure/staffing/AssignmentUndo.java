package io.sternik.app.structure.staffing;

import static io.sternik.database.structure.Tables.ASSIGNMENT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.structure.tree.StructureLock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Takes back assignments that an import made. */
@Component
class AssignmentUndo implements Undoable {

    private final DSLContext sql;
    private final StructureLock lock;

    AssignmentUndo(DSLContext sql, StructureLock lock) {
        this.sql = sql;
        this.lock = lock;
    }

    @Override
    public String object() {
        return Assignments.OBJECT;
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        lock.take();
        Map<UUID, Long> versions = made.stream().collect(Collectors.toMap(Made::id, Made::version));
        return sql.select(ASSIGNMENT.ID, ASSIGNMENT.VERSION)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.ID.in(versions.keySet()))
                .fetch()
                .stream()
                .filter(row -> row.value2() > versions.getOrDefault(row.value1(), Long.MAX_VALUE))
                .map(row -> row.value1())
                .toList();
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        sql.deleteFrom(ASSIGNMENT).where(ASSIGNMENT.ID.in(created)).execute();
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        throw new IllegalStateException("assignments are ended, never deleted by a change set");
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        return edited.stream()
                .map(one -> new Conflict(object(), one.id(), "*"))
                .toList();
    }
}
