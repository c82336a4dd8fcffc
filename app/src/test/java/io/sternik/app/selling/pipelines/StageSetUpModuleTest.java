package io.sternik.app.selling.pipelines;

import static io.sternik.database.selling.Tables.DEAL_ROLLUP;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Stages are set up by people: names, chances, how long a deal may be quiet. */
class StageSetUpModuleTest extends SellingProgram {

    @Test
    void aStageIsRenamedAndGetsAnotherLimit() {
        Answer changed = change("qualified", Map.of("namePl", " Rozpoznana ", "limitDays", 12));
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
        JsonNode stage = changed.body().at("/stages/1");
        assertThat(stage.at("/name/pl").asString()).isEqualTo("Rozpoznana");
        assertThat(stage.at("/name/en").asString()).isEqualTo("Qualified");
        assertThat(stage.path("limitDays").asInt()).isEqualTo(12);
        Map<String, Object> none = new HashMap<>();
        none.put("limitDays", null);
        assertThat(change("qualified", none).body().at("/stages/1/limitDays").isNull())
                .isTrue();
    }

    @Test
    void anotherChanceWeighsAllDealsAnew() {
        Caller seller = seat("S1");
        open(seller, "Waga", 333_33);
        open(seller, "Waga 2", 15);
        UUID stage = stage("new");
        assertThat(change("new", Map.of("probabilityBp", 5_000)).status()).isEqualTo(200);
        long weighted = sql.select(DEAL_ROLLUP.WEIGHTED_MINOR)
                .from(DEAL_ROLLUP)
                .where(
                        DEAL_ROLLUP.STAGE.eq(stage),
                        DEAL_ROLLUP.OWNER_POSITION.eq(company.position("S1").value()))
                .fetchSingle()
                .value1();
        assertThat(weighted).isEqualTo(166_67 + 8);
        JsonNode board = seller.get("/api/deals/board").body();
        assertThat(board.at("/columns/0/weighted/0/minor").asLong()).isEqualTo(166_67 + 8);
        JsonNode counted =
                seller.get("/api/deals/board?filter=name%20~%20%22Waga%22").body();
        assertThat(counted.at("/columns/0/weighted/0/minor").asLong()).isEqualTo(166_67 + 8);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        List<Map<String, Object>> wrong = List.of(
                Map.of("namePl", "  "),
                Map.of("nameEn", "x".repeat(61)),
                Map.of("limitDays", 0),
                Map.of("probabilityBp", 10_001));
        for (Map<String, Object> patch : wrong) {
            assertThat(change("offer", patch).status()).as(patch.toString()).isEqualTo(422);
        }
        assertThat(change("won", Map.of("probabilityBp", 9_000)).text("/findings/0/code"))
                .isEqualTo("pipeline.closed-stage");
        assertThat(seat("S1")
                        .patch(path("offer"), Map.of("namePl", "Moja"), version())
                        .status())
                .isEqualTo(403);
        assertThat(seat("DIR")
                        .patch(path("offer"), Map.of("namePl", "Druga"), version() - 1)
                        .status())
                .isEqualTo(412);
    }

    private Answer change(String stage, Map<String, Object> patch) {
        return seat("DIR").patch(path(stage), patch, version());
    }

    private long version() {
        return pipelines.all().getFirst().version();
    }

    private String path(String stage) {
        return "/api/pipelines/" + pipelines.all().getFirst().id().value() + "/stages/" + stage(stage);
    }
}
