package io.sternik.app.selling.activities;

import static io.sternik.database.selling.Tables.ACTIVITY;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.selling.ActivityId;
import io.sternik.database.selling.tables.records.ActivityRecord;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Takes back what was done to activities. */
@Component
class ActivityUndo implements Undoable {

    /** What people change of an activity, by the names in its history. */
    static final Map<String, TableField<ActivityRecord, ?>> FIELDS = fields();

    private final DSLContext sql;
    private final ActivityStore store;
    private final RowUndo<ActivityRecord> rows;

    ActivityUndo(DSLContext sql, ActivityStore store, History history) {
        this.sql = sql;
        this.store = store;
        this.rows = new RowUndo<>(
                sql,
                history,
                ActivityId.OBJECT,
                new RowUndo.Shape<>(ACTIVITY.ID, ACTIVITY.VERSION, ACTIVITY.DELETED_AT, FIELDS));
    }

    private static Map<String, TableField<ActivityRecord, ?>> fields() {
        Map<String, TableField<ActivityRecord, ?>> fields = new LinkedHashMap<>();
        fields.put("kind", ACTIVITY.KIND);
        fields.put("state", ACTIVITY.STATE);
        fields.put("subject", ACTIVITY.SUBJECT);
        fields.put("body", ACTIVITY.BODY);
        fields.put("outcome", ACTIVITY.OUTCOME);
        fields.put("day", ACTIVITY.DAY);
        fields.put("startsAt", ACTIVITY.STARTS_AT);
        fields.put("durationMinutes", ACTIVITY.DURATION_MINUTES);
        fields.put("dueOn", ACTIVITY.DUE_ON);
        fields.put("endedAt", ACTIVITY.ENDED_AT);
        fields.put("account", ACTIVITY.ACCOUNT);
        fields.put("contact", ACTIVITY.CONTACT);
        fields.put("deal", ACTIVITY.DEAL);
        fields.put("prospect", ACTIVITY.PROSPECT);
        fields.put("owner", ACTIVITY.OWNER_POSITION);
        return fields;
    }

    @Override
    public String object() {
        return ActivityId.OBJECT;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return store.names(ids, viewer.visibility());
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        return List.copyOf(rows.newerThan(made));
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        Set<UUID> deals = dealsOf(created);
        rows.remove(created);
        store.touch(deals);
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        rows.restore(deleted);
        store.touch(dealsOf(deleted));
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        List<UUID> ids = edited.stream().map(Edited::id).toList();
        Set<UUID> deals = dealsOf(ids);
        List<Conflict> conflicts = rows.revert(edited, by);
        deals.addAll(dealsOf(ids));
        store.touch(deals);
        return conflicts;
    }

    private Set<UUID> dealsOf(Collection<UUID> activities) {
        return sql.selectDistinct(ACTIVITY.DEAL)
                .from(ACTIVITY)
                .where(ACTIVITY.ID.eq(DSL.any(activities.toArray(UUID[]::new))), ACTIVITY.DEAL.isNotNull())
                .fetchSet(ACTIVITY.DEAL);
    }
}
