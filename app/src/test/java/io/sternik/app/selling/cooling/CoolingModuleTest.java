package io.sternik.app.selling.cooling;

import static io.sternik.database.selling.Tables.DEAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.TestClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Deals nobody has spoken about for long: the limit of the first stage is 7 working days. */
class CoolingModuleTest extends SellingProgram {

    private static final LocalDate COOLS = LocalDate.of(2026, 12, 1);
    private static final LocalDate COLD = LocalDate.of(2026, 12, 3);
    private static final List<String> STATES = List.of("warm", "planned", "snoozed", "cooling", "cold");

    @AfterEach
    void backToTheFirstDay() {
        clock.setDate(TestClock.TODAY);
    }

    /** The seller on another day; the session of the day before is over by then. */
    private Caller sellerOn(LocalDate day) {
        clock.setDate(day);
        return seat("S1");
    }

    private static String state(Answer deal) {
        return deal.text("/cooling/state");
    }

    @Test
    void aDealCoolsAtThreeQuartersOfTheLimitAndIsColdBeyondIt() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Cisza", 100);
        assertThat(state(deal)).isEqualTo("warm");
        assertThat(state(sellerOn(COOLS.minusDays(1)).get(path(deal)))).isEqualTo("warm");
        Answer cooling = sellerOn(COOLS).get(path(deal));
        assertThat(state(cooling)).isEqualTo("cooling");
        assertThat(cooling.body().at("/cooling/quietDays").asInt()).isEqualTo(6);
        assertThat(state(sellerOn(COLD).get(path(deal)))).isEqualTo("cold");
    }

    @Test
    void aMoveIsATouchAndItsUndoTakesItBack() {
        Answer deal = open(seat("S1"), "Ruch", 100);
        Caller seller = sellerOn(COLD);
        Answer moved = move(seller, deal, "qualified");
        assertThat(moved.body().at("/cooling/quietDays").asInt()).isZero();
        String act = seller.get("/api/change-sets?limit=1").text("/rows/0/id");
        assertThat(seller.post("/api/change-sets/" + act + "/undo", Map.of()).status())
                .isIn(200, 202);
        assertThat(state(seller.get(path(deal)))).isEqualTo("cold");
    }

    @Test
    void aClosedDealDoesNotCool() {
        Caller seller = seat("S1");
        Answer won = won(seller, "Wygrana", 100);
        assertThat(won.body().path("cooling").isNull()).isTrue();
        assertThat(seller.get(path(won) + "/cooling/why").status()).isEqualTo(404);
    }

    @Test
    void anAgreedQuietNeedsItsReasonAndEndsWithinAYear() {
        Answer deal = open(seat("S1"), "Umowa", 100);
        Caller seller = sellerOn(COLD);
        Map<String, Object> silent = Map.of("snoozedUntil", COLD.plusDays(20), "snoozeReason", "Klient na urlopie");
        assertThat(refused(seller, deal, Map.of("snoozedUntil", COLD.plusDays(20))))
                .isEqualTo("snoozeReason");
        assertThat(refused(seller, deal, Map.of("snoozedUntil", COLD, "snoozeReason", "x")))
                .isEqualTo("snoozedUntil");
        assertThat(refused(seller, deal, Map.of("snoozedUntil", COLD.plusDays(400), "snoozeReason", "x")))
                .isEqualTo("snoozedUntil");
        assertThat(refused(seller, deal, Map.of("snoozeReason", "x"))).isEqualTo("snoozedUntil");
        assertThat(refused(seller, deal, Map.of("snoozedUntil", COLD.plusDays(20), "snoozeReason", "x".repeat(501))))
                .isEqualTo("snoozeReason");
        Answer quiet = seller.patch(path(deal), silent, deal.version());
        assertThat(state(quiet)).isEqualTo("snoozed");
        assertThat(quiet.text("/cooling/snoozeReason")).isEqualTo("Klient na urlopie");
        Map<String, Object> wake = new HashMap<>();
        wake.put("snoozedUntil", null);
        Answer woken = seller.patch(path(deal), wake, quiet.version());
        assertThat(state(woken)).isEqualTo("cold");
        assertThat(woken.body().at("/cooling/snoozeReason").isNull()).isTrue();
    }

    private static String refused(Caller seller, Answer deal, Map<String, Object> patch) {
        Answer refused = seller.patch(path(deal), patch, deal.version());
        assertThat(refused.status()).isEqualTo(422);
        return refused.text("/findings/0/field");
    }

    @Test
    void listsJudgeAllDealsAsTheRecordIsJudged() {
        Caller seller = seat("S1");
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            UUID id = UUID.fromString(open(seller, "Szansa " + i, 100).text("/id"));
            sql.update(DEAL)
                    .set(DEAL.OPENED_ON, COLD.minusDays(25))
                    .set(DEAL.STAGE_ON, random.nextBoolean() ? null : COLD.minusDays(random.nextInt(25)))
                    .set(
                            DEAL.LAST_TOUCH_AT,
                            random.nextInt(3) == 0
                                    ? null
                                    : COLD.minusDays(random.nextInt(20))
                                            .atTime(random.nextInt(24), 30)
                                            .atOffset(ZoneOffset.UTC))
                    .set(DEAL.NEXT_STEP_ON, random.nextInt(3) > 0 ? null : COLD.plusDays(random.nextInt(16) - 4))
                    .set(DEAL.SNOOZED_UNTIL, random.nextInt(4) > 0 ? null : COLD.plusDays(random.nextInt(6) - 2))
                    .set(DEAL.SNOOZE_REASON, "umówione")
                    .where(DEAL.ID.eq(id))
                    .execute();
        }
        Caller later = sellerOn(COLD);
        Map<String, Integer> found = new TreeMap<>();
        for (String state : STATES) {
            JsonNode rows = later.get("/api/deals?limit=200&filter=cooling%20%3D%20" + state)
                    .body()
                    .path("rows");
            rows.forEach(row -> assertThat(row.at("/cooling/state").asString()).isEqualTo(state));
            found.put(state, rows.size());
        }
        assertThat(found.values()).allSatisfy(count -> assertThat(count).isPositive());
        assertThat(found.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(later.get("/api/deals?limit=200&filter=status%20%3D%20open")
                        .body()
                        .path("rows")
                        .size());
    }

    @Test
    void pagesInTheOrderOfTheLastTouchMissNothing() {
        Caller seller = seat("S1");
        for (int i = 0; i < 12; i++) {
            UUID id = UUID.fromString(open(seller, "Ruch " + i, 100).text("/id"));
            sql.update(DEAL)
                    .set(DEAL.OPENED_ON, TestClock.TODAY.minusDays(9 + i % 4))
                    .where(DEAL.ID.eq(id))
                    .execute();
        }
        String list = "/api/deals?sort=touchedOn&filter=status%20%3D%20open";
        List<String> whole = new ArrayList<>();
        seller.get(list + "&limit=200")
                .body()
                .path("rows")
                .forEach(row -> whole.add(row.path("id").asString()));
        List<String> walked = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = seller.get(list + "&limit=5" + (next.isEmpty() ? "" : "&after=" + next))
                    .body();
            page.path("rows").forEach(row -> walked.add(row.path("id").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(walked).hasSizeGreaterThan(10).isEqualTo(whole);
    }

    @Test
    void aDayOffThatIsSetLaterIsNoQuietDay() {
        Answer deal = open(seat("S1"), "Kalendarz", 100);
        Caller seller = sellerOn(COLD);
        assertThat(seller.get(path(deal)).body().at("/cooling/quietDays").asInt())
                .isEqualTo(8);
        Caller finance = seat("DIR");
        Answer calendar = finance.get("/api/calendar");
        ObjectNode content = (ObjectNode) calendar.body().path("content").deepCopy();
        content.putArray("days")
                .addObject()
                .put("day", "2026-11-25")
                .put("kind", "OFF")
                .put("name", "Inwentura");
        assertThat(finance.put("/api/calendar", content, calendar.version()).status())
                .isEqualTo(200);
        assertThat(seller.get(path(deal)).body().at("/cooling/quietDays").asInt())
                .isEqualTo(7);
        Answer changed = finance.get("/api/calendar");
        finance.put("/api/calendar", calendar.body().path("content"), changed.version());
        assertThat(seller.get(path(deal)).body().at("/cooling/quietDays").asInt())
                .isEqualTo(8);
    }

    @Test
    void manyDealsCanBeQuietAtOnce() {
        Caller seller = seat("S1");
        Answer first = open(seller, "Razem 1", 100);
        Answer second = open(seller, "Razem 2", 100);
        Map<String, Object> order = Map.of(
                "ids",
                List.of(first.text("/id"), second.text("/id")),
                "expectedCount",
                2,
                "change",
                Map.of("patch", Map.of("snoozedUntil", COLD.toString(), "snoozeReason", "Targi")));
        JsonNode job = ended(seller, seller.post("/api/deals/bulk", order));
        assertThat(job.at("/result/details/changed").asInt()).isEqualTo(2);
        assertThat(seller.get(path(second)).text("/cooling/snoozeReason")).isEqualTo("Targi");
    }

    @Test
    void theReasonNamesTheLastTouchAndTheDaysOff() {
        Answer deal = open(seat("S1"), "Dlaczego", 100);
        Caller seller = sellerOn(COLD);
        JsonNode why = seller.get(path(deal) + "/cooling/why").body();
        assertThat(why.at("/figure/value").asInt()).isEqualTo(8);
        assertThat(why.at("/parts/0/value").asInt()).isEqualTo(10);
        assertThat(why.at("/parts/1/value").asInt()).isEqualTo(-2);
        assertThat(why.at("/sentence/en").asString()).contains("8 working days", "cools from 6", "cold after 7");
        assertThat(seat("S3").get(path(deal) + "/cooling/why").status()).isEqualTo(404);
    }
}
