package io.sternik.app.selling.activities;

import static io.sternik.database.platform_views.Tables.USER_NAME;
import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACTIVITY;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.PROSPECT;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.selling.ActivityKind;
import io.sternik.app.selling.DealSight;
import io.sternik.app.selling.Owner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** How activities are read with the names of everything around them, as of a date. */
final class ActivityQueries {

    private final Owner.Directory owner;

    ActivityQueries(LocalDate today) {
        owner = new Owner.Directory(today, "owner");
    }

    Owner.Directory owner() {
        return owner;
    }

    Table<?> from() {
        return ACTIVITY.leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACTIVITY.ACCOUNT))
                .leftJoin(CONTACT)
                .on(CONTACT.ID.eq(ACTIVITY.CONTACT))
                .leftJoin(DEAL)
                .on(DEAL.ID.eq(ACTIVITY.DEAL))
                .leftJoin(PROSPECT)
                .on(PROSPECT.ID.eq(ACTIVITY.PROSPECT))
                .leftJoin(USER_NAME)
                .on(USER_NAME.ID.eq(ACTIVITY.MADE_BY))
                .leftJoin(owner.table())
                .on(owner.position().eq(ACTIVITY.OWNER_POSITION));
    }

    /** Own activities and those below; and those about a deal or, when they are about none, an account or a prospect in sight. */
    static Condition visible(Visibility visibility) {
        Condition alive = ACTIVITY.DELETED_AT.isNull();
        if (visibility.seesAll()) {
            return alive;
        }
        return alive.and(visibility
                .owns(ACTIVITY.OWNER_POSITION)
                .or(ACTIVITY.DEAL.in(DSL.select(DEAL.ID).from(DEAL).where(DealSight.of(visibility))))
                .or(ACTIVITY.DEAL
                        .isNull()
                        .and(ACTIVITY.ACCOUNT.in(
                                DSL.select(ACCOUNT.ID).from(ACCOUNT).where(visibility.owns(ACCOUNT.OWNER_POSITION)))))
                .or(ACTIVITY.DEAL
                        .isNull()
                        .and(ACTIVITY.PROSPECT.in(DSL.select(PROSPECT.ID)
                                .from(PROSPECT)
                                .where(PROSPECT.DELETED_AT.isNull(), visibility.owns(PROSPECT.OWNER_POSITION))))));
    }

    List<SelectFieldOrAsterisk> columns() {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(List.of(
                ACTIVITY.ID,
                ACTIVITY.VERSION,
                ACTIVITY.KIND,
                ACTIVITY.STATE,
                ACTIVITY.SUBJECT,
                ACTIVITY.BODY,
                ACTIVITY.OUTCOME,
                ACTIVITY.DAY,
                ACTIVITY.STARTS_AT,
                ACTIVITY.DURATION_MINUTES,
                ACTIVITY.DUE_ON,
                ACTIVITY.ENDED_AT,
                ACTIVITY.SOURCE,
                ACCOUNT.ID,
                ACCOUNT.NAME,
                CONTACT.ID,
                CONTACT.NAME,
                DEAL.ID,
                DEAL.NAME,
                PROSPECT.ID,
                PROSPECT.NAME,
                USER_NAME.NAME.as("made_by_name")));
        columns.addAll(owner.columns());
        return columns;
    }

    static ActivityRow row(Record row) {
        return new ActivityRow(
                row.get(ACTIVITY.ID),
                row.get(ACTIVITY.VERSION),
                ActivityKind.ofCode(row.get(ACTIVITY.KIND)),
                ActivityState.ofCode(row.get(ACTIVITY.STATE)),
                row.get(ACTIVITY.SUBJECT),
                row.get(ACTIVITY.BODY),
                row.get(ACTIVITY.OUTCOME),
                row.get(ACTIVITY.DAY),
                row.get(ACTIVITY.STARTS_AT),
                row.get(ACTIVITY.DURATION_MINUTES),
                row.get(ACTIVITY.DUE_ON),
                row.get(ACTIVITY.ENDED_AT),
                Ref.named(row.get(ACCOUNT.ID), row.get(ACCOUNT.NAME)),
                Ref.named(row.get(CONTACT.ID), row.get(CONTACT.NAME)),
                Ref.named(row.get(DEAL.ID), row.get(DEAL.NAME)),
                Ref.named(row.get(PROSPECT.ID), row.get(PROSPECT.NAME)),
                Owner.read(row),
                row.get("made_by_name", String.class),
                row.get(ACTIVITY.SOURCE));
    }
}
