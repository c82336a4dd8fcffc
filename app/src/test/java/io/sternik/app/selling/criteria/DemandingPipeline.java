package io.sternik.app.selling.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.selling.SellingProgram;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.engine.finding.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A pipeline for every test, whose stages demand what the test says. */
abstract class DemandingPipeline extends SellingProgram {

    static final Map<String, Object> AMOUNT = filled("amount");
    private static int made;

    /** Differs from test to test. */
    int number;

    Pipelines.Pipeline way;

    @BeforeEach
    void aWayOfItsOwn() {
        number = ++made;
        way = pipelines.create(
                "gate-" + number,
                new Text("Brama", "Gate"),
                List.of(
                        stage("new", Pipelines.Kind.OPEN),
                        stage("offer", Pipelines.Kind.OPEN),
                        stage("deal", Pipelines.Kind.OPEN),
                        stage("won", Pipelines.Kind.WON),
                        stage("lost", Pipelines.Kind.LOST)));
    }

    private static Pipelines.NewStage stage(String code, Pipelines.Kind kind) {
        return new Pipelines.NewStage(code, new Text(code, code), kind, 5_000);
    }

    UUID id(String stage) {
        return way.stages().stream()
                .filter(one -> one.code().equals(stage))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    String criteria() {
        return "/api/pipelines/" + way.id().value() + "/criteria";
    }

    String stagePath(String stage) {
        return "/api/pipelines/" + way.id().value() + "/stages/" + id(stage) + "/criteria";
    }

    void demand(String stage, Map<?, ?>... definitions) {
        long version = pipelines.find(way.id().value()).orElseThrow().version();
        Answer set = seat("DIR")
                .put(
                        stagePath(stage),
                        Map.of(
                                "criteria",
                                List.of(definitions).stream()
                                        .map(DemandingPipeline::wanted)
                                        .toList()),
                        version);
        assertThat(set.status()).as(set.body().toString()).isEqualTo(200);
    }

    static Map<String, Object> wanted(Map<?, ?> definition) {
        String text = definition.toString().contains("amount") ? "Kwota jest znana" : "Termin jest znany";
        return Map.of("definition", definition, "textPl", text, "textEn", text);
    }

    static Map<String, Object> filled(String field) {
        return Map.of("type", "filled", "field", field);
    }

    Answer opened(Caller caller, String name) {
        Answer deal = caller.post(
                "/api/deals", Map.of("name", name, "pipeline", way.id().value()));
        assertThat(deal.status()).as(deal.body().toString()).isEqualTo(201);
        return deal;
    }

    Answer go(Caller caller, Answer deal, String stage) {
        Map<String, Object> body = new HashMap<>(Map.of("to", id(stage)));
        if (stage.equals("lost")) {
            body.put("lostReason", anyLostReason());
        }
        Answer moved = caller.post(path(deal) + "/move", body, deal.version());
        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(200);
        return moved;
    }
}
