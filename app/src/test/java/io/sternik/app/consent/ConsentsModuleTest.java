package io.sternik.app.consent;

import static io.sternik.database.consent.Tables.CONSENT_EVENT;
import static io.sternik.database.consent.Tables.CONTACT_STATE;
import static io.sternik.database.consent.Tables.WORDING;
import static io.sternik.database.platform.Tables.EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.app.platform.document.PrintedPages;
import io.sternik.app.platform.verify.VerifyRule;
import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Consents over the API and on the public page: what is written down, who sees it, what the gate says, what stays for ever. */
class ConsentsModuleTest extends SellingProgram {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @Autowired
    private List<VerifyRule> rules;

    @BeforeEach
    void nobodyTriedTooOften() {
        sql.execute("delete from platform.open_rate");
    }

    static Answer person(Caller caller, String name, String number) {
        Answer made = caller.post(
                "/api/contacts",
                Map.of(
                        "given",
                        "Anna",
                        "family",
                        name,
                        "language",
                        "pl",
                        "phones",
                        List.of("58 301 " + number),
                        "mails",
                        List.of("anna@" + number.replace(" ", "") + ".example")));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    static String at(Answer contact) {
        return "/api/consents/contact/" + contact.text("/id");
    }

    static Answer say(Caller caller, Answer contact, String kind, List<String> channels) {
        return caller.post(at(contact), said(kind, channels, "marketing"));
    }

    static Map<String, Object> said(String kind, List<String> channels, String purpose) {
        return Map.of(
                "kind",
                kind,
                "channels",
                channels,
                "purposes",
                List.of(purpose),
                "source",
                "conversation",
                "evidence",
                "na targach w Łodzi");
    }

    static Answer contact(Caller caller, Answer contact, String channel, String purpose) {
        return caller.post(at(contact) + "/contact", Map.of("channel", channel, "purpose", purpose));
    }

    private static JsonNode cell(Answer consents, String channel, String purpose) {
        for (JsonNode cell : consents.body().path("cells")) {
            if (cell.path("channel").asString().equals(channel)
                    && cell.path("purpose").asString().equals(purpose)) {
                return cell;
            }
        }
        throw new AssertionError("no " + channel + " for " + purpose);
    }

    private static JsonNode marketing(Caller caller, Answer contact, String channel) {
        return cell(caller.get(at(contact)), channel, "marketing");
    }

    private boolean whole() {
        return rules.stream()
                .filter(rule -> rule.code().startsWith("consent."))
                .allMatch(rule -> rule.check().count() == 0);
    }

    private static JsonNode onADay(Caller seller, Answer person, String kind, LocalDate day) {
        Map<String, Object> said = new HashMap<>(said(kind, List.of("mail"), "marketing"));
        said.put("on", day);
        Answer noted = seller.post(at(person), said);
        assertThat(noted.status()).as(noted.body().toString()).isEqualTo(201);
        return noted.body();
    }

    @Test
    void whatWasSaidOnADayCountsFromItsBeginningAndAWithdrawalFromItsEnd() {
        Caller seller = seat("S1");
        Answer anna = person(seller, "Wczoraj", "20 31");
        LocalDate day = TestClock.TODAY.minusDays(3);
        onADay(seller, anna, "withdrawn", day);
        JsonNode statements = onADay(seller, anna, "given", day).path("statements");
        assertThat(marketing(seller, anna, "mail").path("state").asString())
                .as("of two words of one day the withdrawal counts")
                .isEqualTo("withdrawn");
        ZoneId zone = ZoneId.of("Europe/Warsaw");
        assertThat(statements)
                .allSatisfy(one -> assertThat(one.path("dayOnly").asBoolean()).isTrue());
        assertThat(statements
                        .valueStream()
                        .map(one -> OffsetDateTime.parse(one.path("at").asString())
                                .atZoneSameInstant(zone)
                                .toLocalDateTime()))
                .containsExactlyInAnyOrder(day.atStartOfDay(), day.atTime(23, 59, 59));
        Map<String, Object> ahead = new HashMap<>(said("given", List.of("mail"), "marketing"));
        ahead.put("on", TestClock.TODAY.plusDays(1));
        assertThat(seller.post(at(anna), ahead).text("/findings/0/code")).isEqualTo("consent.ahead");
        onADay(seller, anna, "given", TestClock.TODAY.minusDays(2));
        assertThat(marketing(seller, anna, "mail").path("state").asString()).isEqualTo("given");
        assertThat(whole()).isTrue();
    }

    @Test
    void withoutABasisNobodyIsCalledAndItSaysWhatIsAllowed() {
        Caller seller = seat("S1");
        Answer anna = person(seller, "Bez zgody", "20 01");
        assertThat(marketing(seller, anna, "phone").path("allowed").asBoolean()).isFalse();
        Answer refused = contact(seller, anna, "phone", "marketing");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("contact.not-allowed");
        assertThat(refused.text("/params/reasons")).contains("a consent is needed");
        assertThat(refused.text("/params/instead")).contains("paper letter").doesNotContain("phone");
        say(seller, anna, "given", List.of("phone"));
        Answer called = contact(seller, anna, "phone", "marketing");
        assertThat(called.status()).as(called.body().toString()).isEqualTo(200);
        assertThat(called.text("/href")).isEqualTo("tel:+48583012001");
        assertThat(contact(seller, anna, "mail", "marketing").code())
                .as("a consent for calls is none for mail")
                .isEqualTo("contact.not-allowed");
    }

    @Test
    void aWithdrawalBetweenListAndCallIsHonoured() {
        Caller seller = seat("S1");
        Answer anna = person(seller, "Wycofana", "20 02");
        say(seller, anna, "given", List.of("phone", "mail"));
        assertThat(marketing(seller, anna, "phone").path("allowed").asBoolean()).isTrue();
        say(seat("L1"), anna, "withdrawn", List.of("phone"));
        Answer refused = contact(seller, anna, "phone", "marketing");
        assertThat(refused.code()).isEqualTo("contact.not-allowed");
        assertThat(refused.text("/params/reasons")).contains("withdrawn");
        assertThat(marketing(seller, anna, "mail").path("allowed").asBoolean())
                .as("mail was not withdrawn")
                .isTrue();
        assertThat(sql.select(EVENT.TYPE)
                        .from(EVENT)
                        .where(EVENT.SUBJECT.eq(java.util.UUID.fromString(anna.text("/id"))))
                        .fetch(EVENT.TYPE))
                .contains("ConsentGiven", "ConsentWithdrawn");
        assertThat(whole()).isTrue();
    }

    @Test
    void whoDoesNotSeeThePersonSeesNoConsents() {
        Caller seller = seat("S1");
        Answer anna = person(seller, "Cudza", "20 03");
        say(seller, anna, "given", List.of("mail"));
        assertThat(seat("L1").get(at(anna)).status()).as("who leads").isEqualTo(200);
        Caller foreign = seat("S3");
        assertThat(foreign.get(at(anna)).status()).isEqualTo(404);
        assertThat(say(foreign, anna, "withdrawn", List.of("mail")).status()).isEqualTo(404);
        assertThat(contact(foreign, anna, "mail", "marketing").status()).isEqualTo(404);
        assertThat(foreign.post(at(anna) + "/link", Map.of()).status()).isEqualTo(404);
        assertThat(foreign.file(at(anna) + "/proof.pdf").status()).isEqualTo(404);
        assertThat(seller.get("/api/consents/deal/" + anna.text("/id")).status())
                .as("nobody stands behind a deal")
                .isEqualTo(404);
        assertThat(seat("ADM").get(at(anna)).status()).as("no right").isEqualTo(403);
    }

    @Test
    void whatWasSaidIsNeverChangedNotEvenByTheProgram() {
        Caller seller = seat("S1");
        Answer anna = person(seller, "Dowód", "20 04");
        say(seller, anna, "given", List.of("mail"));
        assertThatThrownBy(() -> sql.update(CONSENT_EVENT)
                        .set(CONSENT_EVENT.EVIDENCE, "inny")
                        .execute())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql.deleteFrom(CONSENT_EVENT).execute()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql.update(CONTACT_STATE)
                        .set(CONTACT_STATE.STATE, "confirmed")
                        .execute())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql.update(WORDING).set(WORDING.TEXT, "inna").execute())
                .hasStackTraceContaining("a wording does not change");
        assertThatThrownBy(() -> asOwner("delete from consent.consent_event")).hasMessageContaining("never changed");
        assertThat(seller.get(at(anna)).text("/statements/0/evidence")).isEqualTo("na targach w Łodzi");
    }

    @Test
    void theProofNamesWordingVersionTimeSourceAndWhoNotedIt() {
        Caller seller = seat("S1");
        Answer anna = person(seller, "Zażółć", "20 05");
        say(seller, anna, "given", List.of("mail"));
        clock.setDate(TestClock.TODAY.plusDays(2));
        seller = seat("S1");
        say(seller, anna, "withdrawn", List.of("mail"));
        String proof = PrintedPages.read(
                        seller.file(at(anna) + "/proof.pdf?lang=pl").content())
                .text();
        assertThat(proof.replaceAll("\\s+", " "))
                .contains(
                        "Anna Zażółć",
                        "wersja 1",
                        "Zgadzam się na otrzymywanie informacji handlowych pocztą elektroniczną",
                        "23.11.2026",
                        "25.11.2026",
                        "rozmowa",
                        "na targach w Łodzi",
                        "zgoda wycofana");
    }

    @Test
    void aRequestOpensAnAnswerFor90DaysAndNoMarketing() {
        Caller seller = seat("S1");
        Answer anna = person(seller, "Prośba", "20 06");
        Map<String, Object> bare = new HashMap<>(said("requested", List.of("mail"), "offer"));
        bare.remove("evidence");
        assertThat(seller.post(at(anna), bare).text("/findings/0/code")).isEqualTo("consent.evidence");
        assertThat(seller.post(at(anna), said("requested", List.of("mail"), "marketing"))
                        .text("/findings/0/code"))
                .isEqualTo("consent.request-purpose");
        assertThat(seller.post(at(anna), said("requested", List.of("mail"), "offer"))
                        .status())
                .isEqualTo(201);
        assertThat(contact(seller, anna, "mail", "offer").text("/href")).isEqualTo("mailto:anna@2006.example");
        assertThat(contact(seller, anna, "mail", "marketing").code()).isEqualTo("contact.not-allowed");
        clock.setDate(TestClock.TODAY.plusDays(90));
        assertThat(contact(seat("S1"), anna, "mail", "offer").code()).isEqualTo("contact.not-allowed");
    }

    @Test
    void anObjectionClosesTheAddressWhoeverHasIt() {
        Caller seller = seat("S1");
        Answer anna = person(seller, "Pierwsza", "20 07");
        Answer other = person(seat("S3"), "Druga", "20 07");
        say(seat("S3"), other, "given", List.of("mail"));
        assertThat(marketing(seat("S3"), other, "mail").path("allowed").asBoolean())
                .isTrue();
        say(seller, anna, "objected", List.of("mail", "phone", "sms", "post"));
        assertThat(marketing(seller, anna, "post").path("allowed").asBoolean())
                .as("nothing on interest either")
                .isFalse();
        JsonNode closed = marketing(seat("S3"), other, "mail");
        assertThat(closed.path("allowed").asBoolean()).isFalse();
        assertThat(closed.path("why").toString()).contains("closed");
        assertThat(sql.fetchCount(EVENT, EVENT.TYPE.eq("AddressSuppressed"))).isGreaterThanOrEqualTo(3);
        say(seller, anna, "given", List.of("mail"));
        assertThat(marketing(seller, anna, "mail").path("allowed").asBoolean())
                .as("a new consent opens it again")
                .isTrue();
    }

    @Test
    void ofTwoMergedPeopleTheStricterConsentCountsAndUndoPartsThem() {
        Caller seller = seat("S1");
        Answer stays = person(seller, "Zostaje", "20 08");
        Answer goes = person(seller, "Odchodzi", "20 09");
        say(seller, stays, "given", List.of("mail", "phone"));
        say(seller, goes, "withdrawn", List.of("mail"));
        Answer merged = seller.post(
                "/api/contacts/" + stays.text("/id") + "/merge",
                Map.of("other", goes.text("/id"), "otherVersion", goes.version()),
                stays.version());
        assertThat(merged.status()).as(merged.body().toString()).isEqualTo(200);
        assertThat(marketing(seller, stays, "mail").path("state").asString()).isEqualTo("withdrawn");
        assertThat(marketing(seller, stays, "phone").path("state").asString()).isEqualTo("given");
        assertThat(seller.get(at(stays)).body().path("statements")).hasSize(3);
        assertThat(seller.undo(merged).body().path("conflicts")).isEmpty();
        assertThat(marketing(seller, stays, "mail").path("state").asString()).isEqualTo("given");
        assertThat(marketing(seller, goes, "mail").path("state").asString()).isEqualTo("withdrawn");
    }

    @Test
    void aNewConsentAfterAMergeReachesBoth() {
        Caller seller = seat("S1");
        Answer stays = person(seller, "Zostaje", "20 10");
        Answer goes = person(seller, "Odchodzi", "20 11");
        say(seller, stays, "given", List.of("mail"));
        say(seller, goes, "withdrawn", List.of("mail"));
        seller.post(
                "/api/contacts/" + stays.text("/id") + "/merge",
                Map.of("other", goes.text("/id"), "otherVersion", goes.version()),
                stays.version());
        say(seller, stays, "given", List.of("mail"));
        assertThat(marketing(seller, stays, "mail").path("state").asString()).isEqualTo("given");
        assertThat(seller.get(at(stays)).body().path("statements"))
                .as("said once, shown once")
                .hasSize(3);
        assertThat(whole()).isTrue();
    }

    @Test
    void statementsFollowAConvertedProspectAndComeBack() {
        Caller seller = seat("S1");
        Answer prospect = seller.post(
                "/api/prospects",
                Map.of("name", "Jan Nowy", "company", "Nowa Firma", "mail", "jan@nowa.example", "phone", "583012012"));
        String path = "/api/consents/prospect/" + prospect.text("/id");
        assertThat(seller.post(path, said("given", List.of("mail"), "marketing"))
                        .status())
                .isEqualTo(201);
        String at = "/api/prospects/" + prospect.text("/id");
        Answer done = seller.post(at + "/convert", Map.of(), seller.get(at).version());
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        String person = "/api/consents/contact/" + done.text("/contact/id");
        assertThat(cell(seller.get(person), "mail", "marketing").path("state").asString())
                .isEqualTo("given");
        assertThat(cell(seller.get(path), "mail", "marketing").path("state").isNull())
                .isTrue();
        Answer undone = seller.undo(done);
        assertThat(undone.status()).as(undone.body().toString()).isEqualTo(200);
        assertThat(cell(seller.get(path), "mail", "marketing").path("state").asString())
                .isEqualTo("given");
    }

    @Test
    void thePersonWithdrawsOnTheOwnPageAndLookingChangesNothing() {
        Caller seller = seat("S1");
        Answer anna = person(seller, "Strona", "20 13");
        say(seller, anna, "given", List.of("mail", "phone"));
        Answer link = seller.post(at(anna) + "/link", Map.of());
        assertThat(link.status()).isEqualTo(201);
        String page = link.text("/path");
        assertThat(open(page + "?lang=pl").body())
                .contains("Anna Strona", "Jest zgoda", "Wycofuję zgodę", "Zgadzam się na otrzymywanie");
        assertThat(open(page + "?lang=en").body()).contains("You agreed", "I withdraw");
        assertThat(marketing(seller, anna, "mail").path("state").asString()).isEqualTo("given");
        assertThat(post(page, "act=withdraw:phone&lang=pl")).isEqualTo(303);
        assertThat(post(page, "act=withdraw:phone&lang=pl")).as("said already").isEqualTo(303);
        assertThat(post(page, "act=confirm:mail&lang=pl")).isEqualTo(303);
        assertThat(post(page, "act=nonsense")).isEqualTo(303);
        assertThat(marketing(seller, anna, "phone").path("state").asString()).isEqualTo("withdrawn");
        assertThat(marketing(seller, anna, "mail").path("state").asString()).isEqualTo("confirmed");
        assertThat(seller.get(at(anna)).body().path("statements")).hasSize(4);
        assertThat(seller.get(at(anna)).text("/statements/0/source")).isEqualTo("page");
        assertThat(post(page, "act=object&lang=pl")).isEqualTo(303);
        assertThat(marketing(seller, anna, "mail").path("state").asString()).isEqualTo("objected");
        assertThat(open(page + "?lang=pl").body()).doesNotContain("Wycofuję zgodę", "Sprzeciwiam się");
        assertThat(open("/open/consents/never").statusCode()).isEqualTo(404);
    }

    @Test
    void aRestrictionStopsEverything() {
        Caller seller = seat("S1");
        Answer anna = person(seller, "Ograniczona", "20 14");
        say(seller, anna, "given", List.of("mail"));
        seller.post(at(anna), Map.of("kind", "restricted", "source", "letter"));
        assertThat(seller.get(at(anna)).text("/restrictedAt")).isNotEmpty();
        assertThat(contact(seller, anna, "mail", "marketing").text("/params/instead"))
                .isEqualTo("nothing");
        seller.post(at(anna), Map.of("kind", "released", "source", "letter"));
        assertThat(contact(seller, anna, "mail", "marketing").status()).isEqualTo(200);
    }

    @Test
    void aWordingStaysAndANewVersionTakesItsPlace() {
        Caller keeper = seat("ADM");
        assertThat(seat("S1").get("/api/consent-wordings").status()).isEqualTo(403);
        Map<String, Object> second = new HashMap<>(
                Map.of("purpose", "marketing", "channel", "mail", "language", "PL", "text", "Zgadzam się na nowości."));
        second.put("from", TestClock.TODAY.plusDays(1));
        Answer made = keeper.post("/api/consent-wordings", second);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        assertThat(made.body().path("version").asInt()).isEqualTo(2);
        assertThat(keeper.post("/api/consent-wordings", second).text("/findings/0/code"))
                .as("behind the last one")
                .isEqualTo("consent.wording-from");
        Caller seller = seat("S1");
        Answer anna = person(seller, "Wersje", "20 15");
        say(seller, anna, "given", List.of("mail"));
        clock.setDate(TestClock.TODAY.plusDays(1));
        seller = seat("S1");
        say(seller, anna, "given", List.of("mail"));
        Answer consents = seller.get(at(anna));
        assertThat(consents.body().at("/statements/0/wording/version").asInt()).isEqualTo(2);
        assertThat(consents.text("/statements/0/wording/text")).isEqualTo("Zgadzam się na nowości.");
        assertThat(consents.body().at("/statements/1/wording/version").asInt()).isEqualTo(1);
        assertThat(seat("ADM")
                        .delete("/api/consent-wordings/" + made.text("/id"), 0)
                        .code())
                .isEqualTo("consent.wording-used");
        second.put("from", TestClock.TODAY.plusDays(30));
        Answer third = seat("ADM").post("/api/consent-wordings", second);
        assertThat(seat("ADM")
                        .delete("/api/consent-wordings/" + third.text("/id"), 0)
                        .status())
                .as("nobody has read it yet")
                .isEqualTo(204);
        clock.setDate(TestClock.TODAY.plusDays(40));
        say(seat("S1"), anna, "given", List.of("mail"));
        assertThat(seat("S1")
                        .get(at(anna))
                        .body()
                        .at("/statements/0/wording/version")
                        .asInt())
                .as("the second goes on")
                .isEqualTo(2);
        assertThat(whole()).isTrue();
    }

    @Test
    void polishRulesChangedOnTheTenthOfNovember2024() {
        JsonNode all = seat("ADM").get("/api/contact-rules").body();
        List<String> laws = all.valueStream()
                .filter(rule -> rule.path("channel").asString().equals("phone")
                        && rule.path("purpose").asString().equals("marketing")
                        && rule.path("kind").asString().equals("FIRM"))
                .map(rule ->
                        rule.path("from").asString() + " " + rule.at("/law/pl").asString())
                .toList();
        assertThat(laws).hasSize(2);
        assertThat(laws.getFirst()).startsWith("2024-11-10").contains("art. 398 ust. 1 Prawa komunikacji");
        assertThat(laws.getLast()).startsWith("2018-05-25").contains("art. 172 Prawa telekomunikacyjnego");
    }

    private HttpResponse<String> open(String path) {
        return browse(HttpRequest.newBuilder(URI.create(address() + path)));
    }

    private int post(String path, String form) {
        return browse(HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .statusCode();
    }

    private static HttpResponse<String> browse(HttpRequest.Builder request) {
        try {
            return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
