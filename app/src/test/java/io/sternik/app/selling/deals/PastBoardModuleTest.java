package io.sternik.app.selling.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.verify.VerifyRule;
import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Boards of the past: what was written down day by day comes back exactly, whatever has happened since. */
class PastBoardModuleTest extends SellingProgram {

    private static final List<String> STAGES = List.of("qualified", "offer", "negotiation", "won", "lost");
    private static final int DAYS = 8;
    private static final int ACTS_A_DAY = 6;

    @Autowired
    private List<VerifyRule> rules;

    @AfterEach
    void todayAgain() {
        clock.setDate(TestClock.TODAY);
    }

    /** What of a board must come back: heads and cards of every stage. */
    private static List<String> seen(JsonNode board) {
        List<String> seen = new ArrayList<>();
        for (JsonNode column : board.path("columns")) {
            seen.add(String.join(
                    " ",
                    column.at("/stage/code").asString(),
                    column.path("count").asString(),
                    column.path("unknownAmounts").asString(),
                    column.path("sum").toString(),
                    column.path("weighted").toString()));
            for (JsonNode card : column.path("cards")) {
                String day = card.path("day").asString(card.path("closedOn").asString(""));
                seen.add(String.join(
                        " ",
                        card.path("id").asString(),
                        card.path("name").asString(),
                        card.at("/account/id").asString(""),
                        card.path("amount").toString(),
                        day.isEmpty() ? card.path("closeOn").asString("") : day,
                        card.at("/owner/position").asString()));
            }
        }
        return seen;
    }

    private static JsonNode board(Caller caller) {
        return caller.get("/api/deals/board?cards=100").body();
    }

    private static Answer past(Caller caller, LocalDate on, String more) {
        return caller.get("/api/deals/board/past?cards=100&on=" + on + more);
    }

    @Test
    void everyDayComesBackAsItWasWrittenDown() {
        Random random = new Random(7);
        List<Answer> deals = new ArrayList<>();
        List<Answer> edits = new ArrayList<>();
        Map<LocalDate, List<String>> written = new LinkedHashMap<>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate today = TestClock.TODAY.plusDays(day);
            clock.setDate(today);
            Caller director = seat("DIR");
            deals.add(open(director, "Szansa " + day + "a", 10_000 + random.nextInt(90_000)));
            deals.add(director.post("/api/deals", Map.of("name", "Bez kwoty " + day)));
            for (int act = 0; act < ACTS_A_DAY; act++) {
                act(director, deals.get(random.nextInt(deals.size())), random, edits);
            }
            written.put(today, seen(board(director)));
        }
        clock.setDate(TestClock.TODAY.plusDays(DAYS + 30));
        Caller later = seat("DIR");
        written.forEach((on, board) -> assertThat(seen(past(later, on, "").body()))
                .as("board of " + on)
                .isEqualTo(board));
        assertThat(written.values()).as("something happened every day").doesNotHaveDuplicates();
        assertThat(rules.stream()
                        .filter(rule -> List.of("selling.field-trail", "selling.stage-trail", "selling.steps-follow")
                                .contains(rule.code()))
                        .map(rule -> rule.check().count()))
                .as("the trails give what is there now")
                .containsOnly(0L);
    }

    private void act(Caller director, Answer opened, Random random, List<Answer> edits) {
        Answer deal = director.get(path(opened));
        if (deal.status() != 200) {
            return;
        }
        switch (random.nextInt(8)) {
            case 0 ->
                edits.add(change(director, deal, "amount", Map.of("minor", random.nextInt(99_999), "currency", "EUR")));
            case 1 -> edits.add(change(director, deal, "amount", null));
            case 2 -> edits.add(change(director, deal, "name", "Nazwa " + random.nextInt(1_000)));
            case 3 -> edits.add(change(director, deal, "closeOn", TestClock.TODAY.plusDays(random.nextInt(200))));
            case 4 -> {
                Answer account = director.post("/api/accounts", Map.of("name", "Klient " + UUID.randomUUID()));
                edits.add(change(director, deal, "account", account.text("/id")));
            }
            case 5 -> director.delete(path(deal), deal.version());
            case 6 -> {
                if (!edits.isEmpty()) {
                    director.undo(edits.get(random.nextInt(edits.size())));
                }
            }
            default -> move(director, deal, STAGES.get(random.nextInt(STAGES.size())));
        }
    }

    private static Answer change(Caller caller, Answer deal, String field, @Nullable Object value) {
        Map<String, Object> patch = new HashMap<>();
        patch.put(field, value);
        return caller.patch(path(deal), patch, deal.version());
    }

    @Test
    void aHandOverRewritesNoPast() {
        Caller seller = seat("S1");
        Answer account = seller.post("/api/accounts", Map.of("name", "Oddawany klient"));
        Answer deal = seller.post(
                "/api/deals",
                Map.of(
                        "name",
                        "Oddawana szansa",
                        "account",
                        account.text("/id"),
                        "amount",
                        Map.of("minor", 500, "currency", "PLN")));
        Answer closed = won(seller, "Wygrana przed oddaniem", 700);
        String before = deal.text("/owner/position");
        clock.setDate(TestClock.TODAY.plusDays(3));
        Caller director = seat("DIR");
        Answer handed = seat("L1")
                .post(
                        "/api/accounts/" + account.text("/id") + "/owner",
                        Map.of("position", company.position("S2").value(), "from", TestClock.TODAY.plusDays(3)),
                        director.get("/api/accounts/" + account.text("/id")).version());
        assertThat(handed.status()).as(handed.body().toString()).isEqualTo(200);
        assertThat(director.get(path(deal)).text("/owner/position")).isNotEqualTo(before);
        String then = past(director, TestClock.TODAY, "&filter=owner%20=%20" + before)
                .body()
                .toString();
        assertThat(then).contains("Oddawana szansa", "Wygrana przed oddaniem");
        assertThat(past(director, TestClock.TODAY.plusDays(3), "&filter=owner%20=%20" + before)
                        .body()
                        .toString())
                .doesNotContain("Oddawana szansa")
                .contains("Wygrana przed oddaniem");
        assertThat(director.get(path(closed)).text("/owner/position")).isEqualTo(before);
        assertThat(past(seat("S1"), TestClock.TODAY, "").body().toString())
                .as("who does not see it today does not see its past")
                .doesNotContain("Oddawana szansa");
        assertThat(past(seat("S2"), TestClock.TODAY, "").body().toString()).contains("Oddawana szansa");
        assertThat(past(seat("S3"), TestClock.TODAY, "").body().toString()).doesNotContain("Oddawana szansa");
    }

    @Test
    void whatWasCannotBeAskedOfDaysAheadOrOfWhatIsNotKept() {
        Caller seller = seat("S1");
        assertThat(past(seller, TestClock.TODAY.plusDays(1), "").text("/findings/0/code"))
                .isEqualTo("deal.board-ahead");
        for (String ahead : List.of("9999-12-31", "%2B999999999-12-31")) {
            Answer refused = seller.get("/api/deals/board/past?on=" + ahead);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("/findings/0/code")).isEqualTo("deal.board-ahead");
        }
        for (String before : List.of("-5000-01-01", "-999999999-01-01", "0999-12-31")) {
            Answer refused = seller.get("/api/deals/board/past?on=" + before);
            assertThat(refused.status()).as(before).isEqualTo(422);
            assertThat(refused.text("/findings/0/code")).isEqualTo("deal.board-before");
        }
        assertThat(seller.get("/api/deals/board/past?on=1000-01-01").status())
                .as("nothing yet, but a day")
                .isEqualTo(200);
        assertThat(past(seller, TestClock.TODAY, "&filter=cooling%20=%20cold").status())
                .isEqualTo(400);
        assertThat(past(seller, TestClock.TODAY, "&filter=amount%20%3E%201").status())
                .isEqualTo(200);
        assertThat(seller.get("/api/deals/board/past").status()).isEqualTo(400);
    }
}
