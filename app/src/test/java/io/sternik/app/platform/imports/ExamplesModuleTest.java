package io.sternik.app.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Example data come in whole in both languages, and go whole, with what people have made of them. */
class ExamplesModuleTest extends ImportingProgram {

    /** Everything that an example brings a record of; what the fixture company has is there before and after. */
    private static final List<String> TABLES = List.of(
            "structure.person",
            "structure.position",
            "structure.org_unit",
            "catalog.product",
            "catalog.product_line",
            "selling.account",
            "selling.contact",
            "selling.prospect",
            "selling.deal",
            "selling.activity",
            "selling.quote",
            "selling.sales_order",
            "selling.invoice",
            "selling.payment");

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en"})
    void everyRowComesInAndGoesAgain(String language) {
        Caller director = speaking(language);
        Map<String, Integer> before = counts();
        loadExample(director);
        Map<String, Integer> loaded = counts();
        before.forEach((table, count) -> assertThat(loaded.get(table)).as(table).isGreaterThan(count));
        UUID id = UUID.fromString(
                director.get("/api/imports/example").body().at("/id").asString());
        assertThat(director.get("/api/imports/" + id)
                        .body()
                        .at("/summary/objects")
                        .properties())
                .allSatisfy(kind -> assertThat(kind.getValue().at("/refused").asInt())
                        .as(kind.getKey())
                        .isZero());
        assertThat(sql.fetchSingle("select count(*) from selling.deal where status = 'open'")
                        .get(0, int.class))
                .isGreaterThanOrEqualTo(5);
        assertThat(director.post("/api/imports/example", Map.of()).status()).isEqualTo(409);
        removeExample(director, id);
        assertThat(counts()).isEqualTo(before);
        assertThat(director.get("/api/imports/" + id)
                        .body()
                        .at("/summary/undone/keptCount")
                        .asInt())
                .isZero();
    }

    @Test
    void whatPeopleMadeOfThemGoesToo() {
        Caller director = speaking("en");
        Map<String, Integer> before = counts();
        loadExample(director);
        UUID id = UUID.fromString(
                director.get("/api/imports/example").body().at("/id").asString());
        UUID deal = id("select id from selling.deal where external_id = 'EX-D3'");
        UUID account = id("select id from selling.account where external_id = 'EX-A4'");
        UUID prospect = id("select id from selling.prospect where external_id = 'EX-L2'");
        UUID position = id("select owner_position from selling.deal where external_id = 'EX-D3'");
        sql.execute("update selling.deal set name = 'Changed', version = version + 1 where id = {0}", uuid(deal));
        make(director, "/api/activities", Map.of("kind", "call", "subject", "Mine", "deal", deal.toString()));
        make(director, "/api/contacts", Map.of("family", "Mine", "account", account.toString()));
        make(director, "/api/activities", Map.of("kind", "call", "subject", "Mine", "prospect", prospect.toString()));
        assertThat(director.get("/api/imports/example/added")
                        .body()
                        .at("/records")
                        .asInt())
                .isEqualTo(3);
        removeExample(director, id);
        assertThat(counts()).isEqualTo(before);
        assertThat(sql.fetchCount(sql.selectFrom("structure.position").where("id = ?", position)))
                .isZero();
    }

    @Test
    void whatOthersNeedStaysAndIsNamed() {
        Caller director = speaking("en");
        loadExample(director);
        UUID id = UUID.fromString(
                director.get("/api/imports/example").body().at("/id").asString());
        UUID position = id("select owner_position from selling.deal where external_id = 'EX-D3'");
        String name = "Own " + UUID.randomUUID();
        make(director, "/api/accounts", Map.of("name", name, "owner", position.toString()));
        removeExample(director, id);
        assertThat(sql.fetchCount(sql.selectFrom("selling.account").where("name = ?", name)))
                .isOne();
        assertThat(director.get("/api/imports/" + id)
                        .body()
                        .at("/summary/undone/kept")
                        .toString())
                .contains(position.toString());
        assertThat(director.get("/api/imports/example").body().at("/state").asString())
                .isEqualTo("none");
    }

    @Test
    void whatCannotBeTakenOutStaysWhole() {
        Caller director = speaking("en");
        loadExample(director);
        UUID id = UUID.fromString(
                director.get("/api/imports/example").body().at("/id").asString());
        Map<String, Integer> loaded = counts();
        closeResults("close", "2026-10-31");
        assertThat(director.post("/api/imports/" + id + "/undo", Map.of()).status())
                .isEqualTo(202);
        awaits(director, "loaded");
        assertThat(counts()).isEqualTo(loaded);
        assertThat(director.get("/api/imports/" + id).body().at("/job/state").asString())
                .isEqualTo("failed");
        closeResults("reopen", null);
    }

    private void closeResults(String how, @Nullable String through) {
        Caller administrator = seat("ADM");
        JsonNode known = administrator.get("/api/closed-periods").body();
        Map<String, Object> body = new HashMap<>(Map.of("topic", "results", "reason", "Month is over"));
        body.put("through", through);
        assertThat(administrator
                        .post(
                                "/api/closed-periods/" + how,
                                body,
                                known.isEmpty() ? 0 : known.at("/0/version").asLong())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyWhoLoadsEverythingSeesThem() {
        assertThat(seat("S1").get("/api/imports/example").status()).isEqualTo(403);
        assertThat(seat("S1").get("/api/imports/example/added").status()).isEqualTo(403);
        assertThat(seat("S1").post("/api/imports/example", Map.of()).status()).isEqualTo(403);
    }

    @AfterEach
    void removeWhatATestLeft() {
        Caller director = seat("DIR");
        var example = director.get("/api/imports/example").body();
        if (example.at("/state").asString().equals("loaded")) {
            removeExample(director, UUID.fromString(example.at("/id").asString()));
        }
    }

    private Caller speaking(String language) {
        Caller director = seat("DIR");
        var now = director.get("/api/me").body().at("/preferences");
        assertThat(director.put(
                                "/api/me/preferences",
                                Map.of(
                                        "language", language,
                                        "theme", now.at("/theme").asString(),
                                        "density", now.at("/density").asString(),
                                        "start", now.at("/start").asString(),
                                        "letterKeys", now.at("/letterKeys").asBoolean()))
                        .status())
                .isEqualTo(200);
        return director;
    }

    private void loadExample(Caller director) {
        var answer = director.post("/api/imports/example", Map.of());
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(202);
        awaits(director, "loaded");
    }

    private static void make(Caller director, String list, Map<String, String> record) {
        Answer made = director.post(list, record);
        assertThat(made.status()).as(String.valueOf(made.body())).isEqualTo(201);
    }

    private void removeExample(Caller director, UUID id) {
        assertThat(director.post("/api/imports/" + id + "/undo", Map.of()).status())
                .isEqualTo(202);
        awaits(director, "none");
    }

    private static void awaits(Caller director, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(director.get("/api/imports/example")
                                .body()
                                .at("/state")
                                .asString())
                        .as(() -> director.get("/api/jobs?mine=true").body().toString())
                        .isEqualTo(state));
    }

    private Map<String, Integer> counts() {
        return TABLES.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table ->
                                sql.fetchSingle("select count(*) from " + table).get(0, int.class)));
    }

    private UUID id(String query) {
        return sql.fetchSingle(query).get(0, UUID.class);
    }

    private static Param<UUID> uuid(UUID id) {
        return DSL.val(id);
    }
}
