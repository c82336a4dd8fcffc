package io.sternik.app.selling.results;

import static io.sternik.database.platform_views.Tables.CALENDAR_DAY;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.DEAL_LINE;
import static io.sternik.database.selling.Tables.DEAL_ROLLUP;
import static io.sternik.database.selling.Tables.STAGE;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.database.FreshPlans;
import io.sternik.app.selling.results.Results.Dimension;
import io.sternik.database.platform_views.tables.CalendarDay;
import io.sternik.engine.finding.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Sums of closed deals. */
@Component
class ResultsStore {

    private static final CalendarDay OPENED_DAY = CALENDAR_DAY.as("opened_day");
    private static final CalendarDay CLOSED_DAY = CALENDAR_DAY.as("closed_day");

    private final DSLContext sql;
    private final DSLContext fresh;

    ResultsStore(DSLContext sql, FreshPlans plans) {
        this.sql = sql;
        this.fresh = plans.sql();
    }

    /**
     * Sums of a group of closed deals.
     *
     * @param wonDays working days from opening to winning, all won deals together
     */
    record Sums(long wonMinor, long wonCount, long wonUnknown, long lostCount, long wonDays) {}

    /** Sums of a group in the period, and the value won in the period before. */
    record GroupSums(String key, Text label, Sums sums, long before) {}

    Sums total(ResultsScope scope) {
        return fresh.select(sums())
                .from(dealsWithDays(DEAL))
                .where(scope.closed(), inCurrency(scope))
                .fetchSingle(ResultsStore::sums);
    }

    /** Whether the position is the viewer's own or below it. */
    boolean sees(UUID position, Visibility visibility) {
        return visibility.seesAll() || sql.fetchExists(DSL.selectOne().where(visibility.owns(DSL.val(position))));
    }

    /** All breakdowns of both periods in one statement: closed deals with their keys, then grouped five times. */
    @SuppressWarnings("unchecked")
    Map<Dimension, List<GroupSums>> groups(ResultsScope scope) {
        Table<?> closed = closed(scope).asTable("closed");
        Field<Boolean> now = field(closed, "now", Boolean.class);
        Field<Boolean> won = field(closed, "won", Boolean.class);
        Field<Long> amount = field(closed, "amount", Long.class);
        List<SelectField<?>> columns = new ArrayList<>();
        List<Field<?>> keys = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Field<?> key = field(closed, dimension.key(), Object.class);
            keys.add(key);
            columns.add(key);
            columns.add(DSL.grouping(key).as("no_" + dimension.key()));
        }
        Condition wonNow = DSL.condition(now).and(DSL.condition(won));
        columns.add(orZero(DSL.sum(amount).filterWhere(wonNow)).as("won_minor"));
        columns.add(count(wonNow).as("won_count"));
        columns.add(count(wonNow.and(amount.isNull())).as("won_unknown"));
        columns.add(count(DSL.condition(now).andNot(DSL.condition(won))).as("lost_count"));
        columns.add(orZero(DSL.sum(field(closed, "days", Integer.class)).filterWhere(wonNow))
                .as("won_days"));
        columns.add(
                orZero(DSL.sum(amount).filterWhere(DSL.not(DSL.condition(now)).and(DSL.condition(won))))
                        .as("before"));
        var rows = fresh.select(columns)
                .from(closed)
                .groupBy(DSL.groupingSets(keys.stream()
                        .<Collection<? extends Field<?>>>map(List::of)
                        .toArray(Collection[]::new)))
                .fetch();
        return new ResultsNames(sql).named(rows.stream().toList());
    }

    private Select<?> closed(ResultsScope scope) {
        UnitTree units = new UnitTree(sql);
        Field<Boolean> now = DSL.field(DEAL.CLOSED_ON.ge(scope.period().from()));
        return DSL.select(
                        now.as("now"),
                        DSL.field(DEAL.STATUS.eq("won")).as("won"),
                        DEAL.AMOUNT_MINOR.as("amount"),
                        workingDays().as("days"),
                        DSL.field("to_char({0}, 'YYYY-MM')", String.class, DEAL.CLOSED_ON)
                                .as(Dimension.MONTH.key()),
                        DSL.coalesce(DEAL.CLOSED_PERSON, DEAL.CLOSED_POSITION).as(Dimension.SELLER.key()),
                        DEAL.CLOSED_UNIT.as(Dimension.TEAM.key()),
                        UnitTree.OFFICE.as(Dimension.OFFICE.key()),
                        DEAL_LINE.PRODUCT.as(Dimension.PRODUCT.key()))
                .from(dealsWithDays(DEAL))
                .leftJoin(DEAL_LINE)
                .on(DEAL_LINE.DEAL.eq(DEAL.ID), DEAL_LINE.RANK.eq((short) 1))
                .leftJoin(units.table())
                .on(units.covers(DEAL.CLOSED_UNIT, DEAL.CLOSED_ON))
                .where(
                        scope.deals(),
                        DEAL.CLOSED_ON.ge(scope.period().previous().from()),
                        DEAL.CLOSED_ON.lt(scope.period().to()),
                        inCurrency(scope));
    }

    /** Working days from opening to closing by the company's calendar; beyond the years that it reckons, Monday to Friday. */
    private static Field<Integer> workingDays() {
        Field<Integer> byWeek =
                DSL.function(DSL.name("platform", "working_days"), SQLDataType.INTEGER, DEAL.OPENED_ON, DEAL.CLOSED_ON);
        return DSL.coalesce(
                DSL.greatest(CLOSED_DAY.WORKED_BEFORE.minus(OPENED_DAY.WORKED_BEFORE), DSL.inline(0)), byWeek);
    }

    /** Deals with the days of the calendar on which they were opened and closed. */
    static Table<?> dealsWithDays(Table<?> deals) {
        return deals.leftJoin(OPENED_DAY)
                .on(OPENED_DAY.DAY.eq(DEAL.OPENED_ON))
                .leftJoin(CLOSED_DAY)
                .on(CLOSED_DAY.DAY.eq(DEAL.CLOSED_ON));
    }

    private static <T> Field<T> field(Table<?> table, String name, Class<T> type) {
        return Objects.requireNonNull(table.field(name, type), name);
    }

    static Dimension dimensionOf(Record row) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> row.get("no_" + dimension.key(), Integer.class) == 0)
                .findFirst()
                .orElseThrow();
    }

    List<Results.StageSum> openPipeline(ResultsScope scope) {
        return sql.select(
                        STAGE.ID,
                        STAGE.NAME_PL,
                        STAGE.NAME_EN,
                        DSL.sum(DEAL_ROLLUP.DEALS),
                        DSL.sum(DEAL_ROLLUP.UNKNOWN_AMOUNTS),
                        DSL.sum(DEAL_ROLLUP.AMOUNT_MINOR),
                        DSL.sum(DEAL_ROLLUP.WEIGHTED_MINOR))
                .from(DEAL_ROLLUP)
                .join(STAGE)
                .on(STAGE.ID.eq(DEAL_ROLLUP.STAGE))
                .where(
                        STAGE.KIND.eq("open"),
                        DEAL_ROLLUP.CURRENCY.eq(scope.currency()),
                        scope.pipeline() == null ? DSL.noCondition() : DEAL_ROLLUP.PIPELINE.eq(scope.pipeline()),
                        scope.owners(DEAL_ROLLUP.OWNER_POSITION))
                .groupBy(STAGE.ID, STAGE.NAME_PL, STAGE.NAME_EN, STAGE.PIPELINE, STAGE.RANK)
                .having(DSL.sum(DEAL_ROLLUP.DEALS).gt(BigDecimal.ZERO))
                .orderBy(STAGE.PIPELINE, STAGE.RANK)
                .fetch(row -> new Results.StageSum(
                        row.value1(),
                        new Text(row.value2(), row.value3()),
                        row.value4().longValueExact(),
                        row.value5().longValueExact(),
                        row.value6().longValueExact(),
                        row.value7().longValueExact()));
    }

    /** A deal without an amount has no currency to speak of: it is counted wherever it is looked for. */
    static Condition inCurrency(ResultsScope scope) {
        return DEAL.CURRENCY.eq(scope.currency());
    }

    static List<SelectField<?>> sums() {
        Condition won = DEAL.STATUS.eq("won");
        return List.of(
                orZero(DSL.sum(DEAL.AMOUNT_MINOR).filterWhere(won)).as("won_minor"),
                count(won).as("won_count"),
                count(won.and(DEAL.AMOUNT_MINOR.isNull())).as("won_unknown"),
                count(DEAL.STATUS.eq("lost")).as("lost_count"),
                orZero(DSL.sum(workingDays()).filterWhere(won)).as("won_days"));
    }

    static Sums sums(Record row) {
        return new Sums(
                row.get("won_minor", Long.class),
                row.get("won_count", Long.class),
                row.get("won_unknown", Long.class),
                row.get("lost_count", Long.class),
                row.get("won_days", Long.class));
    }

    private static Field<Integer> count(Condition which) {
        AggregateFunction<Integer> count = DSL.count();
        return count.filterWhere(which);
    }

    private static Field<Long> orZero(Field<BigDecimal> sum) {
        return DSL.coalesce(sum, DSL.inline(BigDecimal.ZERO)).cast(Long.class);
    }

    static final Comparator<GroupSums> LARGEST_FIRST = Comparator.comparingLong(
                    (GroupSums group) -> -group.sums().wonMinor())
            .thenComparing(GroupSums::key);

    static Map<Dimension, List<GroupSums>> empty() {
        Map<Dimension, List<GroupSums>> groups = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            groups.put(dimension, new ArrayList<>());
        }
        return groups;
    }
}
