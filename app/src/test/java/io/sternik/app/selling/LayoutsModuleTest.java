package io.sternik.app.selling;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A list as a calendar, as a map and as a download: the same rows, no more than the viewer may see. */
class LayoutsModuleTest extends SellingProgram {

    @Test
    void aDayTellsAllAndShowsTheFirst() {
        Caller seller = seat("S1");
        for (int i = 1; i <= 5; i++) {
            seller.post(
                    "/api/deals",
                    Map.of(
                            "name",
                            "Dzień " + i,
                            "closeOn",
                            "2026-12-09",
                            "amount",
                            Map.of("minor", i * 100, "currency", "PLN")));
        }
        JsonNode days = days(seller, "name ~ \"Dzień\"").path("days");
        assertThat(days).hasSize(1);
        assertThat(days.at("/0/count").asLong()).isEqualTo(5);
        assertThat(days.at("/0/sums/0/minor").asLong()).isEqualTo(1_500);
        assertThat(days.at("/0/rows")).hasSize(2);
        assertThat(days.at("/0/rows/0/name").asString()).isEqualTo("Dzień 5");
        assertThat(days(seat("S2"), "name ~ \"Dzień\"").path("days")).isEmpty();
        assertThat(days(seat("L1"), "name ~ \"Dzień\"").path("days")).hasSize(1);
    }

    @Test
    void aBoardHasAColumnForEachStateAndACardMovesByAChangeOfIt() {
        Caller seller = seat("S1");
        Answer first = activity(seller, "Tablica 1", "2026-12-02");
        activity(seller, "Tablica 2", "2026-12-01");
        JsonNode before = board(seller, "&sort=day");
        assertThat(before.path("field").asString()).isEqualTo("state");
        assertThat(before.path("columns"))
                .extracting(column -> column.path("value").asString())
                .containsExactly("planned", "done", "cancelled", "missed");
        assertThat(before.at("/columns/0/count/value").asLong()).isEqualTo(2);
        assertThat(before.at("/columns/0/cards/0/subject").asString()).isEqualTo("Tablica 2");
        assertThat(board(seller, "&cards=1").at("/columns/0/cards")).hasSize(1);
        Map<String, String> done = Map.of("state", "done");
        assertThat(seller.patch("/api/activities/" + first.text("/id"), done, 7).status())
                .isEqualTo(412);
        seller.patch("/api/activities/" + first.text("/id"), done, 1);
        JsonNode after = board(seller, "");
        assertThat(after.at("/columns/0/count/value").asLong()).isEqualTo(1);
        assertThat(after.at("/columns/1/cards/0/id").asString()).isEqualTo(first.text("/id"));
        assertThat(board(seat("S2"), "").at("/columns/1/count/value").asLong()).isZero();
        assertThat(board(seat("L1"), "").at("/columns/1/count/value").asLong()).isEqualTo(1);
    }

    private static Answer activity(Caller caller, String subject, String day) {
        return caller.post("/api/activities", Map.of("kind", "task", "subject", subject, "dueOn", day));
    }

    @Test
    void accountsStandOnABoardByTheirStatus() {
        Caller seller = seat("S3");
        Answer account = seller.post("/api/accounts", Map.of("name", "Na tablicy"));
        String path = "/api/lists/accounts/board?filter="
                + URLEncoder.encode("name = \"Na tablicy\"", StandardCharsets.UTF_8);
        JsonNode before = seller.get(path).body();
        assertThat(before.path("field").asString()).isEqualTo("status");
        assertThat(before.at("/columns/0/cards/0/name").asString()).isEqualTo("Na tablicy");
        seller.patch("/api/accounts/" + account.text("/id"), Map.of("status", "dormant"), account.version());
        assertThat(seller.get(path).body().at("/columns/1/count/value").asLong())
                .isEqualTo(1);
        assertThat(seller.get(path).body().at("/columns/0/count/value").asLong())
                .isZero();
    }

    private static JsonNode board(Caller caller, String more) {
        String filter = URLEncoder.encode("name ~ \"Tablica\"", StandardCharsets.UTF_8);
        return caller.get("/api/lists/activities/board?filter=" + filter + more).body();
    }

    @Test
    void aListWithoutADateOrAPlaceHasNoSuchLayout() {
        assertThat(seat("S1").get("/api/lists/deals/board").code()).isEqualTo("request.invalid");
        assertThat(seat("ADM").get("/api/lists/activities/board").status()).isEqualTo(403);
        assertThat(seat("S1").get("/api/lists/products/places").status()).isEqualTo(422);
        assertThat(seat("S1")
                        .get("/api/lists/accounts/days?from=2026-12-01&to=2027-01-01")
                        .status())
                .isEqualTo(422);
        assertThat(seat("S1")
                        .get("/api/lists/deals/days?from=2026-01-01&to=2027-01-01")
                        .status())
                .isEqualTo(422);
        assertThat(seat("ADM").get("/api/lists/deals/places").status()).isEqualTo(403);
        assertThat(seat("S1").get("/api/lists/nothing/places").status()).isEqualTo(404);
    }

    @Test
    void aTownGivesAPlaceHoweverItIsWritten() {
        Caller seller = seat("S1");
        Answer account = seller.post("/api/accounts", Map.of("name", "Umiejscowiona", "town", "bielsko biala"));
        seller.post("/api/accounts", Map.of("name", "Nieznana", "town", "Nibylandia"));
        JsonNode places = seller.get("/api/lists/accounts/places").body();
        assertThat(places.path("placed").asLong()).isEqualTo(1);
        assertThat(places.path("notPlaced").asLong()).isEqualTo(1);
        assertThat(places.at("/places/0/lat").asDouble()).isEqualTo(49.82);
        seller.patch("/api/accounts/" + account.text("/id"), Map.of("town", "Sopot"), account.version());
        assertThat(seller.get("/api/lists/accounts/places")
                        .body()
                        .at("/places/0/lon")
                        .asDouble())
                .isEqualTo(18.56);
        assertThat(seat("S3").get("/api/lists/accounts/places").body().path("places"))
                .isEmpty();
    }

    @Test
    void aDownloadHasAllRowsInOrderAndSaysThatItIsWhole() {
        Caller seller = seat("S2");
        List.of("Plik b", "Plik a", "Plik c").forEach(name -> open(seller, name, 100));
        String path = "/api/lists/deals/rows?sort=name&filter=" + encoded("name ~ \"Plik\"");
        JsonNode lines = seller.get(path).body();
        assertThat(StreamSupport.stream(lines.spliterator(), false)
                        .limit(3)
                        .map(line -> line.path("name").asString()))
                .containsExactly("Plik a", "Plik b", "Plik c");
        assertThat(lines.at("/3/end/rows").asLong()).isEqualTo(3);
        assertThat(lines.at("/3/end/more").asBoolean()).isFalse();
        assertThat(seat("S1").get(path).body().at("/0/end/rows").asLong()).isZero();
    }

    private static JsonNode days(Caller caller, String filter) {
        return caller.get("/api/lists/deals/days?from=2026-12-01&to=2027-01-01&rows=2&filter=" + encoded(filter))
                .body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
