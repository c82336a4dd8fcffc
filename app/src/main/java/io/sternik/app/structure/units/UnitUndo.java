package io.sternik.app.structure.units;

import static io.sternik.database.structure.Tables.ORG_UNIT;
import static io.sternik.database.structure.Tables.ORG_UNIT_PARENT;
import static io.sternik.database.structure.Tables.ORG_UNIT_VERSION;
import static io.sternik.database.structure.Tables.POSITION_VERSION;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.References;
import io.sternik.app.platform.history.RowImage;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.structure.Journal;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.StructureProblem;
import io.sternik.app.structure.UnitId;
import io.sternik.app.structure.tree.Constraints;
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

/** Takes back units that were made, and what was changed about others. */
@Component
class UnitUndo implements Undoable {

    private final DSLContext sql;
    private final StructureLock lock;
    private final References references;
    private final UnitStore store;
    private final Constraints constraints;
    private final Journal journal;

    UnitUndo(
            DSLContext sql,
            StructureLock lock,
            References references,
            UnitStore store,
            Constraints constraints,
            Journal journal) {
        this.sql = sql;
        this.lock = lock;
        this.references = references;
        this.store = store;
        this.constraints = constraints;
        this.journal = journal;
    }

    @Override
    public String object() {
        return Units.OBJECT;
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        lock.take();
        Map<UUID, Long> versions = made.stream().collect(Collectors.toMap(Made::id, Made::version));
        UUID[] ids = versions.keySet().toArray(UUID[]::new);
        Set<UUID> touched = new HashSet<>(references.among(versions.keySet(), ORG_UNIT, Set.of(ORG_UNIT_VERSION)));
        touched.addAll(sql.selectDistinct(POSITION_VERSION.UNIT)
                .from(POSITION_VERSION)
                .where(POSITION_VERSION.UNIT.eq(DSL.any(ids)))
                .fetchSet(POSITION_VERSION.UNIT));
        sql.select(ORG_UNIT.ID, ORG_UNIT.VERSION)
                .from(ORG_UNIT)
                .where(ORG_UNIT.ID.eq(DSL.any(ids)))
                .forEach(row -> {
                    if (row.value2() > versions.getOrDefault(row.value1(), Long.MAX_VALUE)) {
                        touched.add(row.value1());
                    }
                });
        addParentsOfWhatStays(ids, touched);
        return List.copyOf(touched);
    }

    /** A unit is needed by a child that stays; its own parent is needed then, and so on. */
    private void addParentsOfWhatStays(UUID[] ids, Set<UUID> touched) {
        boolean grown = true;
        while (grown) {
            Set<UUID> needed = sql.selectDistinct(ORG_UNIT_PARENT.PARENT)
                    .from(ORG_UNIT_PARENT)
                    .where(
                            ORG_UNIT_PARENT.PARENT.eq(DSL.any(ids)),
                            ORG_UNIT_PARENT
                                    .UNIT
                                    .ne(DSL.all(ids))
                                    .or(ORG_UNIT_PARENT.UNIT.eq(DSL.any(touched.toArray(UUID[]::new)))))
                    .fetchSet(ORG_UNIT_PARENT.PARENT);
            grown = touched.addAll(needed);
        }
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        UUID[] ids = created.toArray(UUID[]::new);
        sql.deleteFrom(ORG_UNIT_PARENT)
                .where(ORG_UNIT_PARENT.UNIT.eq(DSL.any(ids)))
                .execute();
        sql.deleteFrom(ORG_UNIT_VERSION)
                .where(ORG_UNIT_VERSION.UNIT.eq(DSL.any(ids)))
                .execute();
        sql.deleteFrom(ORG_UNIT).where(ORG_UNIT.ID.eq(DSL.any(ids))).execute();
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        throw new IllegalStateException("units are never deleted by a change set");
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        lock.take();
        List<Conflict> conflicts = new ArrayList<>();
        for (Edited one : edited) {
            revert(new UnitId(one.id()), one.changes(), conflicts, by);
        }
        return conflicts;
    }

    private void revert(UnitId id, List<FieldChange> changes, List<Conflict> conflicts, Viewer by) {
        UnitImage now = store.image(id);
        boolean done = false;
        for (FieldChange change : changes) {
            String current = switch (change.field()) {
                case UnitImage.VERSIONS -> now.versions();
                case UnitImage.PARENTS -> now.parents();
                default -> null;
            };
            if (current == null) {
                continue;
            }
            String left = Objects.requireNonNull(change.after());
            if (left.equals(current)) {
                putBack(id, change);
                done = true;
            } else {
                RowImage.differences(left, current)
                        .forEach(field -> conflicts.add(new Conflict(object(), id.value(), field)));
            }
        }
        if (done) {
            note(id, changes, by);
        }
    }

    private void putBack(UnitId id, FieldChange image) {
        String before = Objects.requireNonNull(image.before());
        if (image.field().equals(UnitImage.VERSIONS)) {
            store.putVersions(id, before);
        } else {
            store.firstDayOfRing(id, before).ifPresent(day -> {
                throw new StructureProblem.Cycle(day, List.of()).refused();
            });
            store.putParents(id, before);
        }
    }

    private void note(UnitId id, List<FieldChange> words, Viewer by) {
        constraints.judge();
        List<FieldChange> back = words.stream()
                .filter(word -> !Set.of(UnitImage.VERSIONS, UnitImage.PARENTS).contains(word.field()))
                .map(word -> new FieldChange(word.field(), word.after(), word.before()))
                .toList();
        journal.changed(
                new Origin(by, Source.UNDO, null), Units.ref(id), store.nextVersion(id), "unit.reverted", back, null);
    }
}
