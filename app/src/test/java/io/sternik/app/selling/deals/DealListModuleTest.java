package io.sternik.app.selling.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The list of deals: filters against the same question asked in plain Java, orders, pages, counts and totals. */
class DealListModuleTest extends SellingProgram {

    private static final int DEALS = 120;
    private static final List<Sample> SAMPLES = new ArrayList<>();

    /** A deal as it was made. */
    private record Sample(
            String name, @Nullable Long minor, @Nullable String closeOn, String stage, String owner) {}

    @Test
    void aFilterFindsWhatPlainJavaFinds() {
        Caller director = filled();
        Map<String, Predicate<Sample>> questions = new HashMap<>();
        questions.put("amount > 500", deal -> deal.minor != null && deal.minor > 500_00);
        questions.put("amount <= 500", deal -> deal.minor != null && deal.minor <= 500_00);
        questions.put("amount is empty", deal -> deal.minor == null);
        questions.put("not amount > 500", deal -> deal.minor == null || deal.minor <= 500_00);
        questions.put("name ~ ZOLW", deal -> deal.name.contains("Żółw"));
        questions.put("name ~ \"owca b\"", deal -> deal.name.contains("Owca B"));
        questions.put("name = \"Owca B 5\"", deal -> deal.name.equals("Owca B 5"));
        questions.put("status = won", deal -> deal.stage.equals("won"));
        questions.put("status in (won, lost)", deal -> !deal.stage.equals("offer"));
        questions.put("status not in (won, lost)", deal -> deal.stage.equals("offer"));
        questions.put("closeOn < 2026-12-15", deal -> deal.closeOn != null && deal.closeOn.compareTo("2026-12-15") < 0);
        questions.put("closeOn in next month", deal -> deal.closeOn != null && deal.closeOn.startsWith("2026-12"));
        questions.put(
                "owner in subtree(" + company.position("M1").value() + ")",
                deal -> List.of("S1", "S2").contains(deal.owner));
        questions.put("owner = " + company.position("S3").value(), deal -> deal.owner.equals("S3"));
        questions.put(
                "(amount > 500 or name ~ zolw) and not status = lost",
                deal -> ((deal.minor != null && deal.minor > 500_00) || deal.name.contains("Żółw"))
                        && !deal.stage.equals("lost"));
        questions.forEach((filter, question) -> {
            List<String> expected =
                    SAMPLES.stream().filter(question).map(Sample::name).sorted().toList();
            assertThat(names(all(director, filter, "name"))).as(filter).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(expected)
                    .as("question without an answer: " + filter)
                    .isNotEmpty()
                    .hasSizeLessThan(DEALS);
        });
    }

    @Test
    void meIsTheOwnPositionAndOthersDealsAreNotSeen() {
        filled();
        List<String> own = SAMPLES.stream()
                .filter(deal -> deal.owner.equals("S2"))
                .map(Sample::name)
                .toList();
        Caller seller = seat("S2");
        assertThat(names(all(seller, "", "name"))).containsExactlyInAnyOrderElementsOf(own);
        assertThat(names(all(seller, "owner = me", "name"))).containsExactlyInAnyOrderElementsOf(own);
        assertThat(all(seller, "owner = " + company.position("S3").value(), "name"))
                .isEmpty();
    }

    @Test
    void pagesInAnyOrderShowEachDealOnceWithUnknownValuesLast() {
        Caller director = filled();
        for (String sort :
                List.of("name", "-name", "amount", "-amount", "closeOn,-amount", "-closeOn,name", "stage,-name")) {
            List<JsonNode> rows = all(director, "", sort);
            assertThat(names(rows)).as(sort).hasSize(DEALS).doesNotHaveDuplicates();
        }
        List<Long> amounts = all(director, "", "-amount").stream()
                .map(row -> row.path("amount").isNull()
                        ? Long.MIN_VALUE
                        : row.at("/amount/minor").asLong())
                .toList();
        assertThat(amounts).isSortedAccordingTo(Comparator.reverseOrder());
        List<Long> rising = all(director, "", "amount").stream()
                .map(row -> row.path("amount").isNull()
                        ? Long.MAX_VALUE
                        : row.at("/amount/minor").asLong())
                .toList();
        assertThat(rising).isSorted();
    }

    @Test
    void aDealAddedWhileSomebodyPagesNeitherRepeatsNorHidesAnother() {
        Caller director = filled();
        Answer first = director.get("/api/deals?limit=50&sort=name");
        Answer added = open(seat("S1"), "AAA w trakcie", 1);
        List<String> seen = new ArrayList<>(names(rows(first)));
        String next = first.text("/next");
        while (!next.isEmpty()) {
            Answer page = director.get("/api/deals?limit=50&sort=name&after=" + next);
            seen.addAll(names(rows(page)));
            next = page.body().path("next").isNull() ? "" : page.text("/next");
        }
        assertThat(seen).hasSize(DEALS).doesNotHaveDuplicates();
        assertThat(director.delete(path(added), 1).status()).isEqualTo(200);
    }

    @Test
    void theFirstPageCountsAndAddsUp() {
        Caller director = filled();
        Answer page = director.get("/api/deals?limit=10");
        assertThat(page.body().at("/count/value").asLong()).isEqualTo(DEALS);
        assertThat(page.body().at("/totals/amount/0/minor").asLong())
                .isEqualTo(SAMPLES.stream()
                        .mapToLong(deal -> deal.minor == null ? 0 : deal.minor)
                        .sum());
        Answer second = director.get("/api/deals?limit=10&after=" + page.text("/next"));
        assertThat(second.body().path("count").isNull()).isTrue();
    }

    @Test
    void aCursorOfAnotherOrderOrADamagedOneIsRefused() {
        Caller director = filled();
        String next = director.get("/api/deals?limit=10&sort=name").text("/next");
        assertThat(director.get("/api/deals?limit=10&sort=name&after=" + next).status())
                .isEqualTo(200);
        assertThat(director.get("/api/deals?limit=10&sort=-amount&after=" + next)
                        .code())
                .isEqualTo("filter.cursor");
        assertThat(director.get("/api/deals?limit=10&sort=name&after=x" + next).code())
                .isEqualTo("filter.cursor");
        assertThat(director.get("/api/deals?sort=nmae")
                        .body()
                        .at("/params/proposals/0")
                        .asString())
                .isEqualTo("name");
        Answer unknown = director.get("/api/deals?filter=" + encoded("amuont > 5"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body().at("/params/proposals/0").asString()).isEqualTo("amount");
    }

    @Test
    void whatIsTypedIsNeverReadAsSql() {
        Caller director = filled();
        for (String text : List.of("%", "_", "'; drop table selling.deal --", "\\", "%' or '1'='1")) {
            assertThat(all(director, "name ~ \"" + text + "\"", "name"))
                    .as(text)
                    .isEmpty();
            assertThat(all(director, "name = \"" + text + "\"", "name"))
                    .as(text)
                    .isEmpty();
        }
        assertThat(all(director, "", "name")).hasSize(DEALS);
    }

    private Caller filled() {
        if (SAMPLES.isEmpty()) {
            fill();
        }
        return seat("DIR");
    }

    private void fill() {
        Random random = new Random(7);
        Map<String, Caller> sellers = new HashMap<>();
        List.of("S1", "S2", "S3").forEach(code -> sellers.put(code, seat(code)));
        List<String> animals = List.of("Żółw", "Owca B", "Ćma", "Łoś");
        for (int i = 0; i < DEALS; i++) {
            Long minor = random.nextInt(6) == 0 ? null : 100L * random.nextInt(1_000);
            String closeOn = random.nextInt(6) == 0
                    ? null
                    : "2026-%02d-%02d".formatted(11 + random.nextInt(2), 24 + random.nextInt(6));
            String stage = List.of("offer", "won", "lost").get(random.nextInt(3));
            String owner = List.of("S1", "S2", "S3").get(random.nextInt(3));
            Sample sample = new Sample(animals.get(i % 4) + " " + i, minor, closeOn, stage, owner);
            make(Objects.requireNonNull(sellers.get(owner)), sample);
            SAMPLES.add(sample);
        }
    }

    private void make(Caller seller, Sample sample) {
        Map<String, Object> deal = new HashMap<>(Map.of("name", sample.name));
        if (sample.minor != null) {
            deal.put("amount", Map.of("minor", sample.minor, "currency", "PLN"));
        }
        if (sample.closeOn != null) {
            deal.put("closeOn", sample.closeOn);
        }
        Answer made = seller.post("/api/deals", deal);
        assertThat(move(seller, made, sample.stage).status()).isEqualTo(200);
    }

    private static List<JsonNode> all(Caller caller, String filter, String sort) {
        List<JsonNode> rows = new ArrayList<>();
        String next = "";
        do {
            Answer page = caller.get("/api/deals?limit=7&filter=" + encoded(filter) + "&sort=" + sort
                    + (next.isEmpty() ? "" : "&after=" + next));
            assertThat(page.status()).as(filter + " " + page.body()).isEqualTo(200);
            rows.addAll(rows(page));
            next = page.body().path("next").isNull() ? "" : page.text("/next");
        } while (!next.isEmpty());
        return rows;
    }

    private static List<JsonNode> rows(Answer page) {
        List<JsonNode> rows = new ArrayList<>();
        page.body().path("rows").forEach(rows::add);
        return rows;
    }

    private static List<String> names(List<JsonNode> rows) {
        return rows.stream().map(row -> row.path("name").asString()).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
