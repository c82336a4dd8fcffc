package io.sternik.app.selling.criteria;

import static io.sternik.database.platform.Tables.AUDIT_ENTRY;
import static io.sternik.database.selling.Tables.PIPELINE;
import static io.sternik.database.selling.Tables.STAGE_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What stages demand: the same for every way of moving a deal, passed by the word of a superior only, changed for those that come later. */
class GateModuleTest extends DemandingPipeline {

    private static final Map<String, Object> VISIT =
            Map.of("type", "activityDone", "which", "visit", "sinceStage", true);
    private static final String REASON = "Klient potwierdził przez telefon";

    @Test
    void everyWayOfMovingIsRefusedAlike() {
        demand("new", AMOUNT, filled("closeOn"));
        Caller seller = seat("S1");
        Answer deal = opened(seller, "Wszystkie drogi");
        UUID to = id("offer");

        Answer moved = seller.post(path(deal) + "/move", Map.of("to", to), 1);
        Answer patched = seller.patch(path(deal), Map.of("stage", to), 1);
        Answer begun = seller.post(
                "/api/deals", Map.of("name", "Od środka", "pipeline", way.id().value(), "stage", to));
        for (Answer refused : List.of(moved, patched, begun)) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("deal.gate-missing");
            assertThat(refused.body().at("/params/missing")).hasSize(2);
            assertThat(refused.text("/params/missing/0/missing/0/field")).isEqualTo("amount");
            assertThat(refused.text("/params/missing/1/missing/0/field")).isEqualTo("closeOn");
            assertThat(refused.text("/detail")).contains("Kwota").contains("Termin");
        }
        JsonNode many = ended(
                seller,
                seller.post(
                        "/api/deals/bulk",
                        Map.of("ids", List.of(deal.text("/id")), "change", Map.of("move", Map.of("to", to)))));
        assertThat(many.at("/result/details/refused").asLong()).isEqualTo(1);
        assertThat(many.toString()).contains("Kwota").contains("Termin");
        assertThat(seller.get(path(deal)).text("/stage/id")).isEqualTo(id("new").toString());
        assertThat(seller.get(path(deal)).version()).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsFilledAndMovedInOneActAndTakenBackInOne() {
        demand("new", AMOUNT, filled("closeOn"));
        Caller seller = seat("S1");
        Answer deal = opened(seller, "Jednym ruchem");
        JsonNode gate = seller.get(path(deal) + "/gate?to=" + id("offer")).body();
        assertThat(gate.path("lines")).hasSize(2);
        assertThat(gate.path("mayOverride").asBoolean()).isFalse();
        Map<String, Object> fields =
                Map.of("amount", Map.of("minor", 5_000_00, "currency", "PLN"), "closeOn", "2026-12-31");
        Answer moved = seller.post(path(deal) + "/move", Map.of("to", id("offer"), "fields", fields), 1);
        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(200);
        assertThat(moved.text("/stage/id")).isEqualTo(id("offer").toString());
        assertThat(moved.text("/closeOn")).isEqualTo("2026-12-31");
        assertThat(moved.version()).isEqualTo(2);
        seller.undo(moved);
        Answer back = seller.get(path(deal));
        assertThat(back.text("/stage/id")).isEqualTo(id("new").toString());
        assertThat(back.body().path("closeOn").isNull()).isTrue();
        assertThat(back.body().path("amount").isNull()).isTrue();
    }

    @Test
    void whoSkipsStagesMeetsTheDemandsOfAllOfThem() {
        demand("new", AMOUNT);
        demand("offer", filled("closeOn"));
        demand("deal", filled("nextStep"));
        Caller seller = seat("S1");
        Answer deal = opened(seller, "Na skróty");
        assertThat(missing(seller, deal, "offer")).containsExactly("amount");
        assertThat(missing(seller, deal, "deal")).containsExactly("amount", "closeOn");
        assertThat(missing(seller, deal, "won")).containsExactly("amount", "closeOn", "nextStep");
        assertThat(missing(seller, deal, "lost")).isEmpty();
    }

    @Test
    void losingAndGoingBackAreFreeAndReopeningStartsWhereItWasClosed() {
        Caller seller = seat("S1");
        Answer deal = opened(seller, "Tam i z powrotem");
        deal = go(seller, deal, "offer");
        demand("new", AMOUNT);
        demand("offer", filled("closeOn"));
        deal = go(seller, deal, "new");
        assertThat(missing(seller, deal, "deal")).containsExactly("amount", "closeOn");
        deal = go(seller, deal, "lost");
        assertThat(missing(seller, deal, "new")).isEmpty();
        assertThat(missing(seller, deal, "deal")).containsExactly("amount", "closeOn");
        assertThat(missing(seller, deal, "won")).containsExactly("amount", "closeOn");
    }

    @Test
    void aChangedCriterionBindsDealsThatComeLater() {
        Caller seller = seat("S1");
        Answer earlier = go(seller, opened(seller, "Wcześniejsza"), "offer");
        clock.advance(Duration.ofMinutes(5));
        demand("offer", AMOUNT);
        clock.advance(Duration.ofMinutes(5));
        seller = seat("S1");
        Answer later = go(seller, opened(seller, "Późniejsza"), "offer");
        assertThat(missing(seller, earlier, "deal")).isEmpty();
        assertThat(missing(seller, later, "deal")).containsExactly("amount");
        // Who comes again is bound by what holds then; taking a move back is no coming.
        Answer moved = go(seller, later, "new");
        seller.undo(moved);
        clock.advance(Duration.ofMinutes(5));
        demand("offer");
        seller = seat("S1");
        assertThat(missing(seller, seller.get(path(later)), "deal")).containsExactly("amount");
        clock.advance(Duration.ofMinutes(5));
        seller = seat("S1");
        Answer again = go(seller, go(seller, seller.get(path(later)), "new"), "offer");
        assertThat(missing(seller, again, "deal")).isEmpty();
    }

    @Test
    void onlySomebodyAboveTheOwnerPassesByAReason() {
        demand("new", AMOUNT);
        Answer deal = opened(seat("S1"), "Na słowo");
        Map<String, Object> byWord = Map.of("to", id("offer"), "overrideReason", REASON);
        Answer seller = seat("S1").post(path(deal) + "/move", byWord, 1);
        assertThat(seller.status()).isEqualTo(403);
        assertThat(seller.code()).isEqualTo("deal.override-not-above");

        Caller leader = seat("L1");
        assertThat(leader.get(path(deal) + "/gate?to=" + id("offer"))
                        .body()
                        .path("mayOverride")
                        .asBoolean())
                .isTrue();
        Answer brief = leader.post(path(deal) + "/move", Map.of("to", id("offer"), "overrideReason", "  ok  "), 1);
        assertThat(brief.status()).isEqualTo(422);
        assertThat(brief.text("/findings/0/field")).isEqualTo("overrideReason");
        assertThat(leader.post(path(deal) + "/move", byWord, 1).status()).isEqualTo(200);

        UUID id = UUID.fromString(deal.text("/id"));
        assertThat(sql.select(STAGE_CHANGE.OVERRIDE_REASON)
                        .from(STAGE_CHANGE)
                        .where(STAGE_CHANGE.DEAL.eq(id), STAGE_CHANGE.TO_STAGE.eq(id("offer")))
                        .fetchSingle()
                        .value1())
                .isEqualTo(REASON);
        assertThat(sql.select(AUDIT_ENTRY.AFTER)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.RECORD_ID.eq(id))
                        .fetch(AUDIT_ENTRY.AFTER)
                        .toString())
                .contains(REASON);
        assertThat(leader.get(path(deal) + "/history").body().toString()).contains(REASON);
        JsonNode stages = seat("DIR").get(criteria()).body();
        assertThat(stages.at("/0/overrides").asInt()).isEqualTo(1);
        assertThat(stages.at("/1/overrides").asInt()).isEqualTo(0);
    }

    @Test
    void aLeadersOwnDealHasNobodyBelow() {
        demand("new", AMOUNT);
        Answer deal = opened(seat("L1"), "Własna");
        Answer refused = seat("L1").post(path(deal) + "/move", Map.of("to", id("offer"), "overrideReason", REASON), 1);
        assertThat(refused.code()).isEqualTo("deal.override-not-above");
    }

    @Test
    void visitsCountSinceTheDealCameToTheStageAndContactsByTheirRole() {
        Caller seller = seat("S1");
        Answer account = seller.post("/api/accounts", Map.of("name", "Zakład " + number));
        assertThat(account.status()).isEqualTo(201);
        Answer deal = seller.post(
                "/api/deals",
                Map.of(
                        "name", "Z wizytą",
                        "pipeline", way.id().value(),
                        "account", account.text("/id")));
        visit(seller, deal);
        clock.advance(Duration.ofMinutes(5));
        demand(
                "offer",
                Map.of("type", "any", "of", List.of(VISIT, Map.of("type", "filled", "field", "nextStep"))),
                Map.of("type", "count", "related", "contacts", "which", "decision_maker", "atLeast", 1));
        clock.advance(Duration.ofMinutes(5));
        seller = seat("S1");
        deal = go(seller, deal, "offer");
        JsonNode lines =
                seller.get(path(deal) + "/gate?to=" + id("deal")).body().path("lines");
        assertThat(lines).hasSize(2).allMatch(line -> !line.path("met").asBoolean());
        assertThat(lines.at("/0/oneIsEnough").asBoolean()).isTrue();
        assertThat(lines.at("/0/missing")).hasSize(2);
        clock.advance(Duration.ofMinutes(5));
        seller = seat("S1");
        visit(seller, deal);
        Answer person = seller.post(
                "/api/contacts",
                Map.of(
                        "given", "Ewa",
                        "family", "Decyzja",
                        "account", account.text("/id"),
                        "role", "decision_maker"));
        assertThat(person.status()).as(person.body().toString()).isEqualTo(201);
        assertThat(missing(seller, deal, "deal")).isEmpty();
    }

    @Test
    void qualificationIsDemandedByAQuestionOrByScoreAndCoverage() {
        sql.update(PIPELINE)
                .set(PIPELINE.FRAMEWORK, "meddicc")
                .where(PIPELINE.ID.eq(way.id().value()))
                .execute();
        demand(
                "new",
                Map.of("type", "answered", "which", "champion", "atLeast", 2),
                Map.of("type", "framework", "score", 60, "coverage", 10));
        Caller seller = seat("S1");
        Answer deal = opened(seller, "Z kwalifikacją");
        assertThat(kinds(seller, deal)).containsExactly("answered", "framework");
        answer(seller, deal, 1);
        assertThat(kinds(seller, deal)).containsExactly("answered", "framework");
        answer(seller, deal, 2);
        assertThat(kinds(seller, deal)).isEmpty();
        assertThat(go(seller, seller.get(path(deal)), "offer").status()).isEqualTo(200);

        Answer unknown = seat("DIR")
                .put(
                        stagePath("offer"),
                        Map.of(
                                "criteria",
                                List.of(wanted(Map.of("type", "answered", "which", "colour", "atLeast", 2)))),
                        pipelines.find(way.id().value()).orElseThrow().version());
        assertThat(unknown.text("/findings/0/code")).isEqualTo("criterion.unknown-question");
    }

    @Test
    void manyDealsAreJudgedByThePeopleOfTheirAccounts() {
        demand("new", Map.of("type", "count", "related", "contacts", "which", "decision_maker", "atLeast", 1));
        Caller seller = seat("S1");
        Answer decides = of(seller, account(seller, "Z decyzją ", "decision_maker"));
        Answer alsoDecides = of(seller, account(seller, "Też z decyzją ", "decision_maker"));
        Answer uses = of(seller, account(seller, "Bez decyzji ", "user"));
        Answer alone = of(seller, seller.post("/api/accounts", Map.of("name", "Bez ludzi " + number)));
        Answer nobodys = opened(seller, "Bez firmy");
        List<Answer> deals = List.of(decides, uses, alone, nobodys, alsoDecides);
        JsonNode many = ended(
                seller,
                seller.post(
                        "/api/deals/bulk",
                        Map.of(
                                "ids",
                                deals.stream().map(deal -> deal.text("/id")).toList(),
                                "change",
                                Map.of("move", Map.of("to", id("offer"))))));
        assertThat(many.at("/result/details/refused").asLong()).isEqualTo(3);
        assertThat(deals.stream()
                        .filter(deal -> seller.get(path(deal))
                                .text("/stage/id")
                                .equals(id("offer").toString())))
                .containsExactly(decides, alsoDecides);
    }

    @Test
    void aQuoteThatWasSentIsDemanded() {
        demand("new", Map.of("type", "count", "related", "quotes", "which", "sent", "atLeast", 1));
        Caller seller = seat("S1");
        Answer deal = of(seller, seller.post("/api/accounts", Map.of("name", "Pyta o ofertę " + number)));
        Map<String, Object> line = Map.of(
                "name", "Usługa", "quantityThousandths", 1_000, "price", Map.of("minor", 100, "currency", "PLN"));
        seller.put(path(deal) + "/lines", Map.of("lines", List.of(line)), deal.version());
        Answer quote = seller.post(path(deal) + "/quotes", Map.of());
        Answer refused = seller.post(
                path(deal) + "/move",
                Map.of("to", id("offer")),
                seller.get(path(deal)).version());
        assertThat(refused.code()).isEqualTo("deal.gate-missing");
        assertThat(seller.post("/api/quotes/" + quote.text("/id") + "/send", Map.of(), quote.version())
                        .status())
                .isEqualTo(200);
        Answer moved = seller.post(
                path(deal) + "/move",
                Map.of("to", id("offer")),
                seller.get(path(deal)).version());
        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(200);
    }

    @Test
    void theStageIsNamedOnce() {
        Caller seller = seat("S1");
        Answer deal = opened(seller, "Dwa etapy");
        Answer refused =
                seller.post(path(deal) + "/move", Map.of("to", id("offer"), "fields", Map.of("stage", id("deal"))), 1);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/findings/0/field")).isEqualTo("fields.stage");
        assertThat(refused.text("/findings/0/code")).isEqualTo("deal.stage-twice");
        assertThat(seller.get(path(deal)).version()).isEqualTo(1);
    }

    private Answer account(Caller caller, String name, String role) {
        Answer account = caller.post("/api/accounts", Map.of("name", name + number));
        Answer person = caller.post(
                "/api/contacts",
                Map.of("given", "Ewa", "family", "Osoba", "account", account.text("/id"), "role", role));
        assertThat(person.status()).as(person.body().toString()).isEqualTo(201);
        return account;
    }

    private Answer of(Caller caller, Answer account) {
        Answer deal = caller.post(
                "/api/deals", Map.of("name", "Z ludźmi", "pipeline", way.id().value(), "account", account.text("/id")));
        assertThat(deal.status()).as(deal.body().toString()).isEqualTo(201);
        return deal;
    }

    private List<String> kinds(Caller caller, Answer deal) {
        List<String> kinds = new ArrayList<>();
        JsonNode lines =
                caller.get(path(deal) + "/gate?to=" + id("offer")).body().path("lines");
        lines.forEach(line ->
                line.path("missing").forEach(one -> kinds.add(one.path("type").asString())));
        return kinds;
    }

    private static void answer(Caller caller, Answer deal, int score) {
        Answer given = caller.put(
                path(deal) + "/qualification/champion", Map.of("score", score, "evidence", "Rozmowa z 2 marca"));
        assertThat(given.status()).as(given.body().toString()).isEqualTo(200);
    }

    /** Fields that the gate asks for on the way to a stage, as the preview of the gate and the refusal of the move say alike. */
    private List<String> missing(Caller caller, Answer deal, String stage) {
        List<String> fields = new ArrayList<>();
        JsonNode lines = caller.get(path(deal) + "/gate?to=" + id(stage)).body().path("lines");
        lines.forEach(line ->
                line.path("missing").forEach(one -> fields.add(one.path("field").asString())));
        return fields;
    }

    private static void visit(Caller caller, Answer deal) {
        Answer done = caller.post(
                "/api/activities",
                Map.of("kind", "visit", "subject", "Wizyta", "done", true, "deal", deal.text("/id")));
        assertThat(done.status()).as(done.body().toString()).isEqualTo(201);
    }
}
