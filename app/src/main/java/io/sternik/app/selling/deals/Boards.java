package io.sternik.app.selling.deals;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.DEAL_ROLLUP;
import static io.sternik.database.selling.Tables.STAGE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.database.FreshPlans;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.selling.DealProblem;
import io.sternik.app.selling.DealSight;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.engine.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deals of a pipeline by stage, with the top cards of each and what the stage holds in all. */
@Component
class Boards {

    private final DSLContext sql;
    private final DSLContext fresh;
    private final Pipelines pipelines;
    private final DealList list;
    private final Lists lists;

    Boards(DSLContext sql, FreshPlans plans, Pipelines pipelines, DealList list, Lists lists) {
        this.sql = sql;
        this.fresh = plans.sql();
        this.pipelines = pipelines;
        this.list = list;
        this.lists = lists;
    }

    /** A filter, and the tables that it needs. */
    private record Filtered(TableLike<?> from, Condition condition) {}

    /** A pipeline and the deals in it. */
    record Board(Pipelines.Pipeline pipeline, List<Column> columns) {}

    /**
     * A stage on the board.
     *
     * @param count deals in it, of which {@code unknownAmounts} have no amount and are not in the sums
     * @param sum amounts by currency
     * @param weighted amounts times the probability of the stage, each rounded half up, by currency
     * @param cards open stages: the largest amounts first; closed ones: the newest first
     */
    record Column(
            Pipelines.Stage stage,
            long count,
            long unknownAmounts,
            List<Money> sum,
            List<Money> weighted,
            List<DealRow> cards) {}

    /** The heads come from the rollup when only owners and stages are filtered, so they cost the same for a thousand deals as for a million. */
    Board board(@Nullable UUID pipelineId, @Nullable String filter, int cards, Viewer viewer) {
        Pipelines.Pipeline pipeline = pipeline(pipelines, pipelineId);
        ListSource<DealRow> source = list.source();
        Filtered filtered = new Filtered(
                source.leastFor(lists.mentioned(filter), List.of()),
                lists.condition(filter, source.descriptor(), viewer.visibility()));
        Map<UUID, Head> heads = list.isRolledUp(lists.mentioned(filter))
                ? rolledUp(pipeline, filter, filtered, viewer)
                : counted(pipeline, filtered, DealSight.of(viewer.visibility()), new LinkedHashMap<>());
        Map<UUID, List<DealRow>> rows = new LinkedHashMap<>();
        for (Pipelines.Stage stage : pipeline.stages()) {
            rows.put(stage.id().value(), List.of());
        }
        cards(pipeline, filtered, source, cards, viewer)
                .forEach(row -> rows.merge(row.stage().id(), List.of(row), Boards::join));
        List<Column> columns = pipeline.stages().stream()
                .map(stage -> column(
                        stage,
                        heads.getOrDefault(stage.id().value(), new Head()),
                        rows.get(stage.id().value())))
                .toList();
        return new Board(pipeline, columns);
    }

    /** The pipeline that is asked for, the first one when none is. */
    static Pipelines.Pipeline pipeline(Pipelines pipelines, @Nullable UUID id) {
        return id == null
                ? pipelines.all().getFirst()
                : pipelines.find(id).orElseThrow(() -> new DealProblem.ForeignStage().refused());
    }

    /** Sums of a stage while they are collected, by currency. */
    static final class Head {
        private long count;
        private long unknown;
        private final SortedMap<String, Money> sum = new TreeMap<>();
        private final SortedMap<String, Money> weighted = new TreeMap<>();

        long count() {
            return count;
        }

        long unknown() {
            return unknown;
        }

        List<Money> sum() {
            return List.copyOf(sum.values());
        }

        List<Money> weighted() {
            return List.copyOf(weighted.values());
        }

        void add(Record row) {
            String currency = row.get("currency", String.class);
            count += row.get("deals", Long.class);
            unknown += row.get("unknown", Long.class);
            sum.merge(currency, Money.ofMinor(row.get("amount", Long.class), currency), Money::plus);
            weighted.merge(currency, Money.ofMinor(row.get("weighted", Long.class), currency), Money::plus);
        }
    }

    private static Column column(Pipelines.Stage stage, Head head, @Nullable List<DealRow> cards) {
        return new Column(
                stage, head.count(), head.unknown(), head.sum(), head.weighted(), cards == null ? List.of() : cards);
    }

    /** The rollup counts by owner; the few deals of others on which the viewer works are counted beside it. */
    private Map<UUID, Head> rolledUp(
            Pipelines.Pipeline pipeline, @Nullable String filter, Filtered filtered, Viewer viewer) {
        Map<UUID, Head> heads = new LinkedHashMap<>();
        collect(
                heads,
                sql.select(
                                DEAL_ROLLUP.STAGE.as("stage"),
                                DEAL_ROLLUP.CURRENCY.as("currency"),
                                DSL.sum(DEAL_ROLLUP.DEALS).as("deals"),
                                DSL.sum(DEAL_ROLLUP.UNKNOWN_AMOUNTS).as("unknown"),
                                DSL.sum(DEAL_ROLLUP.AMOUNT_MINOR).as("amount"),
                                DSL.sum(DEAL_ROLLUP.WEIGHTED_MINOR).as("weighted"))
                        .from(DEAL_ROLLUP)
                        .where(
                                DEAL_ROLLUP.PIPELINE.eq(pipeline.id().value()),
                                lists.condition(filter, list.rollup(), viewer.visibility()),
                                viewer.visibility().owns(DEAL_ROLLUP.OWNER_POSITION))
                        .groupBy(DEAL_ROLLUP.STAGE, DEAL_ROLLUP.CURRENCY)
                        .having(DSL.sum(DEAL_ROLLUP.DEALS).gt(java.math.BigDecimal.ZERO))
                        .orderBy(DEAL_ROLLUP.CURRENCY)
                        .fetch());
        return viewer.visibility().seesAll()
                ? heads
                : counted(pipeline, filtered, DealSight.shared(viewer.visibility()), heads);
    }

    private Map<UUID, Head> counted(
            Pipelines.Pipeline pipeline, Filtered filtered, Condition sight, Map<UUID, Head> heads) {
        collect(
                heads,
                fresh.select(
                                DEAL.STAGE.as("stage"),
                                DEAL.CURRENCY.as("currency"),
                                DSL.count().as("deals"),
                                DSL.count().minus(DSL.count(DEAL.AMOUNT_MINOR)).as("unknown"),
                                DSL.coalesce(DSL.sum(DEAL.AMOUNT_MINOR), DSL.inline(java.math.BigDecimal.ZERO))
                                        .as("amount"),
                                DSL.coalesce(
                                                DSL.sum(DealList.weighted(pipeline.stages())),
                                                DSL.inline(java.math.BigDecimal.ZERO))
                                        .as("weighted"))
                        .from(filtered.from())
                        .where(inStages(pipeline), sight, filtered.condition())
                        .groupBy(DEAL.STAGE, DEAL.CURRENCY)
                        .orderBy(DEAL.CURRENCY)
                        .fetch());
        return heads;
    }

    /** The stages instead of their pipeline: stages stand in the indexes. */
    private static Condition inStages(Pipelines.Pipeline pipeline) {
        return DEAL.STAGE.in(
                pipeline.stages().stream().map(stage -> stage.id().value()).toList());
    }

    private static void collect(Map<UUID, Head> heads, Iterable<? extends Record> rows) {
        for (Record row : rows) {
            heads.computeIfAbsent(row.get("stage", UUID.class), _ -> new Head()).add(row);
        }
    }

    /** For each stage the ids of its top cards by index, then their rows. */
    private List<DealRow> cards(
            Pipelines.Pipeline pipeline, Filtered filtered, ListSource<DealRow> source, int cards, Viewer viewer) {
        List<Table<?>> tops = pipeline.stages().stream()
                .<Table<?>>map(stage -> top(stage, filtered, cards, viewer))
                .toList();
        org.jooq.Select<? extends Record> union =
                DSL.select(tops.getFirst().field("id", UUID.class)).from(tops.getFirst());
        for (Table<?> top : tops.subList(1, tops.size())) {
            union = unionAll(union, top);
        }
        UUID[] chosen = fresh.fetch(union).getValues(0, UUID.class).toArray(UUID[]::new);
        return sql.select(source.columns())
                .from(source.from())
                .where(DEAL.ID.eq(DSL.any(chosen)))
                .orderBy(
                        STAGE.RANK,
                        DEAL.CLOSED_ON.desc().nullsFirst(),
                        DEAL.AMOUNT_MINOR.desc().nullsLast(),
                        DEAL.ID)
                .fetch(source.row()::apply);
    }

    @SuppressWarnings("unchecked")
    private static org.jooq.Select<? extends Record> unionAll(org.jooq.Select<? extends Record> union, Table<?> top) {
        return ((org.jooq.Select<Record>) union).unionAll((org.jooq.Select<Record>)
                (org.jooq.Select<?>) DSL.select(top.field("id", UUID.class)).from(top));
    }

    private static Table<?> top(Pipelines.Stage stage, Filtered filtered, int cards, Viewer viewer) {
        List<OrderField<?>> order = stage.kind() == Pipelines.Kind.OPEN
                ? List.of(DEAL.AMOUNT_MINOR.desc().nullsLast(), DEAL.ID)
                : List.of(DEAL.CLOSED_ON.desc(), DEAL.ID);
        Condition kind = stage.kind() == Pipelines.Kind.OPEN ? DSL.noCondition() : DEAL.CLOSED_ON.isNotNull();
        return DSL.select(DEAL.ID)
                .from(filtered.from())
                .where(DEAL.STAGE.eq(stage.id().value()), kind, DealSight.of(viewer.visibility()), filtered.condition())
                .orderBy(order)
                .limit(cards)
                .asTable("top_" + stage.rank());
    }

    private static List<DealRow> join(List<DealRow> some, List<DealRow> more) {
        List<DealRow> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
