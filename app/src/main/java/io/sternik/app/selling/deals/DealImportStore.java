package io.sternik.app.selling.deals;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.DEAL_LINE;

import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.app.selling.PipelineId;
import io.sternik.app.selling.Stamp;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.app.selling.pipelines.Pipelines.Kind;
import io.sternik.app.selling.pipelines.Pipelines.Pipeline;
import io.sternik.database.selling.tables.records.DealRecord;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deals set by set, for imports. An import acts on all deals, so there is no visibility here. */
@Component
class DealImportStore {

    private final DSLContext sql;
    private final Pipelines pipelines;

    DealImportStore(DSLContext sql, Pipelines pipelines) {
        this.sql = sql;
        this.pipelines = pipelines;
    }

    /**
     * What a file says about a deal.
     *
     * @param stage code of the stage
     * @param closeOn day on which it was closed, or shall be
     */
    record Facts(
            UUID id,
            String externalId,
            String name,
            @Nullable UUID account,
            @Nullable UUID product,
            UUID owner,
            String stage,
            Kind kind,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closeOn,
            @Nullable Long amountMinor,
            CustomValues custom) {

        Facts dated(LocalDate opened, @Nullable LocalDate close) {
            return new Facts(
                    id, externalId, name, account, product, owner, stage, kind, opened, close, amountMinor, custom);
        }
    }

    /**
     * A deal that exists.
     *
     * @param typed whether amount and product are its own and do not follow from lines
     */
    record Known(
            UUID id,
            String externalId,
            @Nullable UUID account,
            @Nullable UUID product,
            UUID owner,
            UUID stage,
            LocalDate openedOn,
            @Nullable LocalDate closeOn,
            @Nullable LocalDate closedOn,
            @Nullable Long amountMinor,
            boolean typed,
            CustomValues custom,
            long version) {}

    /** A deal that takes values of the file. */
    record Change(Known before, Facts wanted, List<FieldChange> changes, boolean newProduct, boolean moves) {}

    /** A position on a day. */
    record Day(UUID position, LocalDate on) {}

    /** Deals with these external ids. */
    List<Known> existing(Collection<String> externalIds) {
        return find(DEAL.EXTERNAL_ID.eq(DSL.any(externalIds.toArray(String[]::new))));
    }

    /** All deals with an external id. */
    List<Known> imported() {
        return find(DEAL.EXTERNAL_ID.isNotNull());
    }

    private List<Known> find(Condition which) {
        return sql.select(
                        DEAL.ID,
                        DEAL.EXTERNAL_ID,
                        DEAL.ACCOUNT,
                        DEAL_LINE.PRODUCT,
                        DEAL.OWNER_POSITION,
                        DEAL.STAGE,
                        DEAL.OPENED_ON,
                        DSL.coalesce(DEAL.CLOSED_ON, DEAL.CLOSE_ON),
                        DEAL.CLOSED_ON,
                        DEAL.AMOUNT_MINOR,
                        DEAL.AMOUNT_SOURCE.eq(DealAmounts.TYPED),
                        DEAL.CUSTOM,
                        DEAL.VERSION)
                .from(DEAL)
                .leftJoin(DEAL_LINE)
                .on(DEAL_LINE.DEAL.eq(DEAL.ID), DEAL_LINE.RANK.eq((short) 1))
                .where(which, DEAL.DELETED_AT.isNull())
                .fetch(row -> new Known(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11(),
                        CustomValues.of(row.value12()),
                        row.value13()));
    }

    /** Makes the pipeline of an import. */
    void makePipeline(DealImportPlan.NewPipeline planned, ImportWriting writing) {
        Pipeline made = pipelines.create(planned.code(), planned.name(), planned.stages());
        writing.wrote(List.of(new ChangeSets.Item(
                new RecordRef(PipelineId.OBJECT, made.id().value()), ChangeSets.Operation.CREATED, List.of(), 1)));
    }

    /** The pipeline with this code. */
    Pipeline pipeline(String code) {
        return pipelines.all().stream()
                .filter(pipeline -> pipeline.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Where positions stood on days, the substantive holder before one who stands in. */
    Map<Day, Stamp> stamps(Collection<Day> days) {
        Map<Day, Stamp> stamps = new HashMap<>();
        sql.resultQuery(
                        """
                        select d.position, d.day, v.unit, h.person
                        from unnest({0}, {1}) as d (position, day)
                        left join lateral (select v.unit from structure_views.position_version v
                            where v.position = d.position and v.valid_during @> d.day limit 1) v on true
                        left join lateral (select h.person from structure_views.position_holder h
                            where h.position = d.position and h.valid_during @> d.day order by h.rank limit 1) h on true
                        """,
                        DSL.val(days.stream().map(Day::position).toArray(UUID[]::new), SQLDataType.UUID.array()),
                        DSL.val(days.stream().map(Day::on).toArray(LocalDate[]::new), SQLDataType.LOCALDATE.array()))
                .coerce(
                        DSL.field("position", SQLDataType.UUID),
                        DSL.field("day", SQLDataType.LOCALDATE),
                        DSL.field("unit", SQLDataType.UUID),
                        DSL.field("person", SQLDataType.UUID))
                .forEach(row -> stamps.put(
                        new Day(row.value1(), row.value2()), new Stamp(row.value1(), row.value3(), row.value4())));
        return stamps;
    }

    void update(List<DealRecord> deals) {
        sql.batchUpdate(deals).execute();
    }

    void setProducts(List<Change> changes) {
        UUID[] deals = changes.stream().map(change -> change.before().id()).toArray(UUID[]::new);
        sql.deleteFrom(DEAL_LINE)
                .where(DEAL_LINE.DEAL.eq(DSL.any(deals)), DEAL_LINE.RANK.eq((short) 1))
                .execute();
        UUID[] products =
                changes.stream().map(change -> change.wanted().product()).toArray(UUID[]::new);
        sql.execute(
                "insert into selling.deal_line (deal, rank, product) select d, 1, p from unnest({0}, {1}) as v (d, p)",
                DSL.val(deals, SQLDataType.UUID.array()), DSL.val(products, SQLDataType.UUID.array()));
    }

    DSLContext sql() {
        return sql;
    }
}
