package io.sternik.app.selling;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.DEAL_LINE;
import static io.sternik.database.selling.Tables.DEAL_ROLLUP;
import static io.sternik.database.selling.Tables.STAGE;

import io.sternik.app.selling.Results.Dimension;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Sums of closed deals. */
@Component
class ResultsStore {

    private final DSLContext sql;

    ResultsStore(DSLContext sql) {
        this.sql = sql;
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
        return sql.select(sums(scope, DSL.noCondition()))
                .from(DEAL)
                .where(scope.closed(), inCurrency(scope))
                .fetchSingle(ResultsStore::sums);
    }

    /** All breakdowns of both periods in one statement. */
    Map<Dimension, List<GroupSums>> groups(ResultsScope scope) {
        Period before = scope.period().previous();
        Condition now = ResultsScope.closedIn(scope.period());
        UnitTree units = new UnitTree();
        Field<String> month = DSL.when(now, DSL.field("to_char({0}, 'YYYY-MM')", String.class, DEAL.CLOSED_ON));
        Field<UUID> seller = DSL.coalesce(DEAL.CLOSED_PERSON, DEAL.CLOSED_POSITION);
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                DSL.grouping(month).as("no_month"),
                DSL.grouping(seller).as("no_seller"),
                DSL.grouping(DEAL.CLOSED_UNIT).as("no_team"),
                DSL.grouping(units.office()).as("no_office"),
                DSL.grouping(DEAL_LINE.PRODUCT).as("no_product"),
                month.as("month"),
                seller.as("seller"),
                DEAL.CLOSED_UNIT.as("team"),
                units.office().as("office"),
                DEAL_LINE.PRODUCT.as("product")));
        columns.addAll(sums(scope, now));
        columns.add(
                orZero(DSL.sum(DEAL.AMOUNT_MINOR).filterWhere(DEAL.STATUS.eq("won"), DSL.not(now), inCurrency(scope)))
                        .as("before"));
        var rows = sql.select(columns)
                .from(DEAL)
                .leftJoin(DEAL_LINE)
                .on(DEAL_LINE.DEAL.eq(DEAL.ID), DEAL_LINE.RANK.eq((short) 1))
                .leftJoin(units.table())
                .on(units.covers(DEAL.CLOSED_UNIT, DEAL.CLOSED_ON))
                .where(
                        scope.deals(),
                        DEAL.CLOSED_ON.ge(before.from()),
                        DEAL.CLOSED_ON.lt(scope.period().to()),
                        inCurrency(scope))
                .groupBy(DSL.groupingSets(
                        List.of(month),
                        List.of(seller),
                        List.of(DEAL.CLOSED_UNIT),
                        List.of(units.office()),
                        List.of(DEAL_LINE.PRODUCT)))
                .fetch();
        return new ResultsNames(sql).named(rows.stream().toList());
    }

    static Dimension dimensionOf(Record row) {
        return row.get("no_month", Integer.class) == 0
                ? Dimension.MONTH
                : row.get("no_seller", Integer.class) == 0
                        ? Dimension.SELLER
                        : row.get("no_team", Integer.class) == 0
                                ? Dimension.TEAM
                                : row.get("no_office", Integer.class) == 0 ? Dimension.OFFICE : Dimension.PRODUCT;
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

    List<Results.OtherCurrency> otherCurrencies(ResultsScope scope) {
        return sql.select(DEAL.CURRENCY, DSL.count(), orZero(DSL.sum(DEAL.AMOUNT_MINOR)))
                .from(DEAL)
                .where(scope.closed(), DEAL.STATUS.eq("won"), DEAL.CURRENCY.ne(scope.currency()))
                .groupBy(DEAL.CURRENCY)
                .orderBy(DEAL.CURRENCY)
                .fetch(row -> new Results.OtherCurrency(row.value1(), row.value2(), row.value3()));
    }

    /** A deal without an amount has no currency to speak of: it is counted wherever it is looked for. */
    static Condition inCurrency(ResultsScope scope) {
        return DEAL.CURRENCY.eq(scope.currency());
    }

    static List<SelectField<?>> sums(ResultsScope scope, Condition when) {
        Condition won = DEAL.STATUS.eq("won").and(when);
        Field<Integer> days =
                DSL.function(DSL.name("platform", "working_days"), SQLDataType.INTEGER, DEAL.OPENED_ON, DEAL.CLOSED_ON);
        return List.of(
                orZero(DSL.sum(DEAL.AMOUNT_MINOR).filterWhere(won)).as("won_minor"),
                count(won).as("won_count"),
                count(won.and(DEAL.AMOUNT_MINOR.isNull())).as("won_unknown"),
                count(DEAL.STATUS.eq("lost").and(when)).as("lost_count"),
                orZero(DSL.sum(days).filterWhere(won)).as("won_days"));
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
