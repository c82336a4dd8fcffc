package io.sternik.app.platform.rates;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.RunningProgram;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exchange rates over the API: kept, taken back, and read for a day. */
class RatesModuleTest extends RunningProgram {

    private static final String PATH = "/api/rates";
    private static final String FRIDAY = "2026-11-20";

    private Caller keeper;

    @BeforeEach
    void companyExists() {
        company.found();
        keeper = as(company.user("ADM"));
    }

    @AfterEach
    void noRatesStay() {
        sql.execute("delete from platform.exchange_rate");
    }

    @Test
    void whatIsLeftOutOrBeyondAllFiguresIsRefused() {
        Caller administrator = as(company.user("ADM"));
        Map<String, String> good = Map.of("kind", "nbp-a", "from", "CHF", "on", "2026-11-20", "rate", "4.5");
        for (String left : good.keySet()) {
            Map<String, String> partial = new HashMap<>(good);
            partial.remove(left);
            assertThat(administrator.post("/api/rates", partial).status())
                    .as("without " + left)
                    .isBetween(400, 422);
        }
        for (String rate : List.of("1e999999999", "1e-999999999", "NaN", "", "-1", "0")) {
            Map<String, String> wrong = new HashMap<>(good);
            wrong.put("rate", rate);
            assertThat(administrator.post("/api/rates", wrong).status())
                    .as(rate)
                    .isEqualTo(422);
        }
        assertThat(administrator.post("/api/rates", good).status())
                .as("the same, whole")
                .isEqualTo(201);
    }

    @Test
    void aRateIsAddedChangedAndDeletedAndEachIsTakenBack() {
        Answer added = keeper.post(PATH, rate("eur", null, FRIDAY, "4.25120"));
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        assertThat(List.of(added.text("/from"), added.text("/to"), added.text("/rate"), added.text("/kindName/en")))
                .containsExactly("EUR", "PLN", "4.2512", "NBP mid rate (table A)");
        String one = PATH + "/" + added.text("/id");
        Answer changed = keeper.patch(one, Map.of("rate", "4.3", "source", "228/A/NBP/2026"), added.version());
        assertThat(List.of(changed.text("/rate"), changed.text("/source"))).containsExactly("4.3", "228/A/NBP/2026");
        assertThat(keeper.get(one + "/history").body().toString()).contains("4.2512", "4.3", "228/A/NBP/2026");
        assertThat(keeper.undo(changed).status()).isEqualTo(200);
        assertThat(keeper.get(one).text("/rate")).isEqualTo("4.2512");
        Answer deleted = keeper.delete(one, keeper.get(one).version());
        assertThat(deleted.status()).as(deleted.body().toString()).isEqualTo(200);
        assertThat(keeper.get(one).status()).isEqualTo(404);
        assertThat(keeper.post("/api/change-sets/" + deleted.text("/changeSet") + "/undo", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(keeper.get(one).text("/rate")).isEqualTo("4.2512");
        Answer second = keeper.post(PATH, rate("USD", null, FRIDAY, "3.6"));
        assertThat(keeper.undo(second).status()).isEqualTo(200);
        assertThat(keeper.get(PATH).body().at("/count/value").asInt()).isEqualTo(1);
    }

    @Test
    void aDeletedRateStaysAwayWhenItsDayHasAnother() {
        Answer added = keeper.post(PATH, rate("EUR", null, FRIDAY, "4.2"));
        Answer deleted = keeper.delete(PATH + "/" + added.text("/id"), added.version());
        keeper.post(PATH, rate("EUR", null, FRIDAY, "4.3"));
        Answer undone = keeper.post("/api/change-sets/" + deleted.text("/changeSet") + "/undo", Map.of());
        assertThat(undone.code()).isEqualTo("rate.exists");
        assertThat(on("EUR", FRIDAY).text("/rate")).isEqualTo("4.3");
    }

    @Test
    void aListOfRatesIsFilteredAndSortedAsAnyOther() {
        keeper.post(PATH, rate("EUR", null, FRIDAY, "4.25"));
        keeper.post(PATH, rate("EUR", null, "2026-11-19", "4.3"));
        keeper.post(PATH, rate("USD", null, FRIDAY, "3.5"));
        assertThat(keeper.get(PATH + "?filter=rate+%3E%3D+4.25&sort=-rate").text("/rows/0/rate"))
                .isEqualTo("4.3");
        assertThat(rows("from+%3D+EUR")).isEqualTo(2);
        assertThat(rows("on+%3D+" + FRIDAY)).isEqualTo(2);
        assertThat(rows("rate+%3C+4")).isEqualTo(1);
        assertThat(rows("kind+%3D+budget")).isZero();
        assertThat(keeper.get(PATH + "?filter=rate+%3C+many").code()).isEqualTo("filter.syntax");
    }

    @Test
    void whatIsNoRateIsRefused() {
        keeper.post(PATH, rate("EUR", null, FRIDAY, "4.2"));
        assertThat(keeper.post(PATH, rate("EUR", null, FRIDAY, "4.3")).code()).isEqualTo("rate.exists");
        assertThat(refusal(rate("XXX", null, FRIDAY, "4.2"))).isEqualTo("rate.currency");
        assertThat(refusal(rate("euro", null, FRIDAY, "4.2"))).isEqualTo("rate.currency");
        assertThat(refusal(rate("PLN", null, FRIDAY, "4.2"))).isEqualTo("rate.same-currency");
        assertThat(refusal(rate("USD", null, "1999-12-31", "4.2"))).isEqualTo("rate.day");
        assertThat(refusal(rate("USD", null, FRIDAY, "4,2"))).isEqualTo("rate.number");
        assertThat(refusal(rate("USD", null, FRIDAY, "0"))).isEqualTo("rate.positive");
        assertThat(refusal(rate("USD", null, FRIDAY, "1.00000000001"))).isEqualTo("rate.digits");
        assertThat(refusal(rate("USD", null, FRIDAY, "1e99999"))).isEqualTo("rate.digits");
        Map<String, Object> strange = rate("USD", null, FRIDAY, "4.2");
        strange.put("kind", "guess");
        assertThat(refusal(strange)).isEqualTo("rate.kind");
        assertThat(as(company.user("DIR"))
                        .post(PATH, rate("USD", null, FRIDAY, "4.2"))
                        .status())
                .isEqualTo(403);
        assertThat(keeper.post(PATH, rate("USD", null, FRIDAY, "4.2")).status()).isEqualTo(201);
    }

    @Test
    void weekendsAndHolidaysAreBridgedAndGapsAreNot() {
        keeper.post(PATH, rate("EUR", null, FRIDAY, "4.25"));
        assertThat(on("EUR", "2026-11-19").code()).as("before it").isEqualTo("rate.missing");
        assertThat(on("EUR", FRIDAY).text("/rate")).isEqualTo("4.25");
        Answer sunday = on("EUR", "2026-11-22");
        assertThat(List.of(sunday.text("/rate"), sunday.text("/on"))).containsExactly("4.25", FRIDAY);
        assertThat(on("EUR", "2026-11-23").text("/rate"))
                .as("one working day on")
                .isEqualTo("4.25");
        Answer late = on("EUR", "2026-11-24");
        assertThat(List.of(late.code(), late.text("/params/from"), late.text("/params/on")))
                .containsExactly("rate.missing", "EUR", "2026-11-24");
        assertThat(on("USD", FRIDAY).code()).isEqualTo("rate.missing");
        // Christmas of 2026: Thursday the 24th to Sunday the 27th are not worked.
        keeper.post(PATH, rate("USD", null, "2026-12-23", "3.6"));
        assertThat(on("USD", "2026-12-28").text("/rate")).isEqualTo("3.6");
        assertThat(on("USD", "2026-12-29").code()).isEqualTo("rate.missing");
    }

    @Test
    void theOtherDirectionIsReadOnlyWhereTheKindSaysSo() {
        keeper.post(PATH, rate("EUR", null, FRIDAY, "4"));
        Answer inverse = keeper.get("/api/rate-on-day?from=PLN&to=EUR&on=" + FRIDAY);
        assertThat(inverse.body().path("inverse").asBoolean()).isTrue();
        assertThat(List.of(inverse.text("/from"), inverse.text("/to"), inverse.text("/rate")))
                .as("the rate as it is kept")
                .containsExactly("EUR", "PLN", "4");
        Map<String, Object> budget = rate("EUR", null, "2026-01-01", "4.1");
        budget.put("kind", "budget");
        keeper.post(PATH, budget);
        String ofBudget = "/api/rate-on-day?kind=budget&on=2026-12-31";
        assertThat(keeper.get(ofBudget + "&from=EUR").text("/rate"))
                .as("a year long")
                .isEqualTo("4.1");
        assertThat(keeper.get(ofBudget + "&from=PLN&to=EUR").code()).isEqualTo("rate.missing");
        keeper.post(PATH, rate("USD", null, FRIDAY, "3.6"));
        assertThat(keeper.get("/api/rate-on-day?from=USD&to=EUR&on=" + FRIDAY).code())
                .as("never over a third currency")
                .isEqualTo("rate.missing");
    }

    @Test
    void theKindOfResultsIsChosenByThoseWhoKeepRates() {
        assertThat(keeper.get("/api/rate-kinds").text("/0/code")).isEqualTo("nbp-a");
        String path = "/api/rate-kinds/for-results";
        assertThat(as(company.user("DIR")).put(path, Map.of("kind", "budget")).status())
                .isEqualTo(403);
        assertThat(keeper.put(path, Map.of("kind", "guess")).text("/findings/0/code"))
                .isEqualTo("rate.kind");
        assertThat(keeper.put(path, Map.of("kind", "budget")).text("/0/code")).isEqualTo("budget");
        assertThat(keeper.put(path, Map.of("kind", "nbp-a")).text("/0/code")).isEqualTo("nbp-a");
    }

    @Test
    void kindsAreAddedChangedAndRemovedUnlessRatesNeedThem() {
        String path = "/api/rate-kinds";
        Answer added = keeper.post(path, kind("z umowy", "contract", 3, false));
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        String one = path + "/" + added.text("/code");
        assertThat(keeper.post(path, kind("inny", "Contract", 3, false)).code()).isEqualTo("record.taken");
        assertThat(keeper.post(path, kind(" ", "other", 3, false)).text("/findings/0/code"))
                .isEqualTo("rate.kind-name");
        assertThat(keeper.post(path, kind("inny", "other", 367, false)).text("/findings/0/code"))
                .isEqualTo("rate.kind-days");
        assertThat(as(company.user("DIR")).put(one, kind("x", "y", 1, true), 1).status())
                .isEqualTo(403);
        Answer changed = keeper.put(one, kind("z umowy ramowej", "frame contract", 5, true), 1);
        assertThat(List.of(changed.text("/name/pl"), changed.text("/holdsDays"), changed.text("/inverse")))
                .containsExactly("z umowy ramowej", "5", "true");
        assertThat(keeper.put(one, kind("x", "y", 1, true), 1).status())
                .as("somebody was faster")
                .isEqualTo(412);
        Map<String, Object> rate = rate("EUR", null, FRIDAY, "4.2");
        rate.put("kind", added.text("/code"));
        keeper.post(PATH, rate);
        assertThat(keeper.delete(one, 2).code()).isEqualTo("rate.kind-in-use");
        assertThat(keeper.delete(path + "/nbp-a", 1).code()).isEqualTo("rate.kind-in-use");
        sql.execute("delete from platform.exchange_rate");
        assertThat(keeper.delete(one, 2).status()).isEqualTo(204);
        assertThat(keeper.delete(one, 2).status()).isEqualTo(404);
        assertThat(sql.fetch("select action from platform.audit_entry where object = 'rate-kind' order by id")
                        .into(String.class))
                .endsWith("rate-kind.created", "rate-kind.changed", "rate-kind.deleted");
    }

    private static Map<String, Object> kind(String pl, String en, int holdsDays, boolean inverse) {
        return Map.of("namePl", pl, "nameEn", en, "holdsDays", holdsDays, "inverse", inverse);
    }

    private int rows(String filter) {
        return keeper.get(PATH + "?filter=" + filter).body().at("/count/value").asInt();
    }

    private Answer on(String from, String day) {
        return keeper.get("/api/rate-on-day?from=" + from + "&on=" + day);
    }

    private String refusal(Map<String, Object> rate) {
        return keeper.post(PATH, rate).text("/findings/0/code");
    }

    private static Map<String, Object> rate(String from, @Nullable String to, String on, String rate) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "nbp-a", "from", from, "on", on, "rate", rate));
        body.put("to", to);
        return body;
    }
}
