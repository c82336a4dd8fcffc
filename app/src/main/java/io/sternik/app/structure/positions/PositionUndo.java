package io.sternik.app.structure.positions;

import static io.sternik.database.structure.Tables.ASSIGNMENT;
import static io.sternik.database.structure.Tables.ORG_CLOSURE;
import static io.sternik.database.structure.Tables.ORG_CLOSURE_NOW;
import static io.sternik.database.structure.Tables.POSITION;
import static io.sternik.database.structure.Tables.POSITION_VERSION;
import static io.sternik.database.structure.Tables.REPORTS_TO;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.References;
import io.sternik.app.platform.history.RowImage;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.structure.Journal;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.staffing.FteCheck;
import io.sternik.app.structure.tree.Closure;
import io.sternik.app.structure.tree.Constraints;
import io.sternik.app.structure.tree.ReportingLines;
import io.sternik.app.structure.tree.StructureLock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Takes back positions that were made, with their versions, lines and rows of the closure, and what was changed about others. */
@Component
class PositionUndo implements Undoable {

    private final DSLContext sql;
    private final StructureLock lock;
    private final References references;
    private final PositionStore store;
    private final ReportingLines lines;
    private final Closure closure;
    private final FteCheck fte;
    private final Constraints constraints;
    private final Journal journal;

    PositionUndo(
            DSLContext sql,
            StructureLock lock,
            References references,
            PositionStore store,
            ReportingLines lines,
            Closure closure,
            FteCheck fte,
            Constraints constraints,
            Journal journal) {
        this.sql = sql;
        this.lock = lock;
        this.references = references;
        this.store = store;
        this.lines = lines;
        this.closure = closure;
        this.fte = fte;
        this.constraints = constraints;
        this.journal = journal;
    }

    @Override
    public String object() {
        return Positions.OBJECT;
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        lock.take();
        Map<UUID, Long> versions = made.stream().collect(Collectors.toMap(Made::id, Made::version));
        UUID[] ids = versions.keySet().toArray(UUID[]::new);
        Set<UUID> touched = new HashSet<>(references.among(versions.keySet(), POSITION, Set.of(POSITION_VERSION)));
        touched.addAll(sql.selectDistinct(ASSIGNMENT.POSITION)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.POSITION.eq(DSL.any(ids)))
                .fetchSet(ASSIGNMENT.POSITION));
        sql.select(POSITION.ID, POSITION.VERSION)
                .from(POSITION)
                .where(POSITION.ID.eq(DSL.any(ids)))
                .forEach(row -> {
                    if (row.value2() > versions.getOrDefault(row.value1(), Long.MAX_VALUE)) {
                        touched.add(row.value1());
                    }
                });
        addManagersOfWhatStays(ids, touched);
        return List.copyOf(touched);
    }

    /** A position is needed by a report that stays; its own manager is needed then, and so on. */
    private void addManagersOfWhatStays(UUID[] ids, Set<UUID> touched) {
        boolean grown = true;
        while (grown) {
            Set<UUID> needed = sql.selectDistinct(REPORTS_TO.MANAGER)
                    .from(REPORTS_TO)
                    .where(
                            REPORTS_TO.MANAGER.eq(DSL.any(ids)),
                            REPORTS_TO
                                    .POSITION
                                    .ne(DSL.all(ids))
                                    .or(REPORTS_TO.POSITION.eq(DSL.any(touched.toArray(UUID[]::new)))))
                    .fetchSet(REPORTS_TO.MANAGER);
            grown = touched.addAll(needed);
        }
    }

    /** What is removed has nothing below it that stays, so the closure of what stays does not change. */
    @Override
    public void remove(List<UUID> created, Viewer by) {
        UUID[] ids = created.toArray(UUID[]::new);
        sql.deleteFrom(ORG_CLOSURE_NOW)
                .where(ORG_CLOSURE_NOW.DESCENDANT.eq(DSL.any(ids)))
                .execute();
        sql.deleteFrom(ORG_CLOSURE)
                .where(ORG_CLOSURE.DESCENDANT.eq(DSL.any(ids)))
                .execute();
        sql.deleteFrom(REPORTS_TO).where(REPORTS_TO.POSITION.eq(DSL.any(ids))).execute();
        sql.deleteFrom(POSITION_VERSION)
                .where(POSITION_VERSION.POSITION.eq(DSL.any(ids)))
                .execute();
        sql.deleteFrom(POSITION).where(POSITION.ID.eq(DSL.any(ids))).execute();
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        throw new IllegalStateException("positions are closed, never deleted by a change set");
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        lock.take();
        List<Conflict> conflicts = new ArrayList<>();
        for (Edited one : edited) {
            revert(new PositionId(one.id()), one.changes(), conflicts, by);
        }
        return conflicts;
    }

    private void revert(PositionId id, List<FieldChange> changes, List<Conflict> conflicts, Viewer by) {
        PositionImage now = store.image(id);
        List<FieldChange> free = new ArrayList<>();
        for (FieldChange change : changes) {
            String current = switch (change.field()) {
                case PositionImage.VERSIONS -> now.versions();
                case PositionImage.MANAGERS -> now.managers();
                default -> null;
            };
            if (current == null) {
                continue;
            }
            String left = Objects.requireNonNull(change.after());
            if (left.equals(current)) {
                free.add(change);
            } else {
                RowImage.differences(left, current)
                        .forEach(field -> conflicts.add(new Conflict(object(), id.value(), field)));
            }
        }
        if (!free.isEmpty()) {
            putBack(id, free, changes, by);
        }
    }

    private void putBack(PositionId id, List<FieldChange> images, List<FieldChange> words, Viewer by) {
        for (FieldChange image : images) {
            String before = Objects.requireNonNull(image.before());
            if (image.field().equals(PositionImage.VERSIONS)) {
                store.putVersions(id, before);
            } else {
                store.putManagers(id, before);
            }
        }
        lines.refuseRings(id, by.language());
        constraints.judge();
        fte.require(Set.of(id), by.language());
        closure.renew(Set.of(id));
        List<FieldChange> back = words.stream()
                .filter(word -> !word.field().equals(PositionImage.VERSIONS)
                        && !word.field().equals(PositionImage.MANAGERS))
                .map(word -> new FieldChange(word.field(), word.after(), word.before()))
                .toList();
        Origin origin = new Origin(by, Source.UNDO, null);
        journal.changed(origin, Positions.ref(id), store.nextVersion(id), "position.reverted", back, null);
    }
}
