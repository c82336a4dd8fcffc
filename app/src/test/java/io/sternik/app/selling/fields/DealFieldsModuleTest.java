package io.sternik.app.selling.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.field.FieldIndexes;
import io.sternik.app.platform.verify.VerifyRule;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Own fields of deals, each type in each place, as soon as the administrator has saved them. */
class DealFieldsModuleTest extends FieldMaking {

    @Autowired
    private FieldIndexes indexes;

    @Autowired
    private List<VerifyRule> rules;

    /**
     * A type with two values, the second the greater one.
     *
     * @param one as JSON
     * @param filter that lets the second value through and the first one not
     * @param cell as a file says the second value
     */
    private enum Kind {
        TEXT("text", "Alfa Źródło", "Beta", "~ \"bet\"", "Beta"),
        LONG_TEXT("long_text", "Akapit\npierwszy", "Następny akapit", "~ \"NASTEPNY\"", "Następny akapit"),
        NUMBER("number", 2.5, 10, "> 3", "10,0"),
        MONEY(
                "money",
                Map.of("minor", 100_00, "currency", "PLN"),
                Map.of("minor", 2_000_00, "currency", "PLN"),
                ">= 1500.50",
                "2 000,00 zł"),
        DATE("date", "2026-01-31", "2026-12-31", "> 2026-06-30", "31.12.2026"),
        YES_NO("yes_no", false, true, "= true", "tak"),
        OPTION("option", "gas", "wood", "in (pump, wood)", "Drewno"),
        OPTIONS("options", List.of("gas"), List.of("pump", "wood"), "= wood", "Pompa ciepła; wood"),
        LINK("link", "https://a.example/x", "https://b.example/y", "~ \"b.example\"", "https://b.example/y");

        private final String type;
        private final Object one;
        private final Object other;
        private final String filter;
        private final String cell;

        Kind(String type, Object one, Object other, String filter, String cell) {
            this.type = type;
            this.one = one;
            this.other = other;
            this.filter = filter;
            this.cell = cell;
        }

        boolean isSorted() {
            return this != OPTIONS;
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void eachTypeIsThereInEachPlaceAtOnce(Kind kind) {
        String code = "f_" + kind.name().toLowerCase(Locale.ROOT);
        String key = "custom." + code;
        Caller seller = seat("S1");
        Answer first = open(seller, kind + " jeden", 100);
        Answer second = open(seller, kind + " dwa", 100);
        open(seller, kind + " pusta", 100);
        Answer field = field("deals", code, kind.type);

        // Form and API: a new record with it, a change, what does not fit.
        Map<String, Object> begun = new HashMap<>(custom(code, kind.one));
        begun.put("name", kind + " nowa");
        Answer made = seller.post("/api/deals", begun);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        assertThat(made.body().path("custom").has(code)).isTrue();
        assertThat(seller.patch(path(first), custom(code, kind.one), 1).status())
                .isEqualTo(200);
        Answer filled = seller.patch(path(second), custom(code, kind.other), 1);
        assertThat(filled.status()).as(filled.body().toString()).isEqualTo(200);
        assertThat(filled.version()).isEqualTo(2);
        Answer wrong = seller.patch(path(second), custom(code, List.of(7)), 2);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("/findings/0/field")).isEqualTo(key);
        assertThat(wrong.text("/findings/0/text")).doesNotContain("problem.");
        JsonNode stored = filled.body().path("custom").path(code);

        // List: described with its name, filtered, sorted both ways with the empty ones last, exported.
        JsonNode described = described(seller, key);
        assertThat(described.at("/name/pl").asString()).isEqualTo("Pole " + code);
        String mine = "name ~ \"" + kind + " \" and ";
        assertThat(names(seller, "deals", mine + key + " " + kind.filter, "name"))
                .containsExactly(kind + " dwa");
        assertThat(names(seller, "deals", mine + key + " is empty", "name")).containsExactly(kind + " pusta");
        if (kind.isSorted()) {
            assertThat(names(seller, "deals", "name ~ \"" + kind + " \"", key + ",name"))
                    .containsExactly(kind + " jeden", kind + " nowa", kind + " dwa", kind + " pusta");
            assertThat(names(seller, "deals", "name ~ \"" + kind + " \"", "-" + key + ",name"))
                    .containsExactly(kind + " dwa", kind + " jeden", kind + " nowa", kind + " pusta");
        }
        Answer rows = seller.get("/api/lists/deals/rows?sort=name&filter=" + encoded(mine + key + " " + kind.filter));
        assertThat(rows.body().get(0).path("custom").path(code)).isEqualTo(stored);

        // Search: what people write is found.
        if (List.of("text", "long_text", "link").contains(kind.type)) {
            JsonNode found = seller.get("/api/search?kinds=deals&q=" + encoded(String.valueOf(kind.other)))
                    .body();
            assertThat(found.toString()).contains(kind + " dwa");
        }

        // Bulk: many at once, taken back, one that others changed later left alone.
        JsonNode bulk = ended(
                seller,
                seller.post(
                        "/api/deals/bulk",
                        Map.of(
                                "filter",
                                "name ~ \"" + kind + " \"",
                                "change",
                                Map.of("patch", custom(code, kind.other)))));
        assertThat(bulk.at("/result/details/changed").asInt()).isEqualTo(3);
        seat("L1")
                .patch(
                        path(first),
                        custom(code, kind.one),
                        seller.get(path(first)).version());
        Answer undone =
                seller.post("/api/change-sets/" + bulk.at("/result/changeSet").asString() + "/undo", Map.of());
        assertThat(undone.text("/conflicts/0/field")).isEqualTo(key);
        assertThat(undone.body().path("conflicts")).hasSize(1);
        assertThat(names(seller, "deals", mine + key + " is empty", "name")).containsExactly(kind + " pusta");

        // Import: guessed by its name, read as people write it, refused where it does not fit.
        imported(
                code + ".csv",
                "Nazwa szansy;Handlowiec;Etap;Wartość szansy;Pole " + code + "\n" + kind + " z pliku;Sara Ąg;"
                        + stageName() + ";10;\"" + kind.cell + "\"\n");
        Answer page = seller.get("/api/deals?filter=" + encoded("name = \"" + kind + " z pliku\""));
        assertThat(page.body().at("/rows/0/custom").path(code))
                .as(page.body().toString())
                .isEqualTo(stored);

        // History, undo of the first change.
        JsonNode line = seller.get(path(second) + "/history").body();
        assertThat(StreamSupport.stream(line.spliterator(), false)
                        .map(one -> one.path("field").asString()))
                .contains(key);

        // Archived: offered nowhere, kept, and back again.
        assertThat(archive(field, true).status()).isEqualTo(200);
        assertThat(seller.patch(
                                path(second),
                                custom(code, null),
                                seller.get(path(second)).version())
                        .text("/findings/0/code"))
                .isEqualTo("custom.archived");
        assertThat(seller.get("/api/deals?filter=" + encoded(key + " is empty")).status())
                .isEqualTo(400);
        assertThat(archive(field, false).status()).isEqualTo(200);
        assertThat(names(seller, "deals", mine + key + " " + kind.filter, "name"))
                .contains(kind + " dwa");
        assertThat(rules.stream()
                        .filter(rule -> rule.code().equals("platform.custom-values"))
                        .findFirst()
                        .orElseThrow()
                        .check()
                        .count())
                .isZero();
    }

    @Test
    void twoWritersOfDifferentFieldsAreToldApartAndTheSameFieldAsks() {
        field("deals", "left", "text");
        field("deals", "right", "number");
        Caller seller = seat("S1");
        Answer deal = open(seller, "Dwoje naraz", 100);
        assertThat(seat("L1").patch(path(deal), custom("left", "inne"), 1).status())
                .isEqualTo(200);
        Answer late = seller.patch(path(deal), custom("right", 3), 1);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().at("/params/changedFields").toString()).isEqualTo("[\"custom.left\"]");
        Answer merged = seller.patch(
                path(deal),
                custom("right", 3),
                late.body().at("/params/currentVersion").asLong());
        assertThat(merged.text("/custom/left")).isEqualTo("inne");
        assertThat(merged.body().at("/custom/right").asInt()).isEqualTo(3);
        Answer back = seller.undo(merged);
        assertThat(back.body().path("conflicts")).isEmpty();
        assertThat(seller.get(path(deal)).body().path("custom").toString()).isEqualTo("{\"left\":\"inne\"}");
    }

    @Test
    void aStageDemandsAnOwnFieldTheGateFillsItAndItIsNotArchivedMeanwhile() {
        Answer field = field("deals", "pressure", "number");
        field("deals", "heating", "option");
        Caller director = seat("DIR");
        UUID pipeline = pipelines.all().getFirst().id().value();
        JsonNode words = director.get("/api/criteria/words").body().path("fields");
        assertThat(StreamSupport.stream(words.spliterator(), false)
                        .map(one -> one.path("code").asString() + " "
                                + one.path("kind").asString() + " "
                                + one.path("codes").size()))
                .contains("custom.pressure NUMBER 0", "custom.heating CODE 3");
        String path = "/api/pipelines/" + pipeline + "/stages/" + stage("new") + "/criteria";
        Map<String, Object> number =
                new LinkedHashMap<>(Map.of("type", "compare", "field", "custom.pressure", "op", ">=", "value", "2.5"));
        Map<String, Object> code = Map.of("type", "compare", "field", "custom.heating", "op", "=", "value", "pump");
        long version = pipelines.find(pipeline).orElseThrow().version();
        Answer unknown = director.put(
                path,
                criteria(Map.of("type", "compare", "field", "custom.heating", "op", "=", "value", "coal")),
                version);
        assertThat(unknown.text("/findings/0/code")).isEqualTo("criterion.unknown-code");
        Answer set = director.put(path, criteria(number, code), version);
        assertThat(set.status()).as(set.body().toString()).isEqualTo(200);

        Caller seller = seat("S1");
        Answer deal = open(seller, "Brama", 100);
        Answer stopped = move(seller, deal, "offer");
        assertThat(stopped.code()).isEqualTo("deal.gate-missing");
        assertThat(stopped.body().at("/params/missing")).hasSize(2);
        Answer little = seller.post(path(deal) + "/move", Map.of("to", stage("offer"), "fields", both(2.4, "pump")), 1);
        assertThat(little.body().at("/params/missing")).hasSize(1);
        Answer moved = seller.post(path(deal) + "/move", Map.of("to", stage("offer"), "fields", both(2.5, "pump")), 1);
        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(200);
        assertThat(moved.text("/custom/heating")).isEqualTo("pump");

        Answer needed = archive(field, true);
        assertThat(needed.code()).isEqualTo("custom.needed");
        director.put(path, criteria(), pipelines.find(pipeline).orElseThrow().version());
        assertThat(archive(field, true).status()).isEqualTo(200);
    }

    @Test
    void anOptionIsRetiredNotRemovedWhileRecordsHaveIt() {
        Answer field = field("deals", "fuel", "option");
        Caller seller = seat("S1");
        Answer deal = open(seller, "Paliwo", 100);
        seller.patch(path(deal), custom("fuel", "wood"), 1);
        Map<String, Object> without = new HashMap<>(details("Pole fuel", "Field fuel", "option", false));
        without.put("options", OPTIONS.subList(0, 2));
        Answer refused = administrator().put("/api/fields/" + field.text("/id"), without, 1);
        assertThat(refused.code()).isEqualTo("custom.option-used");
        Map<String, Object> retired = new HashMap<>(OPTIONS.get(2));
        retired.put("retired", true);
        without.put("options", List.of(OPTIONS.get(0), OPTIONS.get(1), retired));
        assertThat(administrator()
                        .put("/api/fields/" + field.text("/id"), without, 1)
                        .status())
                .isEqualTo(200);
        assertThat(seller.get(path(deal)).text("/custom/fuel")).isEqualTo("wood");
        Answer other = open(seller, "Inne paliwo", 100);
        assertThat(seller.patch(path(other), custom("fuel", "wood"), 1).text("/findings/0/code"))
                .isEqualTo("custom.option-retired");
        assertThat(names(seller, "deals", "custom.fuel = wood", "name")).containsExactly("Paliwo");
        without.put("options", List.of(OPTIONS.get(0), retired));
        assertThat(administrator()
                        .put("/api/fields/" + field.text("/id"), without, 2)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyTheAdministratorDefinesAndWhatIsDefinedIsChecked() {
        Map<String, Object> body =
                Map.of("object", "deals", "type", "text", "details", details("Tytuł", "Title", "text", false));
        assertThat(seat("DIR").post("/api/fields", body).status()).isEqualTo(403);
        Answer made = administrator().post("/api/fields", body);
        assertThat(made.text("/code")).isEqualTo("tytul");
        assertThat(administrator().post("/api/fields", body).text("/findings/0/code"))
                .isEqualTo("custom.label-taken");
        assertThat(ask("deals", "empty_list", "option", false).status()).isEqualTo(201);
        assertThat(ask("quotes", "x", "text", false).status()).isEqualTo(422);
        assertThat(administrator()
                        .put("/api/fields/" + made.text("/id"), details("Tytuł 2", "Title 2", "text", false), 7)
                        .status())
                .isEqualTo(412);
        Answer order = administrator()
                .put("/api/fields/order", Map.of("object", "deals", "fields", List.of(made.text("/id"))));
        assertThat(order.body().at("/0/code").asString()).isEqualTo("tytul");
        assertThat(administrator().get("/api/fields/usage?object=deals").body().path("objects"))
                .hasSize(4);
    }

    @Test
    void aRequiredFieldIsNeededInTheFormAndTheFileAndStaysFilled() {
        Answer made = ask("deals", "must", "text", true);
        Caller seller = seat("S1");
        Answer bare = seller.post("/api/deals", Map.of("name", "Bez pola"));
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.text("/findings/0/field")).isEqualTo("custom.must");
        Map<String, Object> whole = new HashMap<>(custom("must", "jest"));
        whole.put("name", "Z polem");
        Answer deal = seller.post("/api/deals", whole);
        assertThat(seller.patch(path(deal), custom("must", " "), 1).text("/findings/0/code"))
                .isEqualTo("field.required");
        JsonNode file = imported(
                "wymagane.csv",
                "Nazwa szansy;Handlowiec;Etap;Wartość szansy;Pole must\n" + "Bez wartości;Sara Ąg;" + stageName()
                        + ";10;\nZ wartością;Sara Ąg;" + stageName() + ";10;coś\n");
        assertThat(file.at("/summary/objects/deal/created").asInt())
                .as(file.toString())
                .isEqualTo(1);
        assertThat(file.at("/files/0/refusals/0/text/pl").asString()).contains("Pole must");
        archive(made, true);
    }

    @Test
    void listsAnswerFromTheIndexesOfTheirFields() {
        field("deals", "indexed", "number");
        field("deals", "told", "text");
        indexes.run();
        indexes.run();
        List<String> made = sql.fetch(
                        "select indexdef from pg_indexes where schemaname = 'selling' and indexname like 'custom\\_%' and indexdef like '%indexed%' or indexdef like '%''told''%'")
                .getValues(0, String.class);
        assertThat(made).hasSize(3);
    }

    private Map<String, Object> both(double pressure, String heating) {
        return Map.of("custom", Map.of("pressure", pressure, "heating", heating));
    }

    @SafeVarargs
    private static Map<String, Object> criteria(Map<String, Object>... definitions) {
        return Map.of(
                "criteria",
                Arrays.stream(definitions)
                        .map(definition -> Map.of("definition", definition, "textPl", "Warunek", "textEn", "Condition"))
                        .toList());
    }

    private JsonNode described(Caller caller, String key) {
        return StreamSupport.stream(
                        caller.get("/api/lists/deals").body().path("fields").spliterator(), false)
                .filter(one -> one.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private String stageName() {
        return pipelines.all().getFirst().first().name().pl();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
