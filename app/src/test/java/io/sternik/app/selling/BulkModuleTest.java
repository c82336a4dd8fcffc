package io.sternik.app.selling;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.STAGE_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkEdits;
import io.sternik.app.platform.job.JobResult;
import io.sternik.app.platform.job.JobRun;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many deals at once: preview, refusals one by one, cancel, a list that has changed, undo beside later edits of others. */
class BulkModuleTest extends SellingProgram {

    @Autowired
    private BulkEdits bulk;

    @Autowired
    private JsonMapper json;

    private @Nullable Caller orderer;

    @Test
    void thePreviewTellsWhatWouldComeOfItAndChangesNothing() {
        List<Answer> deals = three("Podgląd");
        JsonNode preview = done(order(
                seat("L1"), Map.of("filter", "name ~ \"Podgląd\"", "change", step("Zadzwonić"), "preview", true)));
        assertThat(preview.at("/result/details/count").asLong()).isEqualTo(3);
        assertThat(preview.at("/result/details/changed").asLong()).isEqualTo(3);
        assertThat(preview.at("/result/changeSet").isNull()).isTrue();
        assertThat(stepOf(deals.getFirst())).isNull();
    }

    @Test
    void undoLeavesLaterEditsOfOthersAndNamesThem() {
        List<Answer> deals = three("Cofanie");
        Caller leader = seat("L1");
        JsonNode ended = done(
                order(leader, Map.of("filter", "name ~ \"Cofanie\"", "change", step("Zadzwonić"), "expectedCount", 3)));
        assertThat(ended.at("/result/details/changed").asLong()).isEqualTo(3);
        String touched = deals.getFirst().text("/id");
        seat("S1").patch("/api/deals/" + touched, Map.of("nextStep", "Pojechać"), 2);
        Answer undone =
                leader.post("/api/change-sets/" + ended.at("/result/changeSet").asString() + "/undo", Map.of());
        assertThat(undone.body().path("restored").asLong()).isEqualTo(2);
        assertThat(undone.text("/conflicts/0/id")).isEqualTo(touched);
        assertThat(undone.text("/names/" + touched)).isEqualTo("Cofanie 1");
        assertThat(stepOf(deals.get(0))).isEqualTo("Pojechać");
        assertThat(stepOf(deals.get(1))).isNull();
    }

    @Test
    void anotherNumberThanThePreviewShowedStopsIt() {
        List<Answer> deals = three("Licznik");
        Answer refused =
                order(seat("L1"), Map.of("filter", "name ~ \"Licznik\"", "change", step("Nie"), "expectedCount", 2));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("bulk.count-changed");
        assertThat(refused.body().at("/params/found").asLong()).isEqualTo(3);
        assertThat(stepOf(deals.getFirst())).isNull();
    }

    @Test
    void eachDealIsJudgedAloneAndTheRefusedOnesAreNamedWithTheirReason() {
        List<Answer> deals = three("Etapy");
        Caller leader = seat("L1");
        move(seat("S1"), deals.get(1), "offer");
        JsonNode ended =
                done(order(leader, Map.of("ids", ids(deals), "change", Map.of("move", Map.of("to", stage("offer"))))));
        assertThat(ended.at("/result/details/changed").asLong()).isEqualTo(2);
        assertThat(ended.at("/result/details/refusals/0/name").asString()).isEqualTo("Etapy 2");
        assertThat(ended.at("/result/details/refusals/0/reason/pl").asString()).isNotBlank();
        leader.post("/api/change-sets/" + ended.at("/result/changeSet").asString() + "/undo", Map.of());
        UUID first = UUID.fromString(deals.getFirst().text("/id"));
        assertThat(leader.get(path(deals.getFirst())).text("/stage/id"))
                .isEqualTo(deals.getFirst().text("/stage/id"));
        // Opened, moved, moved back: replaying the trail gives the stage.
        assertThat(sql.fetchCount(STAGE_CHANGE, STAGE_CHANGE.DEAL.eq(first))).isEqualTo(3);
    }

    @Test
    void aPastedBlockChangesEachRowInItsOwnWayAndIsOneActInTheHistory() {
        List<Answer> deals = three("Wklejanie");
        Caller seller = seat("S1");
        List<Map<String, Object>> rows = List.of(
                Map.of("id", deals.get(0).text("/id"), "change", step("Pierwszy")),
                Map.of("id", deals.get(1).text("/id"), "change", step("Drugi")));
        done(order(seller, Map.of("rows", rows)));
        assertThat(stepOf(deals.get(0))).isEqualTo("Pierwszy");
        assertThat(stepOf(deals.get(1))).isEqualTo("Drugi");
        Answer mine = seller.get("/api/change-sets");
        assertThat(mine.body().at("/rows/0/records").asInt()).isEqualTo(2);
        Answer act = seller.get("/api/change-sets/" + mine.text("/rows/0/id"));
        assertThat(act.text("/items/0/name")).isEqualTo("Wklejanie 1");
        assertThat(act.text("/items/0/changes/0/after")).isEqualTo("Pierwszy");
        assertThat(seat("S2").get("/api/change-sets/" + mine.text("/rows/0/id")).status())
                .isEqualTo(404);
    }

    @Test
    void whatIsCancelledHasDoneNothing() {
        List<Answer> deals = three("Rezygnacja");
        Caller leader = seat("L1");
        // Held until it is cancelled, so that it cannot be done before.
        Answer ordered = inTransaction(() -> {
            sql.select(DEAL.ID)
                    .from(DEAL)
                    .where(DEAL.ID.in(deals.stream()
                            .map(deal -> UUID.fromString(deal.text("/id")))
                            .toList()))
                    .forUpdate()
                    .fetch();
            Answer held = order(leader, Map.of("filter", "name ~ \"Rezygnacja\"", "change", step("Nie")));
            leader.raw("DELETE", "/api/jobs/" + held.text("/id"), "application/json", "");
            return held;
        });
        assertThat(ended(ordered).path("state").asString()).isEqualTo("cancelled");
        assertThat(stepOf(deals.getFirst())).isNull();
    }

    @Test
    void foreignDealsAreRefusedAsIfTheyWereNotThere() {
        List<Answer> deals = three("Obce");
        JsonNode ended = done(order(seat("S3"), Map.of("ids", ids(deals), "change", step("Nie"))));
        assertThat(ended.at("/result/details/refused").asLong()).isEqualTo(3);
        assertThat(ended.at("/result/details/refusals/0/name").isNull()).isTrue();
        assertThat(stepOf(deals.getFirst())).isNull();
    }

    @Test
    void deletingManyNeedsTheRightOfDeletingOneAndCanBeTakenBack() {
        List<Answer> deals = three("Usuwanie");
        Caller seller = seat("S1");
        JsonNode ended = done(order(seller, Map.of("ids", ids(deals), "change", Map.of("delete", true))));
        boolean may =
                seller.get("/api/me").body().path("permissions").toString().contains("selling.delete-deals");
        assertThat(ended.at("/result/details/changed").asLong()).isEqualTo(may ? 3 : 0);
        JsonNode byLeader =
                done(order(seat("L1"), Map.of("ids", ids(three("Kasowanie")), "change", Map.of("delete", true))));
        assertThat(byLeader.at("/result/details/changed").asLong()).isEqualTo(3);
        assertThat(sql.fetchCount(DEAL, DEAL.NAME.like("Kasowanie%").and(DEAL.DELETED_AT.isNull())))
                .isZero();
        seat("L1").post("/api/change-sets/" + byLeader.at("/result/changeSet").asString() + "/undo", Map.of());
        assertThat(sql.fetchCount(DEAL, DEAL.NAME.like("Kasowanie%").and(DEAL.DELETED_AT.isNull())))
                .isEqualTo(3);
    }

    @Test
    void aChangeThatSaysNothingOrTwoThingsIsRefused() {
        List<Answer> deals = three("Nic");
        for (Map<String, Object> change :
                List.of(Map.<String, Object>of(), Map.of("delete", true, "patch", Map.of("nextStep", "x")))) {
            Answer refused = order(seat("L1"), Map.of("ids", ids(deals), "change", change));
            assertThat(refused.code()).isEqualTo("bulk.nothing-to-do");
        }
    }

    @Test
    void anOrderThatIsHandedOutTwiceIsCarriedOutOnce() {
        three("Powtórka");
        Viewer leader = viewer(company.user("L1"));
        JsonNode order = json.valueToTree(Map.of(
                "request", UUID.randomUUID(),
                "object", "deals",
                "wanted", Map.of("filter", "name ~ \"Powtórka\"", "change", step("Raz"), "expectedCount", 3)));
        JobResult first = bulk.run(order, quiet(leader));
        JobResult second = bulk.run(order, quiet(leader));
        assertThat(first.changeSet()).isNotNull().isEqualTo(second.changeSet());
        assertThat(second.details()).isEqualTo(first.details());
    }

    private static JobRun quiet(Viewer viewer) {
        return new JobRun() {
            @Override
            public Viewer viewer() {
                return viewer;
            }

            @Override
            public void progress(String step, long done, @Nullable Long total) {
                assertThat(step).isNotBlank();
            }
        };
    }

    private List<Answer> three(String name) {
        List<Answer> deals = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            deals.add(open(seat("S1"), name + " " + i, 100L * i));
        }
        return deals;
    }

    private static List<String> ids(List<Answer> deals) {
        return deals.stream().map(deal -> deal.text("/id")).toList();
    }

    private static Map<String, Object> step(String text) {
        return Map.of("patch", Map.of("nextStep", text));
    }

    private Answer order(Caller caller, Map<String, ?> body) {
        orderer = caller;
        return caller.post("/api/deals/bulk", body);
    }

    private @Nullable String stepOf(Answer deal) {
        return sql.select(DEAL.NEXT_STEP)
                .from(DEAL)
                .where(DEAL.ID.eq(UUID.fromString(deal.text("/id"))))
                .fetchOne(DEAL.NEXT_STEP);
    }

    private JsonNode done(Answer ordered) {
        assertThat(ordered.status()).as(ordered.body().toString()).isEqualTo(202);
        JsonNode job = ended(ordered);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
        return job;
    }

    private JsonNode ended(Answer ordered) {
        return ended(Objects.requireNonNull(orderer), ordered);
    }
}
