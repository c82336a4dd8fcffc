package io.sternik.app.selling.deals;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.DEAL_LINE;
import static io.sternik.database.selling.Tables.STAGE_CHANGE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Source;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.DealSight;
import io.sternik.app.selling.Stamp;
import io.sternik.app.selling.cooling.CoolingToday;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.database.selling.tables.records.DealRecord;
import io.sternik.database.selling.tables.records.StageChangeRecord;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deals one by one. */
@Component
class DealStore {

    private final DSLContext sql;

    DealStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<DealRow> find(DealId id, Visibility visibility, CoolingToday cooling) {
        DealQueries deals = new DealQueries(cooling);
        return sql.select(deals.columns())
                .from(deals.from())
                .where(DEAL.ID.eq(id.value()), DealSight.of(visibility))
                .fetchOptional(deals::row);
    }

    /** The deal as it stands in its table. */
    Optional<DealRecord> read(DealId id, Visibility visibility) {
        return sql.selectFrom(DEAL)
                .where(DEAL.ID.eq(id.value()), DealSight.of(visibility))
                .fetchOptional();
    }

    /** The deal, locked against other writers until the transaction ends. */
    Optional<DealRecord> lock(DealId id, Visibility visibility) {
        return sql.selectFrom(DEAL)
                .where(DEAL.ID.eq(id.value()), DealSight.of(visibility))
                .forUpdate()
                .fetchOptional();
    }

    /** Those of the deals that can be seen, locked in a fixed order. */
    Map<UUID, DealRecord> lockAll(Collection<UUID> ids, Visibility visibility) {
        return sql.selectFrom(DEAL)
                .where(DEAL.ID.eq(DSL.any(ids.toArray(UUID[]::new))), DealSight.of(visibility))
                .orderBy(DEAL.ID)
                .forUpdate()
                .fetchMap(DEAL.ID);
    }

    /** The deals of an act that is taken back, locked in a fixed order. */
    Map<UUID, DealRecord> lockAll(Collection<UUID> ids) {
        return sql.selectFrom(DEAL)
                .where(DEAL.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .orderBy(DEAL.ID)
                .forUpdate()
                .fetchMap(DEAL.ID);
    }

    /** Names of those of the deals that can be seen, deleted ones left out. */
    Map<UUID, String> names(Collection<UUID> ids, Visibility visibility) {
        return sql.select(DEAL.ID, DEAL.NAME)
                .from(DEAL)
                .where(DEAL.ID.eq(DSL.any(ids.toArray(UUID[]::new))), DealSight.of(visibility))
                .fetchMap(DEAL.ID, DEAL.NAME);
    }

    /** Versions of those of the records that can be seen as a whole. */
    Map<UUID, Long> versions(Collection<UUID> ids, Visibility visibility) {
        return sql.select(DEAL.ID, DEAL.VERSION)
                .from(DEAL)
                .where(DEAL.ID.eq(DSL.any(ids.toArray(UUID[]::new))), DealSight.of(visibility))
                .fetchMap(DEAL.ID, DEAL.VERSION);
    }

    /** Whether the deal is owned within sight, and not only worked on. */
    boolean disposes(UUID deal, Visibility visibility) {
        return disposed(List.of(deal), visibility).contains(deal);
    }

    /** Those of the deals that are owned within sight. */
    Set<UUID> disposed(Collection<UUID> ids, Visibility visibility) {
        return sql.select(DEAL.ID)
                .from(DEAL)
                .where(DEAL.ID.eq(DSL.any(ids.toArray(UUID[]::new))), DealSight.owned(visibility))
                .fetchSet(DEAL.ID);
    }

    boolean productExists(UUID product) {
        return sql.fetchExists(
                io.sternik.database.catalog_views.Tables.PRODUCT,
                io.sternik.database.catalog_views.Tables.PRODUCT.ID.eq(product));
    }

    @Nullable UUID productOf(UUID deal) {
        return sql.select(DEAL_LINE.PRODUCT)
                .from(DEAL_LINE)
                .where(DEAL_LINE.DEAL.eq(deal), DEAL_LINE.RANK.eq((short) 1))
                .fetchOne(DEAL_LINE.PRODUCT);
    }

    UUID insert(DealState state, String status, Source source, OffsetDateTime now) {
        UUID id = sql.insertInto(DEAL)
                .set(DEAL.NAME, state.name())
                .set(DEAL.ACCOUNT, state.account())
                .set(DEAL.CONTACT, state.contact())
                .set(DEAL.PIPELINE, state.pipeline())
                .set(DEAL.STAGE, state.stage())
                .set(DEAL.STATUS, status)
                .set(DEAL.AMOUNT_MINOR, state.amountMinor())
                .set(DEAL.CURRENCY, state.currency())
                .set(DEAL.OPENED_ON, state.openedOn())
                .set(DEAL.CLOSE_ON, state.closeOn())
                .set(DEAL.OWNER_POSITION, state.owner())
                .set(DEAL.NEXT_STEP, state.nextStep())
                .set(DEAL.NEXT_STEP_ON, state.nextStepOn())
                .set(DEAL.CUSTOM, state.custom().json())
                .set(DEAL.SOURCE, source.code())
                .set(DEAL.CREATED_AT, now)
                .returningResult(DEAL.ID)
                .fetchSingle()
                .value1();
        setProduct(id, state.product());
        return id;
    }

    /** Writes what was set in deals that are locked. */
    void update(List<DealRecord> deals) {
        ManyRows.update(sql, DEAL.ID, deals);
    }

    void setProduct(UUID deal, @Nullable UUID product) {
        sql.deleteFrom(DEAL_LINE)
                .where(DEAL_LINE.DEAL.eq(deal), DEAL_LINE.RANK.eq((short) 1))
                .execute();
        if (product != null) {
            sql.insertInto(DEAL_LINE)
                    .set(DEAL_LINE.DEAL, deal)
                    .set(DEAL_LINE.RANK, (short) 1)
                    .set(DEAL_LINE.PRODUCT, product)
                    .execute();
        }
    }

    /** Gives deals their new products. */
    void setProducts(List<DealChange> changes) {
        for (DealChange change : changes) {
            DealChange.NewProduct product = change.product();
            if (product != null) {
                setProduct(change.deal().getId(), product.id());
            }
        }
    }

    /** The products of deals that have one. */
    Map<UUID, UUID> productsOf(Collection<UUID> deals) {
        return sql.select(DEAL_LINE.DEAL, DEAL_LINE.PRODUCT)
                .from(DEAL_LINE)
                .where(DEAL_LINE.DEAL.eq(DSL.any(deals.toArray(UUID[]::new))), DEAL_LINE.RANK.eq((short) 1))
                .fetchMap(DEAL_LINE.DEAL, DEAL_LINE.PRODUCT);
    }

    /** Notes the first stage of a new deal. */
    void addFirstStage(DealRecord deal, Pipelines.Stage stage, Stamp owner, OffsetDateTime at, Viewer by) {
        ManyRows.insert(sql, List.of(stageChange(deal, null, stage, owner, at, by, Source.HAND)));
    }

    /** Notes the steps of deals that were moved. */
    void addStageChanges(List<DealChange> moved, OffsetDateTime at, Viewer by, Source source) {
        List<StageChangeRecord> rows = new ArrayList<>();
        for (DealChange change : moved) {
            DealChange.Move move = change.move();
            if (move != null) {
                StageChangeRecord row =
                        stageChange(change.deal(), move.from(), move.to(), move.owner(), at, by, source);
                row.setOverrideReason(move.overrideReason());
                rows.add(row);
            }
        }
        ManyRows.insert(sql, rows);
    }

    private static StageChangeRecord stageChange(
            DealRecord deal,
            @Nullable UUID from,
            Pipelines.Stage to,
            Stamp owner,
            OffsetDateTime at,
            Viewer by,
            Source source) {
        StageChangeRecord row = STAGE_CHANGE.newRecord();
        row.setDeal(deal.getId());
        row.setAt(at);
        row.setFromStage(from);
        row.setToStage(to.id().value());
        row.setAmountMinor(deal.getAmountMinor());
        row.setCurrency(deal.getCurrency());
        row.setProbabilityBp(to.probabilityBp());
        row.setCloseOn(deal.getCloseOn());
        row.setOwnerPosition(owner.position());
        row.setOwnerUnit(owner.unit());
        row.setBy(History.idOf(by));
        row.setSource(source.code());
        return row;
    }
}
