package io.sternik.app.selling.deals;

import static io.sternik.database.platform_views.Tables.FIELD_CHANGE;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.STAGE_CHANGE;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.DealSight;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SelectField;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Deals as they stood at a moment: those of today with everything taken back that happened since, so that the cost is that of the changes
 * since. Seen are those that are in sight today, whoever owned them then; one that was deleted
 * since still stands where it stood, and one that was restored since counts as never deleted.
 */
final class PastDeals {

    static final Name TABLE = DSL.name("past");
    private static final Name MOVED = DSL.name("moved");
    private static final Name CHANGED = DSL.name("changed");

    /** What is taken back, by its name in the history. */
    private static final Map<String, TableField<?, ?>> FIELDS = Map.of(
            "name", DEAL.NAME,
            "account", DEAL.ACCOUNT,
            "amount", DEAL.AMOUNT_MINOR,
            "currency", DEAL.CURRENCY,
            "closeOn", DEAL.CLOSE_ON,
            "closedOn", DEAL.CLOSED_ON,
            "owner", DEAL.OWNER_POSITION);

    static final Field<UUID> ID = column("id", SQLDataType.UUID);
    static final Field<String> NAME = column("name", SQLDataType.VARCHAR);
    static final Field<UUID> ACCOUNT = column("account", SQLDataType.UUID);
    static final Field<UUID> STAGE = column("stage", SQLDataType.UUID);
    static final Field<UUID> STAGE_NOW = column("stage_now", SQLDataType.UUID);
    static final Field<Long> AMOUNT_MINOR = column("amount", SQLDataType.BIGINT);
    static final Field<String> CURRENCY = column("currency", SQLDataType.VARCHAR);
    static final Field<LocalDate> CLOSE_ON = column("closeOn", SQLDataType.LOCALDATE);
    static final Field<LocalDate> CLOSED_ON = column("closedOn", SQLDataType.LOCALDATE);
    static final Field<UUID> OWNER = column("owner", SQLDataType.UUID);
    static final Field<Boolean> DELETED = column("deleted", SQLDataType.BOOLEAN);

    static final List<Field<?>> COLUMNS =
            List.of(ID, NAME, ACCOUNT, STAGE, STAGE_NOW, AMOUNT_MINOR, CURRENCY, CLOSE_ON, CLOSED_ON, OWNER, DELETED);

    private final OffsetDateTime end;
    private final Visibility visibility;
    private final @Nullable Collection<UUID> only;

    private PastDeals(OffsetDateTime end, Visibility visibility, @Nullable Collection<UUID> only) {
        this.end = end;
        this.visibility = visibility;
        this.only = only;
    }

    /** Deals as they stood just before the moment. */
    PastDeals(OffsetDateTime end, Visibility visibility) {
        this(end, visibility, null);
    }

    /** Some of them alone. */
    PastDeals only(Collection<UUID> deals) {
        return new PastDeals(end, visibility, deals);
    }

    private Condition among(Field<UUID> deal) {
        return only == null ? DSL.noCondition() : deal.eq(DSL.any(only.toArray(UUID[]::new)));
    }

    private static <T> Field<T> column(String name, DataType<T> type) {
        return DSL.field(TABLE.append(name), type);
    }

    /** What the table is made of, in the order in which a statement names it; the last one has the columns above. */
    List<CommonTableExpression<?>> tables() {
        return List.of(moved(), changed(), past());
    }

    /** The stages in which deals stood that have moved since; none for those that were not there. */
    private CommonTableExpression<?> moved() {
        return MOVED.asMaterialized(DSL.select(STAGE_CHANGE.DEAL, STAGE_CHANGE.FROM_STAGE.as("stage"))
                .distinctOn(STAGE_CHANGE.DEAL)
                .from(STAGE_CHANGE)
                .where(STAGE_CHANGE.AT.ge(end), among(STAGE_CHANGE.DEAL))
                .orderBy(STAGE_CHANGE.DEAL, STAGE_CHANGE.AT, STAGE_CHANGE.ID));
    }

    /** What fields had in them that were changed since; whether they were tells an empty one from one that stayed. */
    private CommonTableExpression<?> changed() {
        List<SelectField<?>> columns = FIELDS.keySet().stream()
                .sorted()
                .<SelectField<?>>mapMulti((field, into) -> {
                    Condition of = FIELD_CHANGE.FIELD.eq(DSL.inline(field));
                    into.accept(DSL.boolOr(of).as(touched(field)));
                    into.accept(DSL.field(
                                    "(array_agg({0} order by {1}, {2}) filter (where {3}))[1]",
                                    SQLDataType.VARCHAR, FIELD_CHANGE.OLD_VALUE, FIELD_CHANGE.AT, FIELD_CHANGE.ID, of)
                            .as(field));
                })
                .toList();
        return CHANGED.asMaterialized(DSL.select(FIELD_CHANGE.RECORD_ID)
                .select(columns)
                .from(FIELD_CHANGE)
                .where(
                        FIELD_CHANGE.OBJECT.eq(DSL.inline(DealId.OBJECT)),
                        FIELD_CHANGE.AT.ge(end),
                        among(FIELD_CHANGE.RECORD_ID),
                        FIELD_CHANGE.FIELD.in(FIELDS.keySet().stream()
                                .sorted()
                                .map(DSL::inline)
                                .toList()),
                        // What a deal began with is no change, also where its beginning was imported later.
                        FIELD_CHANGE.VERSION.gt(1L))
                .groupBy(FIELD_CHANGE.RECORD_ID));
    }

    private static String touched(String field) {
        return field + "_changed";
    }

    private CommonTableExpression<?> past() {
        Field<UUID> movedDeal = DSL.field(MOVED.append("deal"), SQLDataType.UUID);
        Field<UUID> movedFrom = DSL.field(MOVED.append("stage"), SQLDataType.UUID);
        return TABLE.asMaterialized(DSL.select(
                        DEAL.ID.as("id"),
                        DSL.coalesce(movedFrom, DEAL.STAGE).as("stage"),
                        DEAL.STAGE.as("stage_now"),
                        DSL.field(DEAL.DELETED_AT.isNotNull()).as("deleted"))
                .select(FIELDS.entrySet().stream()
                        .map(entry -> then(entry.getKey(), entry.getValue()).as(entry.getKey()))
                        .toList())
                .from(DEAL)
                .leftJoin(DSL.table(MOVED))
                .on(movedDeal.eq(DEAL.ID))
                .leftJoin(DSL.table(CHANGED))
                .on(DSL.field(CHANGED.append("record_id"), SQLDataType.UUID).eq(DEAL.ID))
                .where(
                        among(DEAL.ID),
                        DealSight.whatever(visibility),
                        DEAL.DELETED_AT.isNull().or(DEAL.DELETED_AT.ge(end)),
                        movedDeal.isNull().or(movedFrom.isNotNull())));
    }

    private static <T> Field<T> then(String field, TableField<?, T> now) {
        Field<Boolean> changed = DSL.field(CHANGED.append(touched(field)), SQLDataType.BOOLEAN);
        Field<String> before = DSL.field(CHANGED.append(field), SQLDataType.VARCHAR);
        return DSL.when(changed, before.cast(Objects.requireNonNull(now.getDataType())))
                .otherwise(now);
    }
}
