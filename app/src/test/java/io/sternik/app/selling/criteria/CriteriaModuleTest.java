package io.sternik.app.selling.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The set-up of what stages demand: tried on real deals before it is saved, refused with its place when it cannot be read. */
class CriteriaModuleTest extends DemandingPipeline {

    @Test
    void thePreviewSaysHowManyOpenDealsWouldBeStopped() {
        Caller seller = seat("S1");
        opened(seller, "Bez kwoty");
        Answer rich = opened(seller, "Z kwotą");
        seller.patch(path(rich), Map.of("amount", Map.of("minor", 60_000_00, "currency", "PLN")), 1);
        Map<String, Object> large = Map.of("type", "compare", "field", "amount", "op", ">=", "value", "50000.00 PLN");
        Answer preview = seat("DIR")
                .post(
                        stagePath("new") + "/preview",
                        Map.of("criteria", List.of(wanted(large), wanted(filled("closeOn")))));
        assertThat(preview.status()).as(preview.body().toString()).isEqualTo(200);
        assertThat(preview.body().path("open").asInt()).isEqualTo(2);
        assertThat(preview.body().path("stopped").asInt()).isEqualTo(2);
        assertThat(preview.body().at("/each/0").asInt()).isEqualTo(1);
        assertThat(preview.body().at("/each/1").asInt()).isEqualTo(2);
        assertThat(seat("DIR").get(criteria()).body().at("/0/criteria")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlace() {
        Map<String, Object> deep = filled("amount");
        for (int i = 0; i < 5; i++) {
            deep = Map.of("type", "not", "of", List.of(deep));
        }
        Answer refused = seat("DIR")
                .put(
                        stagePath("new"),
                        Map.of(
                                "criteria",
                                List.of(
                                        wanted(Map.of("type", "all", "of", List.of(filled("colour")))),
                                        wanted(Map.of(
                                                "type", "compare", "field", "amount", "op", ">", "value", "dużo")),
                                        wanted(Map.of("type", "compare", "field", "nextStep", "op", ">", "value", "x")),
                                        wanted(deep),
                                        wanted(Map.of("type", "script")),
                                        Map.of("definition", AMOUNT, "textPl", " ", "textEn", "Amount"))),
                        way.version());
        assertThat(refused.status()).isEqualTo(422);
        List<String> found = new ArrayList<>();
        refused.body()
                .path("findings")
                .forEach(one -> found.add(
                        one.path("field").asString() + " " + one.path("code").asString()));
        assertThat(found)
                .containsExactly(
                        "criteria[0].definition.of[0].field criterion.unknown-field",
                        "criteria[1].definition.value criterion.bad-amount",
                        "criteria[2].definition.op criterion.no-order",
                        "criteria[3].definition.of[0].of[0].of[0].of[0].of[0] criterion.too-deep",
                        "criteria[4].definition.type criterion.unknown-type",
                        "criteria[5].textPl field.required");
        refused.body()
                .path("findings")
                .forEach(one -> assertThat(one.path("detail").asString()).doesNotContain("problem."));
    }

    @Test
    void sellersDoNotSetUpAndAnOldVersionIsRefused() {
        Map<String, Object> body = Map.of("criteria", List.of(wanted(AMOUNT)));
        assertThat(seat("S1").put(stagePath("new"), body, way.version()).status())
                .isEqualTo(403);
        assertThat(seat("DIR").put(stagePath("new"), body, way.version()).status())
                .isEqualTo(200);
        assertThat(seat("DIR").put(stagePath("new"), body, way.version()).status())
                .isEqualTo(412);
        assertThat(seat("DIR").put(stagePath("won"), body, way.version() + 1).status())
                .isEqualTo(404);
    }
}
