package io.sternik.app.selling.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.RunningProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every end point that explains a figure is asked about every figure of its page, in the demo company, by people who see all, a part and
 * sums only. The end points are found in the description of the API: one without questions here fails the test.
 */
class WhyContractModuleTest extends RunningProgram {

    private static final List<String> GROUPS = List.of("months", "sellers", "teams", "offices", "products");
    private static final Map<String, String> FIGURES = Map.of(
            "WON_VALUE", "wonMinor",
            "WON_COUNT", "wonCount",
            "LOST_COUNT", "lostCount",
            "WIN_RATE", "winRateBp",
            "DAYS_TO_CLOSE", "daysToCloseTenths");
    private static final Map<String, String> OPEN_FIGURES =
            Map.of("OPEN_VALUE", "amountMinor", "OPEN_COUNT", "count", "OPEN_WEIGHTED", "weightedMinor");
    /** Explains sight, not a figure: a chain of positions. */
    private static final String REASON_FOR_SIGHT = "/api/structure/visibility/why";

    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void demo() {
        demoCompanyExists();
    }

    @Test
    void everyEndPointThatExplainsAFigureHasQuestionsHere() {
        Map<String, Consumer<Caller>> questions = Map.ofEntries(
                Map.entry("/api/deals/results/why", (Consumer<Caller>) this::resultsOfYearAndQuarter),
                Map.entry("/api/deals/results/documents/why", (Consumer<Caller>) this::documentsOfTheYear),
                Map.entry("/api/measures/why", (Consumer<Caller>) this::allMeasures),
                Map.entry("/api/price-books/{id}/why", (Consumer<Caller>) this::pricesOfAllBooks),
                Map.entry("/api/deals/{id}/cooling/why", (Consumer<Caller>) this::coolingDeals),
                Map.entry("/api/deals/{id}/qualification/why", (Consumer<Caller>) this::qualifiedDeals),
                Map.entry("/api/prospects/{id}/qualification/why", (Consumer<Caller>) this::qualifiedProspects),
                Map.entry("/api/duplicates/why", (Consumer<Caller>) this::duplicates),
                Map.entry("/api/deals/{id}/members/why", (Consumer<Caller>) this::sharesOfDeals),
                Map.entry("/api/deals/{id}/lines/why", (Consumer<Caller>) this::linesOfDeals),
                Map.entry("/api/deals/{id}/lines/{rank}/why", (Consumer<Caller>) this::linesOfDeals),
                Map.entry("/api/invoices/{id}/why", (Consumer<Caller>) this::invoices),
                Map.entry("/api/orders/{id}/why", (Consumer<Caller>) this::orders),
                Map.entry("/api/quotes/{id}/versions/{no}/why", (Consumer<Caller>) this::quotes),
                Map.entry("/api/quotes/{id}/versions/{no}/lines/{rank}/why", (Consumer<Caller>) this::quotes));
        JsonNode paths = demoCaller("dyrektor").get("/api/openapi.json").body().path("paths");
        assertThat(paths.propertyNames().stream()
                        .filter(path -> path.endsWith("/why"))
                        .filter(path -> !path.equals(REASON_FOR_SIGHT))
                        .collect(Collectors.toSet()))
                .isEqualTo(questions.keySet());
        for (String login : List.of("dyrektor", "kierownik", "handlowiec", "administrator")) {
            questions.values().forEach(ask -> ask.accept(demoCaller(login)));
        }
        assertThat(asked).hasSizeGreaterThan(1_000);
    }

    @Test
    void anExplanationThatMissesByOneIsFound() {
        JsonNode why = demoCaller("dyrektor")
                .get("/api/deals/results/why?figure=WON_VALUE")
                .body();
        WhyContract.addsUp(why);
        ObjectNode wrong = (ObjectNode) why.deepCopy();
        ((ObjectNode) wrong.at("/parts/0"))
                .put("value", why.at("/parts/0/value").asLong() + 1);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> WhyContract.addsUp(wrong)))
                .isInstanceOf(AssertionError.class);
    }

    private void coolingDeals(Caller caller) {
        for (JsonNode deal : caller.get("/api/deals?filter=cooling%20in%20(cooling,cold,planned)&limit=40")
                .body()
                .path("rows")) {
            String question = "/api/deals/" + deal.path("id").asString() + "/cooling/why";
            JsonNode why = caller.get(question).body();
            WhyContract.addsUp(why);
            assertThat(why.at("/figure/value").asInt())
                    .isEqualTo(deal.at("/cooling/quietDays").asInt());
            asked.add(question);
        }
    }

    private void qualifiedDeals(Caller caller) {
        for (JsonNode deal : caller.get("/api/deals?filter=qualification%20is%20not%20empty&limit=40")
                .body()
                .path("rows")) {
            for (String figure : List.of("score", "coverage")) {
                String question = "/api/deals/" + deal.path("id").asString() + "/qualification/why?figure="
                        + figure.toUpperCase(Locale.ROOT);
                JsonNode why = caller.get(question).body();
                WhyContract.addsUp(why);
                assertThat(why.at("/figure/value").asInt())
                        .isEqualTo(100 * deal.at("/qualification/" + figure).asInt());
                asked.add(question);
            }
        }
    }

    private void qualifiedProspects(Caller caller) {
        for (JsonNode prospect : caller.get("/api/prospects?filter=score%20is%20not%20empty&limit=40")
                .body()
                .path("rows")) {
            for (String figure : List.of("score", "coverage")) {
                String question = "/api/prospects/" + prospect.path("id").asString() + "/qualification/why?figure="
                        + figure.toUpperCase(Locale.ROOT);
                JsonNode why = caller.get(question).body();
                WhyContract.addsUp(why);
                assertThat(why.at("/figure/value").asInt())
                        .isEqualTo(100 * prospect.at("/qualified/" + figure).asInt());
                asked.add(question);
            }
        }
    }

    private void invoices(Caller caller) {
        for (JsonNode row : caller.get("/api/invoices?limit=10").body().path("rows")) {
            String at = "/api/invoices/" + row.path("id").asString() + "/why?figure=";
            explained(caller, at + "OPEN", row.at("/open/minor"));
            explained(caller, at + "GROSS", row.at("/amount/minor"));
        }
    }

    private void orders(Caller caller) {
        for (JsonNode row : caller.get("/api/orders?limit=10").body().path("rows")) {
            String id = row.path("id").asString();
            explained(caller, "/api/orders/" + id + "/why", row.at("/amount/minor"));
            explained(
                    caller,
                    "/api/orders/" + id + "/why?gross=true",
                    caller.get("/api/orders/" + id).body().at("/gross/minor"));
        }
    }

    private void duplicates(Caller caller) {
        for (String kind : List.of("account", "contact")) {
            for (JsonNode pair :
                    caller.get("/api/duplicates?kind=" + kind).body().path("pairs")) {
                explained(
                        caller,
                        "/api/duplicates/why?kind=" + kind + "&one="
                                + pair.at("/one/id").asString() + "&other="
                                + pair.at("/other/id").asString(),
                        pair.path("points"));
            }
        }
    }

    private void linesOfDeals(Caller caller) {
        for (JsonNode deal : caller.get("/api/deals?filter=amountSource%20in%20(lines)&limit=20")
                .body()
                .path("rows")) {
            String path = "/api/deals/" + deal.path("id").asString() + "/lines";
            JsonNode lines = caller.get(path).body();
            explained(caller, path + "/why", deal.at("/amount/minor"));
            explained(caller, path + "/why?gross=true", lines.at("/totals/gross/minor"));
            for (JsonNode line : lines.path("lines")) {
                explained(caller, path + "/" + line.path("rank").asInt() + "/why", line.at("/net/minor"));
            }
        }
    }

    private void sharesOfDeals(Caller caller) {
        JsonNode deals = caller.get("/api/deals?filter=status%20%3D%20open&limit=200")
                .body()
                .path("rows");
        int shared = 0;
        for (JsonNode deal : deals) {
            String path = "/api/deals/" + deal.path("id").asString() + "/members";
            JsonNode members = caller.get(path).body().path("members");
            if (members.isEmpty() || deal.path("amount").isNull()) {
                continue;
            }
            shared++;
            explained(caller, path + "/why", deal.at("/amount/minor"));
            for (JsonNode member : members) {
                explained(caller, path + "/why?rank=" + member.path("rank").asInt(), member.at("/amount/minor"));
            }
        }
        assertThat(shared > 0 || deals.size() < 200).isTrue();
    }

    private void quotes(Caller caller) {
        for (JsonNode row : caller.get("/api/quotes?limit=20").body().path("rows")) {
            String quote = "/api/quotes/" + row.path("id").asString();
            for (JsonNode version : caller.get(quote).body().path("versions")) {
                String path = quote + "/versions/" + version.path("no").asInt();
                explained(caller, path + "/why", version.at("/totals/net/minor"));
                explained(caller, path + "/why?gross=true", version.at("/totals/gross/minor"));
                for (JsonNode line : version.path("lines")) {
                    explained(caller, path + "/lines/" + line.path("rank").asInt() + "/why", line.at("/net/minor"));
                }
            }
        }
    }

    private void explained(Caller caller, String question, JsonNode figure) {
        JsonNode why = caller.get(question).body();
        WhyContract.addsUp(why);
        assertThat(why.at("/figure/value").asLong()).as(question).isEqualTo(figure.asLong());
        asked.add(question);
    }

    /** Every figure of the section with orders, invoices and payments, in every breakdown, with the year before. */
    private void documentsOfTheYear(Caller caller) {
        String documents = "/api/deals/results/documents";
        for (String dimension : List.of("MONTH", "SELLER", "TEAM", "OFFICE", "PRODUCT")) {
            String period = "?from=2026-01-01&to=2027-01-01&dimension=" + dimension;
            JsonNode page = caller.get(documents + period).body();
            for (JsonNode group : page.path("groups").valueStream().limit(6).toList()) {
                String key = "&key=" + group.path("key").asString();
                for (String basis : List.of("ordered", "invoiced", "paid")) {
                    String which = "&basis=" + basis.toUpperCase(Locale.ROOT) + key;
                    explained(caller, documents + "/why" + period + which, group.at("/figures/" + basis + "Minor"));
                    explained(
                            caller,
                            documents + "/why" + period + which + "&previous=true",
                            group.at("/before/" + basis + "Minor"));
                }
            }
            String all = documents + "/why?from=2026-01-01&to=2027-01-01&basis=INVOICED";
            explained(caller, all, page.at("/total/invoicedMinor"));
        }
    }

    private void allMeasures(Caller caller) {
        for (JsonNode measure : caller.get("/api/measures").body()) {
            String question = "/api/measures/why?from=2026-01-01&to=2027-01-01&measure="
                    + measure.path("code").asString();
            WhyContract.addsUp(caller.get(question).body());
            asked.add(question);
        }
    }

    private void pricesOfAllBooks(Caller caller) {
        JsonNode books = caller.get("/api/price-books").body().path("rows");
        assertThat(books).hasSize(4);
        for (JsonNode book : books) {
            String path = "/api/price-books/" + book.path("id").asString();
            for (JsonNode row : caller.get(path + "/prices?limit=40").body().path("rows")) {
                String question = path + "/why?product=" + row.path("id").asString();
                JsonNode why = caller.get(question).body();
                WhyContract.addsUp(why);
                assertThat(why.at("/figure/value").asLong())
                        .as(question)
                        .isEqualTo(row.at("/price/minor").asLong());
                asked.add(question);
            }
        }
    }

    private void resultsOfYearAndQuarter(Caller caller) {
        results(caller, "from=2026-10-01&to=2027-01-01");
        results(caller, "from=2025-11-15&to=2026-11-24");
    }

    private void results(Caller caller, String period) {
        Answer answer = caller.get("/api/deals/results?" + period);
        assertThat(answer.status()).isEqualTo(200);
        JsonNode page = answer.body();
        figures(caller, period, "", page.path("total"));
        figures(caller, period + "&previous=true", "", page.path("totalBefore"));
        for (String list : GROUPS) {
            String dimension = list.substring(0, list.length() - 1).toUpperCase(Locale.ROOT);
            assertThat(page.path(list)).as(list).isNotEmpty();
            for (JsonNode group : page.path(list)) {
                String which =
                        "&dimension=" + dimension + "&key=" + group.path("key").asString();
                figures(caller, period, which, group.path("figures"));
                if (!list.equals("months")) {
                    explains(caller, period + "&previous=true", "WON_VALUE", which, group.path("before"));
                }
            }
        }
        for (JsonNode month : page.path("monthsBefore")) {
            String which = "&dimension=MONTH&key=" + month.path("month").asString();
            explains(caller, period + "&previous=true", "WON_VALUE", which, month.path("wonMinor"));
        }
        explains(caller, period, "OPEN_VALUE", "", page.path("openValue"));
        assertThat(page.path("pipeline")).isNotEmpty();
        for (JsonNode stage : page.path("pipeline")) {
            String which = "&key=" + stage.path("stage").asString();
            OPEN_FIGURES.forEach((figure, field) -> explains(caller, period, figure, which, stage.path(field)));
        }
        partsGiveTheTotals(page);
    }

    /** The groups of each breakdown add up to the total, those of the period before as well. */
    private static void partsGiveTheTotals(JsonNode page) {
        for (String list : GROUPS) {
            for (String field : List.of("wonMinor", "wonCount", "wonUnknown", "lostCount")) {
                assertThat(sum(page.path(list), "/figures/" + field))
                        .as(list + " " + field)
                        .isEqualTo(page.at("/total/" + field).asLong());
            }
            if (!list.equals("months")) {
                assertThat(sum(page.path(list), "/before"))
                        .as(list + " before")
                        .isEqualTo(page.at("/totalBefore/wonMinor").asLong());
            }
        }
        assertThat(sum(page.path("monthsBefore"), "/wonMinor"))
                .isEqualTo(page.at("/totalBefore/wonMinor").asLong());
        assertThat(sum(page.path("pipeline"), "/amountMinor"))
                .isEqualTo(page.path("openValue").asLong());
    }

    private static long sum(JsonNode rows, String pointer) {
        long sum = 0;
        for (JsonNode row : rows) {
            sum += row.at(pointer).asLong();
        }
        return sum;
    }

    private void figures(Caller caller, String period, String which, JsonNode figures) {
        FIGURES.forEach((figure, field) -> explains(caller, period, figure, which, figures.path(field)));
    }

    private void explains(Caller caller, String period, String figure, String which, JsonNode shown) {
        String question = "/api/deals/results/why?figure=" + figure + which + "&" + period;
        Answer answer = caller.get(question);
        assertThat(answer.status()).as(question).isEqualTo(200);
        JsonNode value = answer.body().at("/figure/value");
        assertThat(value.isNull()).as(question).isEqualTo(shown.isNull());
        assertThat(value.asLong()).as(question).isEqualTo(shown.asLong());
        WhyContract.addsUp(answer.body());
        asked.add(question);
    }
}
