package io.sternik.app.platform.history;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.history.Undoable.Conflict;
import io.sternik.app.platform.history.Undoable.Edited;
import io.sternik.app.platform.history.Undoable.Made;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * How records are taken back that stand in one versioned table and are deleted by a mark; the module that owns the table adds what hangs on
 * them.
 */
public final class RowUndo<R extends UpdatableRecord<R>> {

    private final DSLContext sql;
    private final History history;
    private final String object;
    private final Shape<R> shape;

    /** Takes back records of one kind, named as in {@link RecordRef}. */
    public RowUndo(DSLContext sql, History history, String object, Shape<R> shape) {
        this.sql = sql;
        this.history = history;
        this.object = object;
        this.shape = shape;
    }

    /**
     * The columns that every such table has, and those that people change.
     *
     * @param fields columns by their names in the history
     */
    public record Shape<R extends UpdatableRecord<R>>(
            TableField<R, UUID> id,
            TableField<R, Long> version,
            TableField<R, OffsetDateTime> deletedAt,
            Map<String, TableField<R, ?>> fields) {}

    /** Those that were written again after the version that the change set left. */
    public Set<UUID> newerThan(List<Made> made) {
        Map<UUID, Long> versions = made.stream().collect(Collectors.toMap(Made::id, Made::version));
        Set<UUID> newer = new HashSet<>();
        sql.select(shape.id, shape.version)
                .from(shape.id.getTable())
                .where(shape.id.eq(DSL.any(array(versions.keySet()))))
                .forEach(row -> {
                    if (row.value2() > Objects.requireNonNull(versions.get(row.value1()))) {
                        newer.add(row.value1());
                    }
                });
        return newer;
    }

    /** Takes the rows away for good. */
    public void remove(Collection<UUID> ids) {
        sql.deleteFrom(shape.id.getTable())
                .where(shape.id.eq(DSL.any(array(ids))))
                .execute();
    }

    /** Takes the mark of deletion away. */
    public void restore(Collection<UUID> ids) {
        sql.update(shape.id.getTable())
                .setNull(shape.deletedAt)
                .set(shape.version, shape.version.plus(1))
                .where(shape.id.eq(DSL.any(array(ids))))
                .execute();
    }

    /** Takes back fields that are columns. */
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        return revert(edited, by, _ -> null);
    }

    /**
     * Takes back fields; one that no longer holds what was written is left alone and named.
     *
     * @param others for a field that is no column: takes it back, or says no when it was touched since
     */
    public List<Conflict> revert(
            List<Edited> edited, Viewer by, Function<String, @Nullable BiPredicate<R, FieldChange>> others) {
        Map<UUID, R> rows = sql.selectFrom(shape.id.getTable())
                .where(shape.id.eq(DSL.any(array(edited.stream().map(Edited::id).toList()))))
                .orderBy(shape.id)
                .forUpdate()
                .fetchMap(shape.id);
        List<Conflict> conflicts = new ArrayList<>();
        List<R> changed = new ArrayList<>();
        List<History.Changed> told = new ArrayList<>();
        for (Edited edit : edited) {
            R row = rows.get(edit.id());
            if (row == null) {
                conflicts.add(new Conflict(object, edit.id(), "*"));
                continue;
            }
            List<FieldChange> back = back(row, edit, others, conflicts);
            if (!back.isEmpty()) {
                row.set(shape.version, row.get(shape.version) + 1);
                told.add(new History.Changed(new RecordRef(object, edit.id()), row.get(shape.version), back));
                changed.add(row);
            }
        }
        ManyRows.update(sql, shape.id, changed);
        history.takenBack(by, told);
        return conflicts;
    }

    private List<FieldChange> back(
            R row,
            Edited edit,
            Function<String, @Nullable BiPredicate<R, FieldChange>> others,
            List<Conflict> conflicts) {
        List<FieldChange> back = new ArrayList<>();
        for (FieldChange change : edit.changes()) {
            BiPredicate<R, FieldChange> other = others.apply(change.field());
            if (other == null ? takesBack(row, change) : other.test(row, change)) {
                back.add(new FieldChange(change.field(), change.after(), change.before()));
            } else {
                conflicts.add(new Conflict(object, edit.id(), change.field()));
            }
        }
        return back;
    }

    private boolean takesBack(R row, FieldChange change) {
        TableField<R, ?> field = shape.fields.get(change.field());
        Object now = field == null ? null : row.get(field);
        if (field == null || !Objects.equals(now == null ? null : now.toString(), change.after())) {
            return false;
        }
        set(row, field, change.before());
        return true;
    }

    private <T> void set(R row, TableField<R, T> field, @Nullable String value) {
        row.set(field, ((Field<T>) field).getDataType().convert(value));
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.stream().sorted().toArray(UUID[]::new);
    }
}
