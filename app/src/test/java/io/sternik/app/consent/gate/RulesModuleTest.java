package io.sternik.app.consent.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.TestClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rules of contact over time: a new one from a day ahead, what it changes for how many, the end of one, and undo. */
class RulesModuleTest extends SellingProgram {

    @AfterEach
    void rulesAreAsTheyCame() {
        sql.execute("delete from consent.contact_rule where made_by <> 'Sternik'");
        sql.execute(
                "update consent.contact_rule set valid_during = daterange(lower(valid_during), null) where upper(valid_during) > date '2026-01-01'");
    }

    private static Map<String, Object> rule(List<String> bases, LocalDate from) {
        return new HashMap<>(Map.of(
                "country",
                "PL",
                "kind",
                "PERSON",
                "channel",
                "mail",
                "purpose",
                "marketing",
                "bases",
                bases,
                "law",
                Map.of("pl", "art. 1 nowej ustawy", "en", "New Act, art. 1"),
                "limits",
                Map.of("workingDays", false),
                "from",
                from.toString()));
    }

    private static List<String> mails(Caller keeper) {
        return keeper.get("/api/contact-rules")
                .body()
                .valueStream()
                .filter(one -> one.path("channel").asString().equals("mail")
                        && one.path("purpose").asString().equals("marketing")
                        && one.path("kind").asString().equals("PERSON"))
                .map(one -> one.path("from").asString() + " " + one.path("to").asString())
                .toList();
    }

    private Answer person(String family) {
        return seat("S1")
                .post(
                        "/api/contacts",
                        Map.of("given", "Ewa", "family", family, "mails", List.of(family + "@rule.example")));
    }

    private void say(Answer person) {
        seat("S1")
                .post(
                        "/api/consents/contact/" + person.text("/id"),
                        Map.of("kind", "given", "channels", List.of("mail"), "source", "phone", "evidence", "rozmowa"));
    }

    @Test
    void aNewRuleTakesThePlaceFromItsDayAndSaysBeforeForHowManyItChanges() {
        say(person("agreed"));
        person("silent");
        Caller keeper = seat("ADM");
        LocalDate from = TestClock.TODAY.plusDays(10);
        JsonNode effect = keeper.post("/api/contact-rules/preview", rule(List.of("confirmed"), from))
                .body();
        assertThat(effect.path("before").asLong()).isPositive();
        assertThat(effect.path("closed").asLong())
                .as("a consent that was not confirmed is not enough: " + effect)
                .isEqualTo(effect.path("before").asLong() - effect.path("after").asLong())
                .isPositive();
        JsonNode wider = keeper.post("/api/contact-rules/preview", rule(List.of("consent", "interest"), from))
                .body();
        assertThat(wider.path("opened").asLong())
                .as("whoever is silent: " + wider)
                .isPositive();
        assertThat(mails(keeper)).as("looking changes nothing").hasSize(2);
        Answer made = keeper.post("/api/contact-rules", rule(List.of("confirmed"), from));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        assertThat(mails(keeper).subList(0, 2)).containsExactly(from + " ", "2024-11-10 " + from);
        Answer undone = keeper.undo(made);
        assertThat(undone.status()).as(undone.body().toString()).isEqualTo(200);
        assertThat(undone.body().path("conflicts")).isEmpty();
        assertThat(mails(keeper).getFirst()).isEqualTo("2024-11-10 ");
    }

    @Test
    void theGateGoesByTheNewRuleFromItsFirstDayAndItIsNotUndoneThen() {
        Answer ewa = person("dated");
        say(ewa);
        LocalDate from = TestClock.TODAY.plusDays(3);
        Answer made = seat("ADM").post("/api/contact-rules", rule(List.of("confirmed"), from));
        String contact = "/api/consents/contact/" + ewa.text("/id") + "/contact";
        Map<String, String> wanted = Map.of("channel", "mail", "purpose", "marketing");
        clock.setDate(from.minusDays(1));
        assertThat(seat("S1").post(contact, wanted).status()).isEqualTo(200);
        clock.setDate(from);
        assertThat(seat("S1").post(contact, wanted).text("/params/reasons")).contains("confirm");
        assertThat(seat("ADM").undo(made).body().path("conflicts"))
                .as("people were judged by it")
                .isNotEmpty();
        assertThat(mails(seat("ADM")).getFirst()).startsWith(from.toString());
    }

    @Test
    void aRuleEndsAndNothingOfItsPastIsChanged() {
        Caller keeper = seat("ADM");
        String id = keeper.get("/api/contact-rules")
                .body()
                .valueStream()
                .filter(one -> one.path("channel").asString().equals("post")
                        && one.path("purpose").asString().equals("marketing")
                        && one.path("kind").asString().equals("PERSON"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        String end = "/api/contact-rules/" + id + "/end";
        assertThat(keeper.post(end, Map.of("last", TestClock.TODAY.minusDays(1).toString()))
                        .text("/findings/0/code"))
                .isEqualTo("consent.rule-last");
        Map<String, String> today = Map.of("last", TestClock.TODAY.toString());
        person("posted");
        assertThat(keeper.post(end + "/preview", today).body().path("closed").asLong())
                .isPositive();
        Answer ended = keeper.post(end, today);
        assertThat(ended.text("/to")).isEqualTo(TestClock.TODAY.plusDays(1).toString());
        Answer undone = keeper.undo(ended);
        assertThat(undone.status()).as(undone.body().toString()).isEqualTo(200);
        assertThat(undone.body().path("conflicts")).isEmpty();
        assertThatThrownBy(() -> sql.execute("update consent.contact_rule set law_pl = 'inne'"))
                .hasStackTraceContaining("a rule does not change");
    }

    @Test
    void whatCannotHoldIsRefusedAndSellersDoNotSetRules() {
        Caller keeper = seat("ADM");
        Map<String, Object> wrong = rule(List.of(), TestClock.TODAY);
        wrong.put("country", "Polska");
        wrong.put("law", Map.of("pl", "x".repeat(501), "en", "Act"));
        wrong.put("limits", Map.of("workingDays", false, "fromHour", 20, "toHour", 9));
        assertThat(keeper.post("/api/contact-rules", wrong)
                        .body()
                        .path("findings")
                        .toString())
                .contains("consent.rule-country")
                .contains("field.required")
                .contains("consent.rule-law")
                .contains("consent.rule-from")
                .contains("consent.rule-limits");
        assertThat(seat("S1")
                        .post("/api/contact-rules", rule(List.of("consent"), TestClock.TODAY.plusDays(1)))
                        .status())
                .isEqualTo(403);
        assertThat(mails(keeper)).hasSize(2);
    }
}
