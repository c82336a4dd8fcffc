package io.sternik.app.structure.staffing;

import static io.sternik.database.structure.Tables.ASSIGNMENT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.RowImage;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.structure.AssignmentId;
import io.sternik.app.structure.Journal;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.tree.Constraints;
import io.sternik.app.structure.tree.StructureLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Takes back assignments that were made, and ends that were set. */
@Component
class AssignmentUndo implements Undoable {

    private final DSLContext sql;
    private final AssignmentStore store;
    private final StructureLock lock;
    private final FteCheck fte;
    private final Constraints constraints;
    private final Journal journal;
    private final AssignmentEvents events;

    AssignmentUndo(
            DSLContext sql,
            AssignmentStore store,
            StructureLock lock,
            FteCheck fte,
            Constraints constraints,
            Journal journal,
            AssignmentEvents events) {
        this.sql = sql;
        this.store = store;
        this.lock = lock;
        this.fte = fte;
        this.constraints = constraints;
        this.journal = journal;
        this.events = events;
    }

    @Override
    public String object() {
        return Assignments.OBJECT;
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        lock.take();
        Map<UUID, Long> versions = made.stream().collect(Collectors.toMap(Made::id, Made::version));
        return sql
                .select(ASSIGNMENT.ID, ASSIGNMENT.VERSION)
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
        created.forEach(id -> events.gone(new AssignmentId(id)));
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        throw new IllegalStateException("assignments are ended, never deleted by a change set");
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        lock.take();
        List<Conflict> conflicts = new ArrayList<>();
        for (Edited one : edited) {
            AssignmentId id = new AssignmentId(one.id());
            for (FieldChange change : one.changes()) {
                if (change.field().equals(AssignmentStore.IMAGE)) {
                    putBack(id, change, conflicts, by);
                }
            }
        }
        return conflicts;
    }

    private void putBack(AssignmentId id, FieldChange image, List<Conflict> conflicts, Viewer by) {
        String left = Objects.requireNonNull(image.after());
        String now = store.image(id);
        if (!left.equals(now)) {
            RowImage.differences(left, now).forEach(field -> conflicts.add(new Conflict(object(), id.value(), field)));
            return;
        }
        Optional<Assignment> before = store.find(id);
        store.putBack(id, Objects.requireNonNull(image.before()));
        constraints.judge();
        Assignment restored = store.find(id).orElseThrow();
        fte.require(Set.of(restored.position()), by.language());
        Origin undo = new Origin(by, Source.UNDO, null);
        events.changed(restored, before.map(Assignment::validDuring).orElse(restored.validDuring()), undo);
        journal.changed(
                undo,
                Assignments.ref(id),
                restored.version(),
                "assignment.restored",
                new FieldChange.Difference()
                        .field(
                                "to",
                                before.map(held -> held.validDuring().to()).orElse(null),
                                restored.validDuring().to())
                        .field(
                                "from",
                                before.map(held -> held.validDuring().from()).orElse(null),
                                restored.validDuring().from())
                        .changes(),
                null);
    }
}
