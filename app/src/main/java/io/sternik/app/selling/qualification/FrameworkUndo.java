package io.sternik.app.selling.qualification;

import static io.sternik.database.selling.Tables.FRAMEWORK;
import static io.sternik.database.selling.Tables.FRAMEWORK_ITEM;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.history.References;
import io.sternik.app.platform.history.Undoable;
import io.sternik.database.selling.tables.records.FrameworkRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Takes back versions of methods that nobody has used yet, and which of them holds. */
@Component
class FrameworkUndo implements Undoable {

    private final DSLContext sql;
    private final References references;
    private final History history;

    FrameworkUndo(DSLContext sql, References references, History history) {
        this.sql = sql;
        this.references = references;
        this.history = history;
    }

    @Override
    public String object() {
        return Framework.OBJECT;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return sql.selectFrom(FRAMEWORK)
                .where(FRAMEWORK.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetchMap(FRAMEWORK.ID, FRAMEWORK.NAME_PL);
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        Map<UUID, Long> versions = made.stream().collect(Collectors.toMap(Made::id, Made::version));
        Set<UUID> touched = new HashSet<>(references.among(versions.keySet(), FRAMEWORK, Set.of(FRAMEWORK_ITEM)));
        for (FrameworkRecord row : locked(versions.keySet())) {
            if (row.getRowVersion() > versions.getOrDefault(row.getId(), Long.MAX_VALUE)) {
                touched.add(row.getId());
            }
        }
        return List.copyOf(touched);
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        sql.deleteFrom(FRAMEWORK)
                .where(FRAMEWORK.ID.eq(DSL.any(created.toArray(UUID[]::new))))
                .execute();
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        throw new IllegalStateException("versions of methods are never deleted by a change set");
    }

    /** All versions go back together, or none: two of one method never hold at the same time. */
    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        Map<UUID, FieldChange> changes = edited.stream()
                .collect(Collectors.toMap(Edited::id, edit -> edit.changes().getFirst()));
        List<FrameworkRecord> rows = locked(changes.keySet());
        boolean asLeft = rows.size() == changes.size()
                && rows.stream().allMatch(row -> row.getActive().toString().equals(after(changes, row)));
        if (!asLeft) {
            return edited.stream()
                    .map(one -> new Conflict(object(), one.id(), "active"))
                    .toList();
        }
        List<History.Changed> told = new ArrayList<>();
        for (boolean active : new boolean[] {false, true}) {
            for (FrameworkRecord row : rows) {
                if (row.getActive() != active && !after(changes, row).equals(Boolean.toString(active))) {
                    row.setActive(active);
                    row.setRowVersion(row.getRowVersion() + 1);
                    ManyRows.update(sql, FRAMEWORK.ID, List.of(row));
                    FieldChange back = new FieldChange("active", Boolean.toString(!active), Boolean.toString(active));
                    told.add(new History.Changed(
                            new RecordRef(object(), row.getId()), row.getRowVersion(), List.of(back)));
                }
            }
        }
        history.takenBack(by, told);
        return List.of();
    }

    private static String after(Map<UUID, FieldChange> changes, FrameworkRecord row) {
        FieldChange change = changes.get(row.getId());
        return change == null || change.after() == null ? "" : change.after();
    }

    private List<FrameworkRecord> locked(Collection<UUID> ids) {
        return sql.selectFrom(FRAMEWORK)
                .where(FRAMEWORK.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .orderBy(FRAMEWORK.ID)
                .forUpdate()
                .fetch();
    }
}
