package io.sternik.app.selling.demo;

import static io.sternik.database.catalog_views.Tables.PRODUCT;
import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.DEAL_LINE;
import static io.sternik.database.selling.Tables.STAGE_CHANGE;

import io.sternik.app.platform.database.BulkCopy;
import io.sternik.app.platform.demo.DemoPart;
import io.sternik.app.platform.demo.DemoPlan;
import io.sternik.app.platform.demo.DemoRun;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The deals of the demo company in two pipelines, three years of them. */
@Component
class DemoDeals implements DemoPart {

    static final int COUNT = 3_000;
    private static final int AT_ONCE = 20_000;

    private final DSLContext sql;
    private final BulkCopy copy;
    private final Pipelines pipelines;

    DemoDeals(DSLContext sql, BulkCopy copy, Pipelines pipelines) {
        this.sql = sql;
        this.copy = copy;
        this.pipelines = pipelines;
    }

    @Override
    public int rank() {
        return 40;
    }

    @Override
    public void fill(DemoRun run) {
        DemoPlan plan = run.plan();
        Pipelines.Pipeline renewals = pipelines.create(
                "renewals",
                new Text("Umowy ramowe", "Framework agreements"),
                List.of(
                        new Pipelines.NewStage("due", new Text("Do odnowienia", "Due"), Pipelines.Kind.OPEN, 4_000),
                        new Pipelines.NewStage("talks", new Text("Rozmowy", "In talks"), Pipelines.Kind.OPEN, 6_000),
                        new Pipelines.NewStage(
                                "terms", new Text("Warunki", "Terms agreed"), Pipelines.Kind.OPEN, 8_500),
                        new Pipelines.NewStage("won", new Text("Wygrana", "Won"), Pipelines.Kind.WON, 10_000),
                        new Pipelines.NewStage("lost", new Text("Przegrana", "Lost"), Pipelines.Kind.LOST, 0)));
        DemoDeal.World world = new DemoDeal.World(
                plan,
                pipelines.all().getFirst(),
                renewals,
                pipelines.lostReasons(),
                accounts(plan),
                sql.select(PRODUCT.ID).from(PRODUCT).orderBy(PRODUCT.CODE).fetch(PRODUCT.ID));
        int count = plan.times(COUNT);
        for (int from = 0; from < count; from += AT_ONCE) {
            write(world, from, Math.min(count, from + AT_ONCE));
            run.progress("job.step.demo-deals", from, count);
        }
    }

    private List<DemoDeal.Customer> accounts(DemoPlan plan) {
        Map<UUID, DemoSellers.Seller> sellers = new HashMap<>();
        DemoSellers.read(sql, plan).forEach(seller -> sellers.put(seller.position(), seller));
        return sql.select(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.OWNER_POSITION)
                .from(ACCOUNT)
                .where(ACCOUNT.OWNER_POSITION.isNotNull())
                .orderBy(ACCOUNT.EXTERNAL_ID)
                .fetch(row -> new DemoDeal.Customer(
                        row.value1(), row.value2(), Objects.requireNonNull(sellers.get(row.value3()))));
    }

    private void write(DemoDeal.World world, int from, int to) {
        List<Object[]> deals = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        List<Object[]> changes = new ArrayList<>();
        for (int i = from; i < to; i++) {
            DemoDeal deal = DemoDeal.make(world, i);
            deals.add(deal.row());
            lines.add(new Object[] {deal.id(), (short) 1, deal.product()});
            changes.addAll(deal.changes());
        }
        copy.into(
                DEAL,
                List.of(
                        DEAL.ID,
                        DEAL.EXTERNAL_ID,
                        DEAL.ACCOUNT,
                        DEAL.NAME,
                        DEAL.PIPELINE,
                        DEAL.STAGE,
                        DEAL.STAGE_ON,
                        DEAL.STATUS,
                        DEAL.AMOUNT_MINOR,
                        DEAL.CURRENCY,
                        DEAL.OPENED_ON,
                        DEAL.CLOSE_ON,
                        DEAL.CLOSED_AT,
                        DEAL.CLOSED_ON,
                        DEAL.LOST_REASON,
                        DEAL.OWNER_POSITION,
                        DEAL.CLOSED_POSITION,
                        DEAL.CLOSED_UNIT,
                        DEAL.CLOSED_PERSON,
                        DEAL.NEXT_STEP,
                        DEAL.NEXT_STEP_ON,
                        DEAL.SOURCE,
                        DEAL.CREATED_AT),
                deals);
        copy.into(DEAL_LINE, List.of(DEAL_LINE.DEAL, DEAL_LINE.RANK, DEAL_LINE.PRODUCT), lines);
        copy.into(
                STAGE_CHANGE,
                List.of(
                        STAGE_CHANGE.ID,
                        STAGE_CHANGE.DEAL,
                        STAGE_CHANGE.AT,
                        STAGE_CHANGE.FROM_STAGE,
                        STAGE_CHANGE.TO_STAGE,
                        STAGE_CHANGE.AMOUNT_MINOR,
                        STAGE_CHANGE.CURRENCY,
                        STAGE_CHANGE.PROBABILITY_BP,
                        STAGE_CHANGE.CLOSE_ON,
                        STAGE_CHANGE.OWNER_POSITION,
                        STAGE_CHANGE.OWNER_UNIT,
                        STAGE_CHANGE.SOURCE),
                changes);
    }
}
