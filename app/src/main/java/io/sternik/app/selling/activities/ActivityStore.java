package io.sternik.app.selling.activities;

import static io.sternik.database.selling.Tables.ACTIVITY;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.selling.ActivityId;
import io.sternik.app.selling.cooling.Touches;
import io.sternik.database.selling.tables.records.ActivityRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Activities one by one. */
@Component
class ActivityStore {

    private static final int MOST_PLANNED = 20;

    private final DSLContext sql;
    private final ActivityList list;
    private final Touches touches;

    ActivityStore(DSLContext sql, ActivityList list, Touches touches) {
        this.sql = sql;
        this.list = list;
        this.touches = touches;
    }

    Optional<ActivityRow> find(ActivityId id, Visibility visibility) {
        return rows(ACTIVITY.ID.eq(id.value()), visibility).stream().findFirst();
    }

    /** What is planned about a record, the nearest first. */
    List<ActivityRow> planned(Condition about, Visibility visibility) {
        return rows(about.and(ACTIVITY.STATE.eq(ActivityState.PLANNED.code())), visibility);
    }

    private List<ActivityRow> rows(Condition which, Visibility visibility) {
        var source = list.source();
        return sql.select(source.columns())
                .from(source.from())
                .where(which, ActivityQueries.visible(visibility))
                .orderBy(
                        ACTIVITY.DAY.asc().nullsLast(), ACTIVITY.STARTS_AT.asc().nullsLast(), ACTIVITY.ID)
                .limit(MOST_PLANNED)
                .fetch(ActivityQueries::row);
    }

    /** The activity, locked against other writers until the transaction ends. */
    Optional<ActivityRecord> lock(ActivityId id, Visibility visibility) {
        return sql.selectFrom(ACTIVITY)
                .where(ACTIVITY.ID.eq(id.value()), ActivityQueries.visible(visibility))
                .forUpdate()
                .fetchOptional();
    }

    /** Subjects of those of the activities that can be seen. */
    Map<UUID, String> names(Collection<UUID> ids, Visibility visibility) {
        return sql.select(ACTIVITY.ID, ACTIVITY.SUBJECT)
                .from(ACTIVITY)
                .where(ACTIVITY.ID.eq(DSL.any(ids.toArray(UUID[]::new))), ActivityQueries.visible(visibility))
                .fetchMap(ACTIVITY.ID, ACTIVITY.SUBJECT);
    }

    void insert(ActivityRecord activity) {
        activity.attach(sql.configuration());
        activity.insert();
    }

    /** All activities about a prospect that are not deleted, locked. */
    List<ActivityRecord> lockAbout(UUID prospect) {
        return sql.selectFrom(ACTIVITY)
                .where(ACTIVITY.PROSPECT.eq(prospect), ACTIVITY.DELETED_AT.isNull())
                .orderBy(ACTIVITY.ID)
                .forUpdate()
                .fetch();
    }

    /** Writes what has changed in many, which count as changed once more. */
    void saveAll(List<ActivityRecord> activities) {
        activities.forEach(activity -> activity.setVersion(activity.getVersion() + 1));
        ManyRows.update(sql, ACTIVITY.ID, activities);
    }

    void save(ActivityRecord activity) {
        activity.setVersion(activity.getVersion() + 1);
        activity.store();
    }

    /** The account of a deal, or else the one where a contact works today. */
    @Nullable UUID accountOf(@Nullable UUID deal, @Nullable UUID contact) {
        if (deal != null) {
            return sql.select(DEAL.ACCOUNT).from(DEAL).where(DEAL.ID.eq(deal)).fetchOne(DEAL.ACCOUNT);
        }
        return contact == null
                ? null
                : sql.select(CONTACT.ACCOUNT)
                        .from(CONTACT)
                        .where(CONTACT.ID.eq(contact))
                        .fetchOne(CONTACT.ACCOUNT);
    }

    /** Renews when the customers of deals were last in touch. */
    void touch(Collection<UUID> deals) {
        touches.renew(deals);
    }
}
