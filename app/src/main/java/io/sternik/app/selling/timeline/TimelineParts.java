package io.sternik.app.selling.timeline;

import static io.sternik.database.platform_views.Tables.FIELD_CHANGE;
import static io.sternik.database.platform_views.Tables.RECORD_FILE;
import static io.sternik.database.platform_views.Tables.USER_NAME;
import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_CONTACT;
import static io.sternik.database.selling.Tables.ACTIVITY;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.PROSPECT;
import static io.sternik.database.selling.Tables.STAGE;
import static io.sternik.database.selling.Tables.STAGE_CHANGE;
import static io.sternik.database.structure_views.Tables.POSITION_HOLDER;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.selling.ContactId;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.ProspectId;
import io.sternik.app.selling.contacts.Employment;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The sources of a timeline: activities, the trail of stages, the histories of fields. Nothing is written a second time for it, so it
 * cannot tell anything else than they do. Every source gives its latest entries with the same four columns: moment, id, kind, facts.
 */
final class TimelineParts {

    private static final io.sternik.database.selling.tables.Stage FROM = STAGE.as("from_stage");
    private static final io.sternik.database.selling.tables.Stage TO = STAGE.as("to_stage");

    private final TimelineCut cut;

    TimelineParts(TimelineRequest request, Visibility visibility) {
        this.cut = new TimelineCut(request, visibility);
    }

    /** Activities that are over; those about a deal as far as the deal is in sight. */
    Select<Record4<OffsetDateTime, UUID, String, JSONB>> activities(Condition about) {
        Condition kinds = cut.wants("talks")
                ? cut.wants("notes") ? DSL.noCondition() : ACTIVITY.KIND.ne("note")
                : ACTIVITY.KIND.eq("note");
        return DSL.select(
                        ACTIVITY.ENDED_AT.as("at"),
                        ACTIVITY.ID.as("id"),
                        ACTIVITY.KIND.as("kind"),
                        jsonbObject(
                                        key("by").value(DSL.coalesce(USER_NAME.NAME, holder())),
                                        key("account").value(ACCOUNT.ID),
                                        key("accountName").value(ACCOUNT.NAME),
                                        key("contact").value(CONTACT.ID),
                                        key("contactName").value(CONTACT.NAME),
                                        key("deal").value(DEAL.ID),
                                        key("dealName").value(DEAL.NAME),
                                        key("activity").value(ACTIVITY.ID),
                                        key("state").value(ACTIVITY.STATE),
                                        key("subject").value(ACTIVITY.SUBJECT),
                                        key("text").value(ACTIVITY.BODY),
                                        key("outcome").value(ACTIVITY.OUTCOME),
                                        key("durationMinutes").value(ACTIVITY.DURATION_MINUTES),
                                        key("source").value(ACTIVITY.SOURCE))
                                .as("facts"))
                .from(ACTIVITY)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACTIVITY.ACCOUNT))
                .leftJoin(CONTACT)
                .on(CONTACT.ID.eq(ACTIVITY.CONTACT))
                .leftJoin(DEAL)
                .on(DEAL.ID.eq(ACTIVITY.DEAL))
                .leftJoin(USER_NAME)
                .on(USER_NAME.ID.eq(ACTIVITY.MADE_BY))
                .where(about, kinds, ACTIVITY.DELETED_AT.isNull(), ACTIVITY.ENDED_AT.isNotNull())
                .and(inSight())
                .and(cut.earlier(ACTIVITY.ENDED_AT, ACTIVITY.ID))
                .and(cut.contains(ACTIVITY.FOLDED))
                .orderBy(ACTIVITY.ENDED_AT.desc(), ACTIVITY.ID.desc())
                .limit(cut.entries());
    }

    /** Whoever held the owner's position on the day: imported activities know no user. */
    private static Field<String> holder() {
        return DSL.field(DSL.select(POSITION_HOLDER.NAME)
                .from(POSITION_HOLDER)
                .where(
                        POSITION_HOLDER.POSITION.eq(ACTIVITY.OWNER_POSITION),
                        Validity.on(POSITION_HOLDER.VALID_DURING, ACTIVITY.DAY))
                .orderBy(POSITION_HOLDER.RANK)
                .limit(1));
    }

    private Condition inSight() {
        return cut.seesAll() ? DSL.noCondition() : ACTIVITY.DEAL.isNull().or(cut.deals());
    }

    /** What happened to deals: their steps, their quotes, orders and what followed. */
    List<Select<Record4<OffsetDateTime, UUID, String, JSONB>>> ofDeals(Condition about) {
        List<Select<Record4<OffsetDateTime, UUID, String, JSONB>>> parts = new ArrayList<>();
        parts.add(stages(about));
        parts.addAll(new DocumentParts(cut).ofDeals(about));
        return parts;
    }

    /** Deals that were opened, moved, won and lost. */
    private Select<Record4<OffsetDateTime, UUID, String, JSONB>> stages(Condition about) {
        return DSL.select(
                        STAGE_CHANGE.AT.as("at"),
                        STAGE_CHANGE.ID.as("id"),
                        DSL.when(STAGE_CHANGE.FROM_STAGE.isNull(), "opened")
                                .when(TO.KIND.eq("open"), "moved")
                                .otherwise(TO.KIND)
                                .as("kind"),
                        jsonbObject(
                                        key("by").value(USER_NAME.NAME),
                                        key("deal").value(DEAL.ID),
                                        key("dealName").value(DEAL.NAME),
                                        key("fromPl").value(FROM.NAME_PL),
                                        key("fromEn").value(FROM.NAME_EN),
                                        key("toPl").value(TO.NAME_PL),
                                        key("toEn").value(TO.NAME_EN),
                                        key("minor").value(STAGE_CHANGE.AMOUNT_MINOR),
                                        key("currency").value(STAGE_CHANGE.CURRENCY),
                                        key("source").value(STAGE_CHANGE.SOURCE))
                                .as("facts"))
                .from(DEAL)
                .join(STAGE_CHANGE)
                .on(STAGE_CHANGE.DEAL.eq(DEAL.ID))
                .join(TO)
                .on(TO.ID.eq(STAGE_CHANGE.TO_STAGE))
                .leftJoin(FROM)
                .on(FROM.ID.eq(STAGE_CHANGE.FROM_STAGE))
                .leftJoin(USER_NAME)
                .on(USER_NAME.ID.eq(STAGE_CHANGE.BY))
                .where(about, cut.deals())
                .and(cut.earlier(STAGE_CHANGE.AT, STAGE_CHANGE.ID))
                .and(cut.contains(TimelineCut.fold(
                        DSL.concat(DEAL.NAME, DSL.inline(" "), TO.NAME_PL, DSL.inline(" "), TO.NAME_EN))))
                .orderBy(STAGE_CHANGE.AT.desc(), STAGE_CHANGE.ID.desc())
                .limit(cut.entries());
    }

    /** What was changed in the record itself; the trail of stages tells its part, the opening of a deal included. */
    Select<Record4<OffsetDateTime, UUID, String, JSONB>> changes(RecordRef ref) {
        return changes(
                FIELD_CHANGE
                        .OBJECT
                        .eq(ref.object())
                        .and(FIELD_CHANGE.RECORD_ID.eq(ref.id()))
                        .and(FIELD_CHANGE.FIELD.notIn("stage", "closedOn", "lostReason", "deleted", "file"))
                        .and(ref.object().equals(DealId.OBJECT) ? FIELD_CHANGE.VERSION.gt(1L) : DSL.noCondition()),
                DSL.when(DSL.boolAnd(FIELD_CHANGE.VERSION.eq(1L)), "created")
                        .when(DSL.boolAnd(FIELD_CHANGE.FIELD.eq("owner")), "owner")
                        .otherwise("changed"));
    }

    /** Files that were added and are still there. */
    Select<Record4<OffsetDateTime, UUID, String, JSONB>> files(RecordRef ref) {
        return DSL.select(
                        RECORD_FILE.ADDED_AT.as("at"),
                        RECORD_FILE.ID.as("id"),
                        DSL.inline("file").as("kind"),
                        jsonbObject(
                                        key("by").value(USER_NAME.NAME),
                                        key("subject").value(RECORD_FILE.NAME),
                                        key("source").value(DSL.inline("hand")))
                                .as("facts"))
                .from(RECORD_FILE)
                .leftJoin(USER_NAME)
                .on(USER_NAME.ID.eq(RECORD_FILE.ADDED_BY))
                .where(RECORD_FILE.HOLDER.eq(ref.id()), RECORD_FILE.OBJECT.eq(ref.object()))
                .and(cut.earlier(RECORD_FILE.ADDED_AT, RECORD_FILE.ID))
                .and(cut.contains(TimelineCut.fold(RECORD_FILE.NAME)))
                .orderBy(RECORD_FILE.ADDED_AT.desc(), RECORD_FILE.ID.desc())
                .limit(cut.entries());
    }

    /** Who came to an account and left it: the jobs of its people. */
    Select<Record4<OffsetDateTime, UUID, String, JSONB>> people(UUID account) {
        return changes(
                FIELD_CHANGE
                        .OBJECT
                        .eq(ContactId.OBJECT)
                        .and(FIELD_CHANGE.FIELD.eq(Employment.IMAGE))
                        .and(FIELD_CHANGE.RECORD_ID.in(DSL.select(ACCOUNT_CONTACT.CONTACT)
                                .from(ACCOUNT_CONTACT)
                                .where(ACCOUNT_CONTACT.ACCOUNT.eq(account))))
                        .and(DSL.coalesce(FIELD_CHANGE.OLD_VALUE, "")
                                .concat(DSL.coalesce(FIELD_CHANGE.NEW_VALUE, ""))
                                .contains(account.toString())),
                DSL.inline("person"));
    }

    /** What was said of the prospects that became the record, as far as they are in sight. */
    Select<Record4<OffsetDateTime, UUID, String, JSONB>> prospects(Condition became) {
        return changes(
                FIELD_CHANGE
                        .OBJECT
                        .eq(ProspectId.OBJECT)
                        .and(FIELD_CHANGE.RECORD_ID.in(DSL.select(PROSPECT.ID)
                                .from(PROSPECT)
                                .where(became, PROSPECT.DELETED_AT.isNull(), cut.owns(PROSPECT.OWNER_POSITION)))),
                DSL.inline("prospect"));
    }

    private Select<Record4<OffsetDateTime, UUID, String, JSONB>> changes(Condition which, Field<String> kind) {
        Field<UUID> id = DSL.field("(array_agg({0} order by {0} desc))[1]", SQLDataType.UUID, FIELD_CHANGE.ID);
        return DSL.select(
                        FIELD_CHANGE.AT.as("at"),
                        id.as("id"),
                        kind.as("kind"),
                        jsonbObject(
                                        key("by").value(USER_NAME.NAME),
                                        key("contact").value(CONTACT.ID),
                                        key("contactName").value(CONTACT.NAME),
                                        key("changes")
                                                .value(DSL.jsonbArrayAgg(jsonbObject(
                                                                key("field").value(FIELD_CHANGE.FIELD),
                                                                key("before").value(FIELD_CHANGE.OLD_VALUE),
                                                                key("after").value(FIELD_CHANGE.NEW_VALUE)))
                                                        .orderBy(FIELD_CHANGE.ID)),
                                        key("source").value(FIELD_CHANGE.SOURCE),
                                        key("undoneAt").value(FIELD_CHANGE.UNDONE_AT))
                                .as("facts"))
                .from(FIELD_CHANGE)
                .leftJoin(USER_NAME)
                .on(USER_NAME.ID.eq(FIELD_CHANGE.BY))
                .leftJoin(CONTACT)
                .on(FIELD_CHANGE.OBJECT.eq(ContactId.OBJECT), CONTACT.ID.eq(FIELD_CHANGE.RECORD_ID))
                .where(which)
                .and(cut.notAfter(FIELD_CHANGE.AT))
                .and(cut.contains(TimelineCut.fold(DSL.concat(
                        DSL.coalesce(FIELD_CHANGE.OLD_VALUE, ""),
                        DSL.inline(" "),
                        DSL.coalesce(FIELD_CHANGE.NEW_VALUE, ""),
                        DSL.inline(" "),
                        DSL.coalesce(CONTACT.NAME, "")))))
                .groupBy(
                        FIELD_CHANGE.RECORD_ID,
                        FIELD_CHANGE.VERSION,
                        FIELD_CHANGE.AT,
                        FIELD_CHANGE.SOURCE,
                        FIELD_CHANGE.UNDONE_AT,
                        USER_NAME.NAME,
                        CONTACT.ID,
                        CONTACT.NAME)
                .having(cut.earlier(FIELD_CHANGE.AT, id))
                .orderBy(FIELD_CHANGE.AT.desc(), id.desc())
                .limit(cut.entries());
    }
}
