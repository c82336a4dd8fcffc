package io.sternik.app.selling;

import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.history.Undoable;
import io.sternik.database.selling.tables.records.DealRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back what was done to deals. */
@Component
class DealUndo implements Undoable {

    /** Fields that an import may overwrite, by their names in the history. */
    private static final Map<String, TableField<DealRecord, ?>> FIELDS = Map.of(
            "name", DEAL.NAME,
            "account", DEAL.ACCOUNT,
            "amount", DEAL.AMOUNT_MINOR,
            "closeOn", DEAL.CLOSE_ON,
            "openedOn", DEAL.OPENED_ON,
            "owner", DEAL.OWNER_POSITION,
            "nextStep", DEAL.NEXT_STEP,
            "nextStepOn", DEAL.NEXT_STEP_ON);

    private final DSLContext sql;
    private final History history;

    DealUndo(DSLContext sql, History history) {
        this.sql = sql;
        this.history = history;
    }

    @Override
    public String object() {
        return Deals.OBJECT;
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        Map<UUID, Long> versions = made.stream().collect(Collectors.toMap(Made::id, Made::version));
        return sql
                .select(DEAL.ID, DEAL.VERSION)
                .from(DEAL)
                .where(DEAL.ID.eq(DSL.any(versions.keySet().toArray(UUID[]::new))))
                .fetch()
                .stream()
                .filter(row -> row.value2() > Objects.requireNonNull(versions.get(row.value1())))
                .map(row -> row.value1())
                .toList();
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        sql.deleteFrom(DEAL)
                .where(DEAL.ID.eq(DSL.any(created.toArray(UUID[]::new))))
                .execute();
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        sql.update(DEAL)
                .setNull(DEAL.DELETED_AT)
                .set(DEAL.VERSION, DEAL.VERSION.plus(1))
                .where(DEAL.ID.eq(DSL.any(deleted.toArray(UUID[]::new))))
                .execute();
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Edited edit : edited) {
            DealRecord deal = sql.selectFrom(DEAL)
                    .where(DEAL.ID.eq(edit.id()))
                    .forUpdate()
                    .fetchOne();
            if (deal == null) {
                conflicts.add(new Conflict(object(), edit.id(), "*"));
                continue;
            }
            revert(deal, edit, by, conflicts);
        }
        return conflicts;
    }

    private void revert(DealRecord deal, Edited edit, Viewer by, List<Conflict> conflicts) {
        List<FieldChange> back = new ArrayList<>();
        for (FieldChange change : edit.changes()) {
            TableField<DealRecord, ?> field = FIELDS.get(change.field());
            if (field == null || !Objects.equals(text(deal.get(field)), change.after())) {
                conflicts.add(new Conflict(object(), edit.id(), change.field()));
            } else {
                set(deal, field, change.before());
                back.add(new FieldChange(change.field(), change.after(), change.before()));
            }
        }
        if (!back.isEmpty()) {
            deal.setVersion(deal.getVersion() + 1);
            deal.store();
            history.changed(by, Deals.ref(edit.id()), deal.getVersion(), back, Source.UNDO, null);
        }
    }

    private static <T> void set(DealRecord deal, TableField<DealRecord, T> field, @Nullable String value) {
        deal.set(field, ((Field<T>) field).getDataType().convert(value));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
