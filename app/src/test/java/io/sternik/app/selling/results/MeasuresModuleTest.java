package io.sternik.app.selling.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.app.platform.measure.MeasureScope;
import io.sternik.app.platform.measure.Measures;
import io.sternik.app.platform.measure.Use;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.engine.calendar.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Measures in tiles: the values of the results page, for whoever looks; each person's own choice; uses that are refused. */
class MeasuresModuleTest extends SellingProgram {

    private static final String NOVEMBER = "from=2026-11-01&to=2026-12-01";
    private static final Map<String, String> TOTALS = Map.of(
            "won_value", "wonMinor",
            "won_count", "wonCount",
            "win_rate", "winRateBp",
            "days_to_close", "daysToCloseTenths");

    @Autowired
    private Measures measures;

    @Test
    void theValuesAreThoseOfTheResultsPageForEverybody() {
        won(seat("S1"), "Kafelek jeden", 4_000);
        move(seat("S2"), open(seat("S2"), "Kafelek dwa", 700), "lost");
        won(seat("S3"), "Kafelek trzy", 9_000);
        open(seat("S3"), "Kafelek otwarty", 333);
        for (String who : List.of("DIR", "M1", "S1", "S3", "ADM")) {
            equalToResults(seat(who), "");
        }
        equalToResults(seat("DIR"), "&owner=" + company.position("M2").value());
        equalToResults(seat("ADM"), "&owner=" + company.position("S1").value());
        assertThat(tile(seat("S1"), "won_value", "").path("value").asLong()).isPositive();
        assertThat(tile(seat("S1"), "won_value", "").path("link").asString()).startsWith("/selling/deals?filter=");
        assertThat(tile(seat("ADM"), "won_value", "").path("link").isNull())
                .as("sums without records")
                .isTrue();
    }

    private void equalToResults(Caller caller, String owner) {
        JsonNode results = caller.get("/api/deals/results?" + NOVEMBER + owner).body();
        JsonNode tiles = tiles(caller, owner).path("tiles");
        assertThat(tiles).hasSize(5);
        for (JsonNode tile : tiles) {
            String field = TOTALS.get(tile.path("code").asString());
            JsonNode now = field == null ? results.path("openValue") : results.at("/total/" + field);
            assertThat(tile.path("value")).as(tile + owner).isEqualTo(now);
            assertThat(tile.path("before"))
                    .isEqualTo(field == null ? NullNode.instance : results.at("/totalBefore/" + field));
            JsonNode why = caller.get("/api/measures/why?" + NOVEMBER + owner + "&measure="
                            + tile.path("code").asString())
                    .body();
            WhyContract.addsUp(why);
            assertThat(why.at("/figure/value")).isEqualTo(now);
        }
    }

    @Test
    void aPositionOutOfSightIsNotFoundAndOneBelowIs() {
        String foreign = "/api/measures/tiles?place=person&owner="
                + company.position("M2").value();
        String below = "/api/measures/tiles?place=person&owner="
                + company.position("S1").value();
        assertThat(seat("M1").get(foreign).status()).isEqualTo(404);
        assertThat(seat("M1").get(below).status()).isEqualTo(200);
        String why = "/api/measures/why?measure=won_value&owner="
                + company.position("M2").value();
        assertThat(seat("M1").get(why).status()).isEqualTo(404);
        assertThat(seat("M2").get(why).status()).isEqualTo(200);
    }

    @Test
    void aUseThatTheMeasureDoesNotAllowIsRefused() {
        MeasureScope scope = new MeasureScope(Period.year(2026), List.of(), null, program());
        assertThat(measures.values(List.of("won_value"), Use.PAY, scope)).containsKey("won_value");
        assertThatThrownBy(() -> measures.values(List.of("won_value", "win_rate"), Use.PAY, scope))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("measure.use-not-allowed"));
        assertThatThrownBy(() -> measures.require("won_value", Use.SELECTION, program()))
                .isInstanceOf(Refused.class);
        assertThat(measures.require("win_rate", Use.EXPECTATION, program()).code())
                .isEqualTo("win_rate");
    }

    @Test
    void everybodyChoosesTheirOwnTilesInTheirOwnOrder() {
        Caller seller = seat("S2");
        Answer chosen = choose(seller, List.of("activities_done", "won_count"));
        assertThat(chosen.status()).as(chosen.body().toString()).isEqualTo(200);
        assertThat(codes(seller)).containsExactly("activities_done", "won_count");
        assertThat(codes(seat("S1"))).hasSize(5).first().isEqualTo("won_value");
        assertThat(choose(seller, List.of("won_count", "won_count")).code()).isEqualTo("measure.unfit-tiles");
        assertThat(choose(seller, List.of()).code()).isEqualTo("measure.unfit-tiles");
        assertThat(choose(seller, List.of("secret")).status()).isEqualTo(422);
        assertThat(codes(seller)).containsExactly("activities_done", "won_count");
        choose(seller, List.of("won_count", "activities_done"));
        assertThat(codes(seller)).containsExactly("won_count", "activities_done");
    }

    @Test
    void activitiesDoneCountAtTheirPositionOnTheirDay() {
        Caller seller = seat("S4");
        choose(seller, List.of("activities_done"));
        long before = tile(seller, "activities_done", "").path("value").asLong();
        Answer call = seller.post("/api/activities", Map.of("kind", "call", "subject", "Telefon", "done", true));
        assertThat(call.status()).as(call.body().toString()).isEqualTo(201);
        seller.post("/api/activities", Map.of("kind", "call", "subject", "Plan", "dueOn", "2026-11-20"));
        JsonNode after = tile(seller, "activities_done", "");
        assertThat(after.path("value").asLong()).isEqualTo(before + 1);
        String list = after.path("link").asString().replace("/selling/", "/api/");
        assertThat(seller.get(list).body().path("rows")).hasSize((int) before + 1);
    }

    @Test
    void allMeasuresAndTheirUsesAreListed() {
        JsonNode all = seat("S1").get("/api/measures").body();
        assertThat(all).hasSize(12);
        for (JsonNode measure : all) {
            assertThat(measure.at("/meaning/pl").asString()).isNotBlank();
            assertThat(measure.path("uses").toString()).contains("tile").doesNotContain("selection");
        }
    }

    private static Answer choose(Caller caller, List<String> codes) {
        return caller.put("/api/measures/tiles", Map.of("place", "results", "measures", codes));
    }

    private static List<String> codes(Caller caller) {
        return StreamSupport.stream(tiles(caller, "").path("tiles").spliterator(), false)
                .map(tile -> tile.path("code").asString())
                .toList();
    }

    private static JsonNode tiles(Caller caller, String owner) {
        Answer tiles = caller.get("/api/measures/tiles?" + NOVEMBER + owner);
        assertThat(tiles.status()).as(tiles.body().toString()).isEqualTo(200);
        return tiles.body();
    }

    private static JsonNode tile(Caller caller, String code, String owner) {
        return StreamSupport.stream(tiles(caller, owner).path("tiles").spliterator(), false)
                .filter(tile -> tile.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
