package io.sternik.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.RunningProgram;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Dimensions as of a day: what was moved later stands elsewhere before. */
class DimensionsModuleTest extends RunningProgram {

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void threeDimensionsArePublishedAndAnUnknownOneIsRefused() {
        Caller seller = as(company.user("S1"));
        JsonNode all = seller.get("/api/dimensions").body();
        assertThat(StreamSupport.stream(all.spliterator(), false)
                        .map(one -> one.path("code").asString() + " "
                                + one.path("publisher").asString()))
                .containsExactly("org structure", "position structure", "product_line catalog");
        assertThat(seller.get("/api/dimensions/tree?dimension=product_line").status())
                .isEqualTo(200);
        assertThat(seller.get("/api/dimensions/tree?dimension=moon").status()).isEqualTo(422);
    }

    @Test
    void aPositionThatMovesStandsBelowItsManagerOfTheDay() {
        Caller director = as(company.user("DIR"));
        String path = "/api/structure/positions/" + company.position("S4").value();
        Answer moved = director.post(
                path + "/move",
                Map.of("manager", company.position("L1").value(), "from", "2026-12-01"),
                director.get(path).version());
        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(200);
        assertThat(parentOfS4(director, "2026-11-30"))
                .isEqualTo(company.position("L2").value().toString());
        assertThat(parentOfS4(director, "2026-12-01"))
                .isEqualTo(company.position("L1").value().toString());
        assertThat(director.get("/api/dimensions/tree?dimension=position&on=2020-01-01")
                        .body())
                .isEmpty();
    }

    private String parentOfS4(Caller caller, String on) {
        JsonNode nodes =
                caller.get("/api/dimensions/tree?dimension=position&on=" + on).body();
        return StreamSupport.stream(nodes.spliterator(), false)
                .filter(node -> node.path("code").asString().equals("S4"))
                .findFirst()
                .orElseThrow()
                .path("parent")
                .asString();
    }
}
