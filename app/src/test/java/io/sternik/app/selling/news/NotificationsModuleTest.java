package io.sternik.app.selling.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People hear of what others do with their deals and accounts, once for each matter, and only of what they want to hear. */
class NotificationsModuleTest extends SellingProgram {

    private Caller seller = nobody();
    private Caller manager = nobody();
    private Caller leader = nobody();

    @BeforeEach
    void everybodyHasReadAll() {
        seller = seat("S1");
        manager = seat("M1");
        leader = seat("L1");
        for (Caller caller : List.of(seller, manager, leader)) {
            caller.post("/api/notifications/read", Map.of("ids", List.of()));
        }
    }

    @Test
    void ownDoingsAreNotToldAndThoseOfOthersAreTheFieldsByName() {
        Answer deal = open(seller, "Kotły dla szkoły", 100_00);
        seller.patch(path(deal), Map.of("nextStep", "Zadzwonić"), 1);
        assertThat(unread(seller)).isEmpty();
        manager.patch(path(deal), Map.of("closeOn", "2026-12-20"), 2);
        manager.patch(path(deal), Map.of("amount", Map.of("minor", 200_00, "currency", "PLN")), 3);
        List<JsonNode> told = unread(seller);
        assertThat(told).hasSize(1);
        JsonNode news = told.getFirst();
        assertThat(news.path("count").asInt()).isEqualTo(2);
        assertThat(news.at("/text/en").asString())
                .contains("Kotły dla szkoły", "Amount", "Close date", "Marek Pierwszy");
        assertThat(news.at("/text/pl").asString()).contains("Kwota");
        assertThat(news.path("link").asString()).isEqualTo("/selling/deals/" + deal.text("/id"));
        assertThat(unread(manager)).isEmpty();
    }

    @Test
    void whatIsGivenIsGatheredByWhoeverGaveIt() {
        for (String name : List.of("Pierwsza", "Druga", "Trzecia")) {
            Answer deal = open(seat("S2"), name, 100_00);
            manager.patch(path(deal), Map.of("owner", company.position("S1").value()), 1);
        }
        assertThat(unread(seller)).singleElement().satisfies(news -> {
            assertThat(news.path("kind").asString()).isEqualTo("deal-given");
            assertThat(news.path("count").asInt()).isEqualTo(3);
            assertThat(news.at("/text/pl").asString()).startsWith("3 nowe szanse");
        });
    }

    @Test
    void theLeaderHearsOfWhatTheTeamHasWonAndTheSellerDoesNot() {
        Answer won = won(seller, "Pompy ciepła", 5_000_00);
        assertThat(unread(leader)).singleElement().satisfies(news -> {
            assertThat(news.path("kind").asString()).isEqualTo("deal-won");
            assertThat(news.path("topic").asString()).isEqualTo(won.text("/id"));
        });
        assertThat(unread(seller)).isEmpty();
    }

    @Test
    void aChangeOfManyIsOnePieceOfNewsForEachOwnerAndOpensWhatConcernsThem() {
        List<String> mine = List.of(open(seller, "Hurt 1", 100_00), open(seller, "Hurt 2", 100_00)).stream()
                .map(deal -> deal.text("/id"))
                .toList();
        String other = open(seat("S2"), "Hurt 3", 100_00).text("/id");
        change(Map.of("filter", "name ~ \"Hurt\"", "change", Map.of("patch", Map.of("nextStep", "Zadzwonić"))), 3);
        JsonNode news = unread(seller).getFirst();
        assertThat(unread(seller)).hasSize(1);
        assertThat(news.path("kind").asString()).isEqualTo("deals-changed");
        assertThat(news.path("count").asInt()).isEqualTo(2);
        assertThat(news.at("/text/pl").asString())
                .startsWith("Zmiana 2 twoich szans naraz")
                .contains("Marek Pierwszy");
        assertThat(news.at("/text/en").asString()).startsWith("2 of your deals changed at once: Next step");
        String act = "/api/change-sets" + news.path("link").asString().substring("/changes".length());
        Answer seen = seller.get(act);
        assertThat(seen.body().path("items"))
                .extracting(item -> item.path("id").asString())
                .containsExactlyInAnyOrderElementsOf(mine);
        assertThat(seen.body().at("/act/records").asInt()).isEqualTo(2);
        assertThat(seen.text("/by")).isEqualTo("Marek Pierwszy");
        assertThat(seller.post(act + "/undo", Map.of()).status()).isEqualTo(404);
        assertThat(seat("S2").get(act).text("/items/0/id")).isEqualTo(other);
        assertThat(seat("S3").get(act).status()).isEqualTo(404);
        assertThat(manager.get(act).body().path("by").isNull()).isTrue();
        assertThat(unread(manager))
                .extracting(told -> told.path("kind").asString())
                .containsExactly("job-ended");
    }

    @Test
    void whatIsGivenOrWonTogetherIsToldOnceAndUndoingTellsNothing() {
        List<Answer> deals = List.of(open(seat("S2"), "Paczka 1", 100_00), open(seat("S2"), "Paczka 2", 100_00));
        List<String> ids = deals.stream().map(deal -> deal.text("/id")).toList();
        String given = change(
                Map.of(
                        "ids",
                        ids,
                        "change",
                        Map.of("patch", Map.of("owner", company.position("S1").value()))),
                2);
        assertThat(unread(seller)).singleElement().satisfies(news -> {
            assertThat(news.path("kind").asString()).isEqualTo("deal-given");
            assertThat(news.at("/text/pl").asString()).startsWith("2 nowe szanse");
            assertThat(news.path("link").asString()).isEqualTo("/changes/" + given);
        });
        change(Map.of("ids", ids, "change", Map.of("move", Map.of("to", stage("won")))), 2);
        assertThat(unread(leader)).singleElement().satisfies(news -> {
            assertThat(news.path("kind").asString()).isEqualTo("deal-won");
            assertThat(news.at("/text/pl").asString()).startsWith("2 wygrane w zespole");
        });
        seller.post("/api/notifications/read", Map.of("ids", List.of()));
        manager.post("/api/change-sets/" + given + "/undo", Map.of());
        assertThat(unread(seller)).isEmpty();
    }

    /** Carries a change of many records out as the manager; answers its change set. */
    private String change(Map<String, ?> order, int records) {
        JsonNode job = ended(manager, manager.post("/api/deals/bulk", order));
        assertThat(job.at("/result/details/changed").asInt()).as(job.toString()).isEqualTo(records);
        return job.at("/result/changeSet").asString();
    }

    @Test
    void aMutedMatterIsSilentWhileAnotherOfItsKindIsNot() {
        Answer quiet = open(seller, "Cicha", 100_00);
        Answer loud = open(seller, "Głośna", 100_00);
        manager.patch(path(quiet), Map.of("name", "Cicha 2"), 1);
        seller.put("/api/notifications/mutes?kind=deal-changed&topic=" + quiet.text("/id"), Map.of());
        seller.post("/api/notifications/read", Map.of("ids", List.of()));
        manager.patch(path(quiet), Map.of("name", "Cicha 3"), 2);
        manager.patch(path(loud), Map.of("name", "Głośna 2"), 1);
        assertThat(unread(seller))
                .extracting(news -> news.path("topic").asString())
                .containsExactly(loud.text("/id"));
        JsonNode mutes = seller.get("/api/notifications/mutes").body();
        assertThat(mutes.at("/topics/0/label/pl").asString()).contains("Cicha 2");
        seller.delete("/api/notifications/mutes?kind=deal-changed&topic=" + quiet.text("/id"), 0);
        manager.patch(path(quiet), Map.of("name", "Cicha 4"), 3);
        assertThat(unread(seller)).hasSize(2);
    }

    @Test
    void aKindOrATopicThatNobodyKnowsIsRefused() {
        assertThat(seller.put("/api/notifications/mutes?kind=weather", Map.of()).status())
                .isEqualTo(422);
        assertThat(seller.put("/api/notifications/mutes?kind=deal-changed&topic=" + UUID.randomUUID(), Map.of())
                        .status())
                .isEqualTo(422);
        assertThat(seller.put("/api/notifications/mutes?kind=deal-changed", Map.of())
                        .status())
                .isEqualTo(204);
        seller.delete("/api/notifications/mutes?kind=deal-changed", 0);
    }

    private static List<JsonNode> unread(Caller caller) {
        JsonNode page = caller.get("/api/notifications").body();
        return StreamSupport.stream(page.path("rows").spliterator(), false)
                .filter(news ->
                        news.path("readAt").isNull() || news.path("readAt").isMissingNode())
                .toList();
    }
}
