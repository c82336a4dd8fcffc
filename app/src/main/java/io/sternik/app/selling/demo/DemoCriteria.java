package io.sternik.app.selling.demo;

import static io.sternik.database.selling.Tables.CRITERION;
import static io.sternik.database.selling.Tables.PIPELINE;
import static io.sternik.database.selling.Tables.STAGE;

import io.sternik.app.platform.demo.DemoPart;
import io.sternik.app.platform.demo.DemoRun;
import io.sternik.engine.finding.Text;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

/** What the stages of the demo company demand, since before its first deal. */
@Component
class DemoCriteria implements DemoPart {

    private static final int YEARS_AGO = 4;

    private static final List<Demanded> ALL = List.of(
            new Demanded(
                    "default",
                    "offer",
                    "{\"type\":\"filled\",\"field\":\"amount\"}",
                    new Text("Kwota oferty jest znana", "The amount of the proposal is known")),
            new Demanded(
                    "default",
                    "offer",
                    "{\"type\":\"compare\",\"field\":\"closeOn\",\"op\":\">=\",\"value\":\"today\"}",
                    new Text(
                            "Termin decyzji klienta jeszcze nie minął",
                            "The day of the customer's decision lies ahead")),
            new Demanded(
                    "renewals",
                    "due",
                    "{\"type\":\"any\",\"of\":[{\"type\":\"activityDone\",\"which\":\"call\",\"sinceStage\":true},"
                            + "{\"type\":\"activityDone\",\"which\":\"meeting\",\"sinceStage\":true},"
                            + "{\"type\":\"activityDone\",\"which\":\"visit\",\"sinceStage\":true}]}",
                    new Text(
                            "Klient wie, że umowa się kończy: po rozmowie",
                            "The customer knows that the agreement ends: after a talk")),
            new Demanded(
                    "renewals",
                    "talks",
                    "{\"type\":\"count\",\"related\":\"contacts\",\"which\":\"decision_maker\",\"atLeast\":1}",
                    new Text("Wiadomo, kto u klienta decyduje", "It is known who decides at the customer")),
            new Demanded(
                    "renewals",
                    "terms",
                    "{\"type\":\"filled\",\"field\":\"amount\"}",
                    new Text("Wartość umowy jest uzgodniona", "The value of the agreement is settled")));

    private final DSLContext sql;

    DemoCriteria(DSLContext sql) {
        this.sql = sql;
    }

    private record Demanded(String pipeline, String stage, String definition, Text text) {}

    @Override
    public int rank() {
        return 41;
    }

    @Override
    public void fill(DemoRun run) {
        OffsetDateTime since =
                run.plan().anchor().minusYears(YEARS_AGO).atStartOfDay().atOffset(ZoneOffset.UTC);
        short rank = 1;
        for (Demanded one : ALL) {
            UUID stage = sql.select(STAGE.ID)
                    .from(STAGE)
                    .join(PIPELINE)
                    .on(PIPELINE.ID.eq(STAGE.PIPELINE))
                    .where(PIPELINE.CODE.eq(one.pipeline()), STAGE.CODE.eq(one.stage()))
                    .fetchSingle(STAGE.ID);
            sql.insertInto(CRITERION)
                    .set(CRITERION.STAGE, stage)
                    .set(CRITERION.RANK, rank++)
                    .set(CRITERION.DEFINITION, JSONB.valueOf(one.definition()))
                    .set(CRITERION.TEXT_PL, one.text().pl())
                    .set(CRITERION.TEXT_EN, one.text().en())
                    .set(CRITERION.SINCE, since)
                    .execute();
        }
    }
}
