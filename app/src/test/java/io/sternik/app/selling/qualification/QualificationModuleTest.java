package io.sternik.app.selling.qualification;

import static io.sternik.database.selling.Tables.FRAMEWORK;
import static io.sternik.database.selling.Tables.PIPELINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.selling.DealId;
import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.engine.pipeline.Qualification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Deals of the first pipeline, judged by MEDDICC. */
class QualificationModuleTest extends SellingProgram {

    private static final List<String> ITEMS = List.of(
            "metrics", "economic-buyer", "decision-criteria", "decision-process", "pain", "champion", "competition");

    @Autowired
    private Qualifications qualifications;

    @BeforeEach
    void meddiccOfTheFirstVersion() {
        sql.update(FRAMEWORK).set(FRAMEWORK.ACTIVE, false).execute();
        sql.update(FRAMEWORK)
                .set(FRAMEWORK.ACTIVE, true)
                .where(FRAMEWORK.VERSION.eq(1))
                .execute();
        sql.update(PIPELINE).set(PIPELINE.FRAMEWORK, "meddicc").execute();
    }

    private static String qualification(Answer deal) {
        return path(deal) + "/qualification";
    }

    private static Answer say(Caller caller, Answer deal, String item, int score) {
        return say(caller, deal, item, score, "Mówił o tym na spotkaniu");
    }

    private static Answer say(Caller caller, Answer deal, String item, int score, String evidence) {
        return caller.put(qualification(deal) + "/" + item, Map.of("score", score, "evidence", evidence));
    }

    /** The worked example of the method: 74 %, 82 %, the champion is too weak. */
    private static Answer workedExample(Caller seller, Answer deal) {
        say(seller, deal, "metrics", 2);
        say(seller, deal, "economic-buyer", 3);
        say(seller, deal, "decision-criteria", 2);
        say(seller, deal, "pain", 3);
        return say(seller, deal, "champion", 1);
    }

    private String lastAct(Caller caller) {
        return caller.get("/api/change-sets?limit=1").text("/rows/0/id");
    }

    private JsonNode undo(Caller caller) {
        return undo(caller, lastAct(caller));
    }

    private static JsonNode undo(Caller caller, String act) {
        Answer undone = caller.post("/api/change-sets/" + act + "/undo", Map.of());
        assertThat(undone.status()).isIn(200, 202);
        return undone.body();
    }

    @Test
    void theWorkedExampleIsJudgedAsItStandsInTheBook() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "MEDDICC", 100);
        Answer judged = workedExample(seller, deal);
        assertThat(judged.status()).as(judged.body().toString()).isEqualTo(200);
        assertThat(judged.body().path("score").asInt()).isEqualTo(74);
        assertThat(judged.body().path("coverage").asInt()).isEqualTo(82);
        assertThat(judged.body().path("qualified").asBoolean()).isFalse();
        assertThat(judged.body().path("shortfalls").size()).isEqualTo(1);
        assertThat(judged.text("/shortfalls/0/item")).isEqualTo("champion");
        assertThat(judged.body().at("/shortfalls/0/value").asInt()).isEqualTo(1);
        assertThat(say(seller, deal, "champion", 2).body().path("qualified").asBoolean())
                .isTrue();
        JsonNode row = seller.get(path(deal)).body();
        assertThat(row.at("/qualification/score").asInt()).isEqualTo(81);
        assertThat(row.at("/qualification/coverage").asInt()).isEqualTo(82);
    }

    @Test
    void nothingAnsweredIsNoScoreAndAPipelineWithoutMethodSaysSo() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Nowa", 100);
        JsonNode fresh = seller.get(qualification(deal)).body();
        assertThat(fresh.path("score").isNull()).isTrue();
        assertThat(fresh.path("coverage").asInt()).isZero();
        assertThat(fresh.at("/framework/items").size()).isEqualTo(7);
        assertThat(seller.get(qualification(deal) + "/why").status()).isEqualTo(404);
        assertThat(seller.get(qualification(deal) + "/why?figure=COVERAGE").status())
                .isEqualTo(200);
        sql.update(PIPELINE).setNull(PIPELINE.FRAMEWORK).execute();
        assertThat(seller.get(qualification(deal)).body().path("framework").isNull())
                .isTrue();
        Answer refused = say(seller, deal, "champion", 2);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/code")).isEqualTo("qualification.no-method");
    }

    @Test
    void anAnswerNeedsEvidenceAndAPlaceOnTheScale() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Dowód", 100);
        assertThat(refusedField(say(seller, deal, "champion", 2, "  "))).isEqualTo("evidence");
        assertThat(refusedField(say(seller, deal, "champion", 4))).isEqualTo("score");
        assertThat(refusedField(say(seller, deal, "champion", -1))).isEqualTo("score");
        assertThat(refusedField(say(seller, deal, "champion", 1, "x".repeat(2_001))))
                .isEqualTo("evidence");
        assertThat(refusedField(seller.put(
                        qualification(deal) + "/champion",
                        Map.of("score", 1, "evidence", "x", "evidenceRef", "javascript:alert(1)"))))
                .isEqualTo("evidenceRef");
        Answer unknown = say(seller, deal, "budget", 2);
        assertThat(unknown.text("/code")).isEqualTo("qualification.unknown-item");
        Answer taken = seller.put(
                qualification(deal) + "/champion",
                Map.of("score", 1, "evidence", " Mail ", "evidenceRef", "https://legowit.example/1"));
        assertThat(taken.text("/answers/0/evidence")).isEqualTo("Mail");
        assertThat(taken.text("/answers/0/evidenceRef")).isEqualTo("https://legowit.example/1");
    }

    private static String refusedField(Answer refused) {
        assertThat(refused.status()).isEqualTo(422);
        return refused.text("/findings/0/field");
    }

    @Test
    void aForeignDealIsNotFound() {
        Answer deal = open(seat("S1"), "Cudza", 100);
        Caller other = seat("S3");
        assertThat(other.get(qualification(deal)).status()).isEqualTo(404);
        assertThat(other.get(qualification(deal) + "/history").status()).isEqualTo(404);
        assertThat(other.get(qualification(deal) + "/why?figure=COVERAGE").status())
                .isEqualTo(404);
        assertThat(say(other, deal, "champion", 2).status()).isEqualTo(404);
        assertThat(other.post(qualification(deal) + "/renew", Map.of()).status())
                .isEqualTo(404);
        assertThat(say(seat("DIR"), deal, "champion", 2).status()).isEqualTo(200);
    }

    @Test
    void theLastAnswerCountsAndUndoBringsTheOneBeforeBack() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Cofnij", 100);
        say(seller, deal, "champion", 1, "Pierwsza rozmowa");
        say(seller, deal, "champion", 3, "Walczy o nas");
        assertThat(undo(seller).path("conflicts").size()).isZero();
        JsonNode back = seller.get(qualification(deal)).body();
        assertThat(back.at("/answers/0/score").asInt()).isEqualTo(1);
        assertThat(back.at("/answers/0/evidence").asString()).isEqualTo("Pierwsza rozmowa");
        assertThat(seller.get(qualification(deal) + "/history").body().size()).isEqualTo(3);
        List<String> told = new ArrayList<>();
        seller.get(path(deal) + "/history").body().forEach(line -> {
            if (line.path("field").asString().equals("qualification")) {
                told.add(line.path("after").asString());
            }
        });
        assertThat(told)
                .containsExactly(
                        "champion 1 Pierwsza rozmowa", "champion 3 Walczy o nas", "champion 1 Pierwsza rozmowa");
        JsonNode timeline = seller.get(path(deal) + "/timeline").body();
        assertThat(timeline.toString()).contains("champion 3 Walczy o nas");
    }

    @Test
    void undoOfTheFirstAnswerLeavesNoneAndOneThatWasGivenAnewStays() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Pierwsza", 100);
        say(seller, deal, "pain", 2);
        String first = lastAct(seller);
        assertThat(undo(seller).path("conflicts").size()).isZero();
        JsonNode none = seller.get(qualification(deal)).body();
        assertThat(none.path("score").isNull()).isTrue();
        assertThat(none.path("answers").size()).isZero();
        say(seller, deal, "champion", 2);
        String act = lastAct(seller);
        assertThat(act).isNotEqualTo(first);
        say(seat("L1"), deal, "champion", 0, "Odszedł z firmy");
        Answer undone = seller.post("/api/change-sets/" + act + "/undo", Map.of());
        assertThat(undone.text("/conflicts/0/field")).isEqualTo("qualification");
        assertThat(seller.get(qualification(deal)).body().at("/answers/0/score").asInt())
                .isZero();
    }

    @Test
    void theFiguresAreExplainedByPartsThatAddUp() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Dlaczego", 100);
        workedExample(seller, deal);
        JsonNode why = seller.get(qualification(deal) + "/why").body();
        assertThat(why.at("/figure/value").asInt()).isEqualTo(7_400);
        assertThat(why.at("/sentence/en").asString()).contains("20 of 27", "74%", "82%");
        assertThat(why.at("/caveats/0/en").asString()).contains("Champion is 1", "at least 2");
        assertThat(why.at("/caveats/0/pl").asString()).contains("Sojusznik ma 1");
        JsonNode coverage =
                seller.get(qualification(deal) + "/why?figure=COVERAGE").body();
        assertThat(coverage.at("/figure/value").asInt()).isEqualTo(8_200);
        assertThat(coverage.path("parts").size()).isEqualTo(7);
    }

    private ObjectNode nextMeddicc(Caller director, boolean own) {
        JsonNode book = director.get("/api/frameworks").body();
        JsonNode meddicc = book.path("frameworks")
                .valueStream()
                .filter(one -> one.path("code").asString().equals("meddicc")
                        && one.path("active").asBoolean())
                .findFirst()
                .orElseThrow();
        ObjectNode wanted = (ObjectNode) meddicc.deepCopy();
        wanted.removeAll();
        wanted.put("copyOf", meddicc.path("id").asString()).put("own", own);
        wanted.put("namePl", own ? "Nasza" : "MEDDICC").put("nameEn", own ? "Ours" : "MEDDICC");
        wanted.put("scoreThreshold", 80).put("coverageThreshold", 90);
        ArrayNode items = wanted.putArray("items");
        meddicc.path("items").forEach(item -> {
            if (!item.path("code").asString().equals("competition")) {
                ObjectNode kept = items.addObject();
                kept.put("code", item.path("code").asString());
                kept.put("namePl", item.at("/name/pl").asString())
                        .put("nameEn", item.at("/name/en").asString());
                kept.put("questionPl", item.at("/question/pl").asString())
                        .put("questionEn", item.at("/question/en").asString());
                ArrayNode pl = kept.putArray("scalePl");
                ArrayNode en = kept.putArray("scaleEn");
                item.path("scale").forEach(text -> {
                    pl.add(text.path("pl").asString());
                    en.add(text.path("en").asString());
                });
                kept.put("weight", 1).put("must", false);
            }
        });
        return wanted;
    }

    @Test
    void aDealKeepsItsVersionUntilSomebodyMovesItOn() {
        Caller director = seat("DIR");
        Caller seller = seat("S1");
        Answer deal = open(seller, "Wersje", 100);
        workedExample(seller, deal);
        say(seller, deal, "competition", 0);
        Answer made = director.post("/api/frameworks", nextMeddicc(director, false));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        int version = made.body().path("version").asInt();
        assertThat(version).isGreaterThan(1);
        assertThat(made.body().path("active").asBoolean()).isFalse();
        assertThat(seller.get(qualification(deal)).body().path("newer").isNull())
                .isTrue();
        assertThat(seller.post(qualification(deal) + "/renew", Map.of()).text("/code"))
                .isEqualTo("qualification.nothing-newer");
        Answer active = director.post("/api/frameworks/" + made.text("/id") + "/activate", Map.of());
        assertThat(active.body().path("active").asBoolean()).isTrue();
        JsonNode kept = seller.get(qualification(deal)).body();
        assertThat(kept.at("/framework/version").asInt()).isEqualTo(1);
        assertThat(kept.at("/newer/version").asInt()).isEqualTo(version);
        Answer moved = seller.post(qualification(deal) + "/renew", Map.of());
        assertThat(moved.body().at("/framework/version").asInt()).isEqualTo(version);
        assertThat(moved.body().path("answers").size()).isEqualTo(5);
        assertThat(moved.body().path("score").asInt()).isEqualTo(73);
        assertThat(moved.body().path("coverage").asInt()).isEqualTo(83);
        assertThat(undo(seller).path("conflicts").size()).isZero();
        JsonNode back = seller.get(qualification(deal)).body();
        assertThat(back.at("/framework/version").asInt()).isEqualTo(1);
        assertThat(back.path("answers").size()).isEqualTo(6);
        Answer newer = open(seller, "Nowa szansa", 100);
        assertThat(seller.get(qualification(newer))
                        .body()
                        .at("/framework/version")
                        .asInt())
                .isEqualTo(version);
    }

    @Test
    void anOwnMethodIsCopiedActivatedChosenAndTakenBack() {
        Caller director = seat("DIR");
        JsonNode book = director.get("/api/frameworks").body();
        Answer made = director.post("/api/frameworks", nextMeddicc(director, true));
        assertThat(made.text("/code")).isEqualTo("own-ours");
        assertThat(director.post("/api/frameworks", nextMeddicc(director, true)).status())
                .isEqualTo(409);
        JsonNode pipeline = book.at("/pipelines/0");
        String choose = "/api/pipelines/" + pipeline.path("id").asString() + "/framework";
        long version = sql.select(PIPELINE.VERSION)
                .from(PIPELINE)
                .where(PIPELINE.ID.eq(UUID.fromString(pipeline.path("id").asString())))
                .fetchSingle()
                .value1();
        assertThat(refusedField(director.put(choose, Map.of("framework", "own-ours"), version)))
                .isEqualTo("framework");
        director.post("/api/frameworks/" + made.text("/id") + "/activate", Map.of());
        String activated = lastAct(director);
        Answer chosen = director.put(choose, Map.of("framework", "own-ours"), version);
        assertThat(chosen.text("/0/framework")).isEqualTo("own-ours");
        assertThat(director.put(choose, Map.of("framework", "bant"), version).status())
                .isEqualTo(412);
        assertThat(undo(director).path("conflicts").size()).isZero();
        assertThat(director.get("/api/frameworks").text("/pipelines/0/framework"))
                .isEqualTo("meddicc");
        assertThat(undo(director, activated).path("conflicts").size()).isZero();
        assertThat(director.get("/api/frameworks").body().toString()).contains("\"code\":\"own-ours\"");
        assertThat(sql.fetchCount(FRAMEWORK, FRAMEWORK.CODE.eq("own-ours").and(FRAMEWORK.ACTIVE.isTrue())))
                .isZero();
        assertThat(seat("S1")
                        .post("/api/frameworks", nextMeddicc(director, true))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aMethodThatCannotBeJudgedByIsRefusedFieldByField() {
        Caller director = seat("DIR");
        ObjectNode wanted = nextMeddicc(director, false);
        wanted.put("scoreThreshold", 0).put("nameEn", " ");
        ((ObjectNode) wanted.at("/items/1"))
                .put("weight", 11)
                .putArray("scalePl")
                .add("jeden");
        Answer refused = director.post("/api/frameworks", wanted);
        List<String> fields = new ArrayList<>();
        refused.body()
                .path("findings")
                .forEach(finding -> fields.add(finding.path("field").asString()));
        assertThat(fields).containsExactly("nameEn", "scoreThreshold", "items[1].scalePl", "items[1].weight");
    }

    @Test
    void listsReckonAsTheEngineDoes() {
        Caller seller = seat("S1");
        Random random = new Random(11);
        List<DealId> deals = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Answer deal = open(seller, "Losowa " + i, 100);
            deals.add(DealId.valueOf(deal.text("/id")));
            for (String item : ITEMS) {
                if (random.nextInt(3) == 0) {
                    say(seller, deal, item, random.nextInt(4));
                }
            }
        }
        Map<DealId, Qualified> judged = qualifications.of(deals);
        assertThat(judged).hasSize(40);
        Map<String, JsonNode> rows = new HashMap<>();
        seller.get("/api/deals?limit=200&sort=-qualification&filter=name%20~%20losowa")
                .body()
                .path("rows")
                .forEach(row -> rows.put(row.path("id").asString(), row));
        int answered = 0;
        for (DealId deal : deals) {
            Qualification expected = Objects.requireNonNull(judged.get(deal)).judged();
            JsonNode row = Objects.requireNonNull(rows.get(deal.value().toString()));
            if (expected.score() == null) {
                assertThat(row.path("qualification").isNull()).isTrue();
            } else {
                answered++;
                assertThat(row.at("/qualification/score").asInt()).isEqualTo(expected.score());
                assertThat(row.at("/qualification/coverage").asInt()).isEqualTo(expected.coverage());
            }
        }
        assertThat(answered).isBetween(20, 40);
        int good = seller.get(
                        "/api/deals?limit=200&filter=qualification%20%3E%3D%2060%20and%20qualificationCoverage%20%3E%3D%2050%20and%20name%20~%20losowa")
                .body()
                .path("rows")
                .size();
        assertThat(good).isEqualTo((int) judged.values().stream()
                .map(Qualified::judged)
                .filter(one -> one.score() != null && one.score() >= 60 && one.coverage() >= 50)
                .count());
    }
}
