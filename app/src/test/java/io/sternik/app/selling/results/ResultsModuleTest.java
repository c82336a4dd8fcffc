package io.sternik.app.selling.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.dated.Effective;
import io.sternik.app.selling.SellingProgram;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.positions.Positions;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.TestClock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The results page: figures, explanations, and what a reorganisation does to them. */
class ResultsModuleTest extends SellingProgram {

    @Autowired
    private Positions positions;

    private static final String QUARTER =
            "from=" + TestClock.TODAY.withDayOfMonth(1).minusMonths(1) + "&to="
                    + TestClock.TODAY.withDayOfMonth(1).plusMonths(2);

    @Test
    void figuresCountTheDealsInSightAndTheirParts() {
        Caller seller = seat("S2");
        won(seller, "A", 100_00);
        won(seller, "B", 250_00);
        move(seller, open(seller, "C", 70_00), "lost");
        won(seat("S3"), "foreign", 999_00);
        JsonNode page = seller.get("/api/deals/results?" + QUARTER).body();
        assertThat(page.at("/total/wonMinor").asLong()).isEqualTo(350_00);
        assertThat(page.at("/total/wonCount").asLong()).isEqualTo(2);
        assertThat(page.at("/total/winRateBp").asLong()).isEqualTo(6_667);
        assertThat(page.at("/sellers/0/figures/wonMinor").asLong()).isEqualTo(350_00);
        JsonNode all = seat("DIR").get("/api/deals/results?" + QUARTER).body();
        assertThat(all.at("/total/wonMinor").asLong()).isGreaterThanOrEqualTo(1_349_00);
    }

    @Test
    void everyFigureOfThePageOpensAnExplanationWithItsValue() {
        Caller leader = seat("L2");
        won(leader, "W", 40_00);
        move(leader, open(leader, "L", 70_00), "lost");
        open(leader, "O", 12_34);
        JsonNode page = leader.get("/api/deals/results?" + QUARTER).body();
        explains(leader, "WON_VALUE", "", page.at("/total/wonMinor").asLong());
        explains(leader, "WON_COUNT", "", page.at("/total/wonCount").asLong());
        explains(leader, "LOST_COUNT", "", page.at("/total/lostCount").asLong());
        explains(leader, "WIN_RATE", "", page.at("/total/winRateBp").asLong());
        explains(
                leader, "DAYS_TO_CLOSE", "", page.at("/total/daysToCloseTenths").asLong());
        explains(leader, "OPEN_VALUE", "", page.path("openValue").asLong());
        for (String list : new String[] {"months", "sellers", "teams", "products"}) {
            String dimension = list.substring(0, list.length() - 1).toUpperCase(java.util.Locale.ROOT);
            assertThat(page.path(list)).as(list).isNotEmpty();
            for (JsonNode group : page.path(list)) {
                String which =
                        "&dimension=" + dimension + "&key=" + group.path("key").asString();
                explains(
                        leader,
                        "WON_VALUE",
                        which,
                        group.at("/figures/wonMinor").asLong());
                explains(
                        leader,
                        "WON_COUNT",
                        which,
                        group.at("/figures/wonCount").asLong());
                explains(
                        leader,
                        "LOST_COUNT",
                        which,
                        group.at("/figures/lostCount").asLong());
            }
        }
    }

    @Test
    void aTeamThatMovesChangesWhoSeesItFromThatDayAndNoPastFigure() {
        won(seat("S1"), "Before the move", 77_00);
        Caller director = seat("DIR");
        String before = director.get("/api/deals/results?" + QUARTER)
                .body()
                .path("teams")
                .toString();
        assertThat(seat("M2")
                        .get("/api/deals?filter=name+~+before")
                        .body()
                        .at("/count/value")
                        .asLong())
                .isZero();
        LocalDate day = TestClock.TODAY.plusDays(3);
        positions.change(
                company.position("L1"),
                Positions.Change.move(company.position("M2"), company.unit("SOUTH")),
                Effective.changeFrom(day),
                1,
                Origin.hand(program()));
        assertThat(seat("M2")
                        .get("/api/deals?filter=name+~+before")
                        .body()
                        .at("/count/value")
                        .asLong())
                .isZero();
        clock.setDate(day);
        assertThat(seat("M2")
                        .get("/api/deals?filter=name+~+before")
                        .body()
                        .at("/count/value")
                        .asLong())
                .isEqualTo(1);
        assertThat(seat("M1")
                        .get("/api/deals?filter=name+~+before")
                        .body()
                        .at("/count/value")
                        .asLong())
                .isZero();
        assertThat(seat("DIR")
                        .get("/api/deals/results?" + QUARTER)
                        .body()
                        .path("teams")
                        .toString())
                .isEqualTo(before);
    }

    @Test
    void whoMaySeeSumsOnlyGetsNoDeals() {
        won(seat("S1"), "Tajna", 10_00);
        Caller administrator = seat("ADM");
        JsonNode why = administrator
                .get("/api/deals/results/why?figure=WON_VALUE&" + QUARTER)
                .body();
        assertThat(why.at("/figure/value").asLong()).isGreaterThanOrEqualTo(10_00);
        assertThat(why.toString()).doesNotContain("Tajna").contains("hidden");
        assertThat(administrator.get("/api/deals").status()).isEqualTo(403);
    }

    @Test
    void whatWasWonInAnotherCurrencyHasAWorthOnceItsRatesAreThere() {
        Caller seller = seat("S4");
        Caller keeper = seat("ADM");
        LocalDate today = clock.instant().atZone(clock.getZone()).toLocalDate();
        for (long minor : new long[] {100_00, 33_33}) {
            Map<String, Object> amount = Map.of("minor", minor, "currency", "EUR");
            move(seller, seller.post("/api/deals", Map.of("name", "Export", "amount", amount)), "won");
        }
        String page = "/api/deals/results?" + QUARTER;
        String why = "/api/deals/results/why?figure=OTHER_VALUE&key=EUR&" + QUARTER;
        JsonNode without = seller.get(page).body().at("/otherCurrencies/0");
        assertThat(without.path("worthMinor").isNull()).as(without.toString()).isTrue();
        assertThat(without.path("missingOn").asString()).isEqualTo(today.toString());
        assertThat(seller.get(why).code()).isEqualTo("rate.missing");
        long total = seller.get(page).body().at("/total/wonMinor").asLong();
        Map<String, Object> rate = Map.of("kind", "nbp-a", "from", "EUR", "on", today.toString(), "rate", "4.2512");
        assertThat(keeper.post("/api/rates", rate).status()).isEqualTo(201);
        JsonNode with = seller.get(page).body();
        // 133.33 EUR at 4.2512 are 566.812496.
        assertThat(with.at("/otherCurrencies/0/worthMinor").asLong()).isEqualTo(566_81);
        assertThat(with.at("/total/wonMinor").asLong()).as("nothing is added").isEqualTo(total);
        JsonNode explained = seller.get(why).body();
        assertThat(explained.at("/figure/value").asLong()).isEqualTo(566_81);
        assertThat(explained.at("/parts/0/label/pl").asString()).contains("133,33\u00a0EUR × 4,2512 (kurs z ");
        WhyContract.addsUp(explained);
        sql.execute("delete from platform.exchange_rate");
    }

    private static void explains(Caller caller, String figure, String which, long expected) {
        JsonNode why = caller.get("/api/deals/results/why?figure=" + figure + which + "&" + QUARTER)
                .body();
        assertThat(why.at("/figure/value").asLong()).as(figure + which + why).isEqualTo(expected);
        WhyContract.addsUp(why);
    }
}
