package io.sternik.app.selling.deals;

import static io.sternik.database.platform_views.Tables.FIELD_CHANGE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.database.FreshPlans;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.Owner;
import io.sternik.app.selling.PipelineId;
import io.sternik.app.selling.documents.DocumentNames;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.engine.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Boards as they stood at the end of a day, and what has become of their deals since. */
@Component
class PastBoards {

    private static final String PROBABILITY = ".probabilityBp";

    /** Before it no company has kept anything here, and the database knows no such days. */
    private static final int FIRST_YEAR = 1000;

    /** As on the board of today: closed ones the newest first, open ones the largest first. */
    private static final List<OrderField<?>> ORDER = List.of(
            PastDeals.CLOSED_ON.desc().nullsFirst(),
            PastDeals.AMOUNT_MINOR.desc().nullsLast(),
            PastDeals.ID.asc());

    private final DSLContext sql;
    private final DSLContext fresh;
    private final Pipelines pipelines;
    private final DealList list;
    private final Lists lists;
    private final DocumentNames names;
    private final CompanyTime time;

    PastBoards(
            DSLContext sql,
            FreshPlans plans,
            Pipelines pipelines,
            DealList list,
            Lists lists,
            DocumentNames names,
            CompanyTime time) {
        this.sql = sql;
        this.fresh = plans.sql();
        this.pipelines = pipelines;
        this.list = list;
        this.lists = lists;
        this.names = names;
        this.time = time;
    }

    /** A pipeline and the deals that stood in it at the end of the day. */
    record PastBoard(Pipelines.Pipeline pipeline, LocalDate on, List<PastColumn> columns) {}

    /**
     * A stage on the board, as {@link Boards.Column} has it.
     *
     * @param weighted with the probability that the stage had then
     */
    record PastColumn(
            Pipelines.Stage stage,
            long count,
            long unknownAmounts,
            List<Money> sum,
            List<Money> weighted,
            List<PastCard> cards) {}

    /**
     * A deal as it stood then.
     *
     * @param day on which it was closed, or was to be
     * @param owner whoever held the position that owned it then
     * @param stageNow in which it stands today
     * @param deleted whether it was deleted since
     */
    record PastCard(
            UUID id,
            String name,
            @Nullable Ref account,
            @Nullable Money amount,
            @Nullable LocalDate day,
            @Nullable Owner owner,
            Pipelines.Stage stageNow,
            boolean deleted) {}

    /**
     * The board at the end of a day.
     *
     * @param on today or earlier, not before the year 1000
     * @param filter about owner, account, stage, status, amount, day of closing as they were then
     */
    PastBoard board(@Nullable UUID pipelineId, LocalDate on, @Nullable String filter, int cards, Viewer viewer) {
        if (on.isAfter(time.today())) {
            throw RequestProblem.Invalid.field("on", "deal.board-ahead").refused();
        }
        if (on.getYear() < FIRST_YEAR) {
            throw RequestProblem.Invalid.field("on", "deal.board-before").refused();
        }
        OffsetDateTime end = time.startOf(on.plusDays(1));
        Pipelines.Pipeline pipeline = then(Boards.pipeline(pipelines, pipelineId), end);
        PastDeals past = new PastDeals(end, viewer.visibility());
        Map<UUID, Boards.Head> heads = new HashMap<>();
        List<UUID> tops = new ArrayList<>();
        for (Record row : heads(past, pipeline, lists.condition(filter, list.past(), viewer.visibility()), cards)) {
            heads.computeIfAbsent(row.get(PastDeals.STAGE), _ -> new Boards.Head())
                    .add(row);
            tops.addAll(List.of(row.get("tops", UUID[].class)));
        }
        Map<UUID, List<PastCard>> shown = cards(past.only(tops), on, cards);
        return new PastBoard(
                pipeline,
                on,
                pipeline.stages().stream()
                        .map(stage -> column(
                                stage,
                                heads.getOrDefault(stage.id().value(), new Boards.Head()),
                                shown.getOrDefault(stage.id().value(), List.of())))
                        .toList());
    }

    private static PastColumn column(Pipelines.Stage stage, Boards.Head head, List<PastCard> cards) {
        return new PastColumn(stage, head.count(), head.unknown(), head.sum(), head.weighted(), cards);
    }

    /** The pipeline with the probabilities that its stages had. */
    private Pipelines.Pipeline then(Pipelines.Pipeline now, OffsetDateTime end) {
        Map<String, Integer> before = new HashMap<>();
        sql.select(FIELD_CHANGE.FIELD, FIELD_CHANGE.OLD_VALUE)
                .from(FIELD_CHANGE)
                .where(
                        FIELD_CHANGE.OBJECT.eq(PipelineId.OBJECT),
                        FIELD_CHANGE.RECORD_ID.eq(now.id().value()),
                        FIELD_CHANGE.AT.ge(end),
                        FIELD_CHANGE.FIELD.endsWith(PROBABILITY))
                .orderBy(FIELD_CHANGE.AT, FIELD_CHANGE.ID)
                .forEach(row -> before.putIfAbsent(row.value1(), Integer.valueOf(row.value2())));
        return new Pipelines.Pipeline(
                now.id(),
                now.code(),
                now.name(),
                now.version(),
                now.stages().stream()
                        .map(stage -> stage.withProbability(
                                before.getOrDefault(stage.code() + PROBABILITY, stage.probabilityBp())))
                        .toList());
    }

    /** Heads by stage and currency, with the deals that come first in each. */
    private List<? extends Record> heads(PastDeals past, Pipelines.Pipeline pipeline, Condition filter, int cards) {
        return fresh.with(past.tables())
                .select(
                        PastDeals.STAGE,
                        PastDeals.CURRENCY.as("currency"),
                        DSL.count().as("deals"),
                        DSL.count().minus(DSL.count(PastDeals.AMOUNT_MINOR)).as("unknown"),
                        zeroed(DSL.sum(PastDeals.AMOUNT_MINOR)).as("amount"),
                        zeroed(DSL.sum(DealList.weighted(pipeline.stages(), PastDeals.STAGE, PastDeals.AMOUNT_MINOR)))
                                .as("weighted"),
                        DSL.field(
                                        "({0})[1:{1}]",
                                        SQLDataType.UUID.array(),
                                        DSL.arrayAgg(PastDeals.ID).orderBy(ORDER),
                                        DSL.inline(cards))
                                .as("tops"))
                .from(PastDeals.TABLE)
                .where(
                        PastDeals.STAGE.in(pipeline.stages().stream()
                                .map(stage -> stage.id().value())
                                .toList()),
                        filter)
                .groupBy(PastDeals.STAGE, PastDeals.CURRENCY)
                .orderBy(PastDeals.CURRENCY)
                .fetch();
    }

    private static Field<BigDecimal> zeroed(Field<BigDecimal> sum) {
        return DSL.coalesce(sum, DSL.inline(BigDecimal.ZERO));
    }

    /** The first deals of each stage, whatever their currency. */
    private Map<UUID, List<PastCard>> cards(PastDeals tops, LocalDate on, int most) {
        Owner.Directory owner = new Owner.Directory(on, "owner");
        Map<UUID, Pipelines.Stage> stages = new HashMap<>();
        pipelines
                .all()
                .forEach(pipeline ->
                        pipeline.stages().forEach(stage -> stages.put(stage.id().value(), stage)));
        List<? extends Record> rows = fresh.with(tops.tables())
                .select(PastDeals.COLUMNS)
                .select(owner.columns())
                .from(PastDeals.TABLE)
                .leftJoin(owner.table())
                .on(owner.position().eq(PastDeals.OWNER))
                .orderBy(ORDER)
                .fetch();
        Map<UUID, String> accounts = names.accounts(DocumentNames.each(rows, row -> row.get(PastDeals.ACCOUNT)));
        Map<UUID, List<PastCard>> cards = new HashMap<>();
        for (Record row : rows) {
            List<PastCard> column = cards.computeIfAbsent(row.get(PastDeals.STAGE), _ -> new ArrayList<>());
            if (column.size() < most) {
                column.add(card(row, accounts, Objects.requireNonNull(stages.get(row.get(PastDeals.STAGE_NOW)))));
            }
        }
        return cards;
    }

    private static PastCard card(Record row, Map<UUID, String> accounts, Pipelines.Stage now) {
        UUID account = row.get(PastDeals.ACCOUNT);
        Long minor = row.get(PastDeals.AMOUNT_MINOR);
        LocalDate closed = row.get(PastDeals.CLOSED_ON);
        return new PastCard(
                row.get(PastDeals.ID),
                row.get(PastDeals.NAME),
                Ref.named(account, account == null ? null : accounts.get(account)),
                minor == null ? null : Money.ofMinor(minor, row.get(PastDeals.CURRENCY)),
                closed == null ? row.get(PastDeals.CLOSE_ON) : closed,
                Owner.read(row),
                now,
                row.get(PastDeals.DELETED));
    }
}
