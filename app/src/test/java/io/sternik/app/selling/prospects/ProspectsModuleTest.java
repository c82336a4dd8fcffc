package io.sternik.app.selling.prospects;

import static io.sternik.database.platform.Tables.EVENT;
import static io.sternik.database.selling.Tables.FRAMEWORK;
import static io.sternik.database.selling.Tables.PIPELINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Prospects from the first note to the customer, and back. */
class ProspectsModuleTest extends SellingProgram {

    @BeforeEach
    void meddiccOfTheFirstVersion() {
        sql.update(FRAMEWORK).set(FRAMEWORK.ACTIVE, false).execute();
        sql.update(FRAMEWORK)
                .set(FRAMEWORK.ACTIVE, true)
                .where(FRAMEWORK.VERSION.eq(1))
                .execute();
        sql.update(PIPELINE).set(PIPELINE.FRAMEWORK, "meddicc").execute();
    }

    private static String at(Answer prospect) {
        return "/api/prospects/" + prospect.text("/id");
    }

    private static Answer made(Caller caller, String name) {
        Answer made = caller.post(
                "/api/prospects",
                Map.of(
                        "name",
                        name,
                        "company",
                        "Firma " + name + " sp. z o.o.",
                        "mail",
                        "biuro@" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".example",
                        "phone",
                        "58 301 22 33",
                        "town",
                        "Gdynia",
                        "origin",
                        "targi"));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    private static Answer convert(Caller caller, Answer prospect, Map<String, Object> wanted) {
        return caller.post(
                at(prospect) + "/convert", wanted, caller.get(at(prospect)).version());
    }

    private static List<String> names(Caller caller, String filter) {
        List<String> names = new ArrayList<>();
        caller.get("/api/prospects?limit=200&sort=name&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                .body()
                .path("rows")
                .forEach(row -> names.add(row.path("name").asString()));
        return names;
    }

    @Test
    void aProspectIsWrittenDownChangedAndTakenBack() {
        Caller seller = seat("S1");
        Answer prospect = made(seller, "Anna Kuń");
        assertThat(prospect.text("/status")).isEqualTo("new");
        assertThat(prospect.text("/phone")).isEqualTo("+48 58 301 22 33");
        assertThat(prospect.text("/owner/person")).isNotEmpty();
        Answer changed = seller.patch(at(prospect), Map.of("status", "working", "town", "Sopot"), prospect.version());
        assertThat(changed.text("/status")).isEqualTo("working");
        assertThat(seller.patch(at(prospect), Map.of("town", "Hel"), prospect.version())
                        .status())
                .isEqualTo(412);
        assertThat(seller.undo(changed).status()).isEqualTo(200);
        assertThat(seller.get(at(prospect)).text("/town")).isEqualTo("Gdynia");
        assertThat(seller.get(at(prospect)).text("/status")).isEqualTo("new");
        assertThat(seller.get(at(prospect) + "/history").body().size()).isGreaterThan(5);
        Answer gone = seller.delete(at(prospect), seller.get(at(prospect)).version());
        assertThat(gone.status()).isEqualTo(200);
        assertThat(seller.get(at(prospect)).status()).isEqualTo(404);
        seller.post("/api/change-sets/" + gone.text("/changeSet") + "/undo", Map.of());
        assertThat(seller.get(at(prospect)).status()).isEqualTo(200);
        assertThat(sql.fetchCount(EVENT, EVENT.SUBJECT.eq(UUID.fromString(prospect.text("/id")))))
                .isEqualTo(1);
    }

    @Test
    void badInputIsRefusedWithItsField() {
        Caller seller = seat("S1");
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("name", " "),
                Map.of("name", "X", "mail", "nie adres"),
                Map.of("name", "X", "phone", "12"),
                Map.of("name", "X", "pipeline", UUID.randomUUID()))) {
            Answer refused = seller.post("/api/prospects", wrong);
            assertThat(refused.status()).as(wrong.toString()).isEqualTo(422);
            assertThat(refused.text("/findings/0/field")).isIn("name", "mail", "phone", "pipeline");
        }
        assertThat(seller.post(
                                "/api/prospects",
                                Map.of(
                                        "name",
                                        "X",
                                        "owner",
                                        company.position("S3").value()))
                        .code())
                .isEqualTo("deal.foreign-owner");
        assertThat(seller.post("/api/prospects", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void othersSeeItFromAboveOnly() {
        Answer prospect = made(seat("S1"), "Tylko mój");
        assertThat(seat("L1").get(at(prospect)).status()).isEqualTo(200);
        Caller foreign = seat("S3");
        for (String part : List.of("", "/page", "/timeline", "/history", "/qualification", "/matches")) {
            assertThat(foreign.get(at(prospect) + part).status()).as(part).isEqualTo(404);
        }
        assertThat(foreign.patch(at(prospect), Map.of("town", "X"), 1).status()).isEqualTo(404);
        assertThat(foreign.post(at(prospect) + "/convert", Map.of(), 1).status())
                .isEqualTo(404);
        assertThat(names(foreign, "name ~ \"Tylko mój\"")).isEmpty();
        assertThat(foreign.get("/api/search?q=Tylko").body().toString()).doesNotContain("Tylko mój");
        assertThat(seat("S1").get("/api/search?q=Tylko").body().toString()).contains("Tylko mój");
    }

    @Test
    void theListFiltersSortsAndChangesMany() {
        Caller seller = seat("S1");
        Answer first = made(seller, "Lista A");
        made(seller, "Lista B");
        seller.patch(at(first), Map.of("status", "working"), first.version());
        assertThat(names(seller, "name ~ \"Lista\"")).containsExactly("Lista A", "Lista B");
        assertThat(names(seller, "name ~ \"Lista\" and status = working")).containsExactly("Lista A");
        assertThat(names(seller, "company ~ \"Firma Lista B\" and origin = \"targi\""))
                .containsExactly("Lista B");
        assertThat(names(seller, "name ~ \"Lista\" and score is empty")).hasSize(2);
        Map<String, Object> bulk = new HashMap<>(Map.of(
                "filter", "name ~ \"Lista\"", "expectedCount", 2, "change", Map.of("patch", Map.of("town", "Hel"))));
        Answer ordered = seller.post("/api/prospects/bulk", bulk);
        assertThat(ended(seller, ordered).path("state").asString()).isEqualTo("done");
        assertThat(names(seller, "town = \"Hel\"")).containsExactly("Lista A", "Lista B");
    }

    @Test
    void whoDisqualifiesSaysWhyAndMayTakeItUpAgain() {
        Caller seller = seat("S1");
        Answer prospect = made(seller, "Nie pasuje");
        assertThat(seller.patch(at(prospect), Map.of("status", "disqualified"), 1)
                        .text("/findings/0/code"))
                .isEqualTo("prospect.status-by-act");
        assertThat(seller.post(at(prospect) + "/disqualify", Map.of(), 1).status())
                .isEqualTo(422);
        assertThat(seller.post(at(prospect) + "/disqualify", Map.of("reason", "other"), 1)
                        .text("/findings/0/code"))
                .isEqualTo("prospect.reason-words");
        Answer given =
                seller.post(at(prospect) + "/disqualify", Map.of("reason", "no_budget", "text", "dopiero za rok"), 1);
        assertThat(given.text("/status")).isEqualTo("disqualified");
        assertThat(given.text("/reason")).isEqualTo("no_budget");
        assertThat(convert(seller, prospect, Map.of()).code()).isEqualTo("prospect.disqualified");
        assertThat(seller.undo(given).status()).isEqualTo(200);
        assertThat(seller.get(at(prospect)).body().path("reason").isNull()).isTrue();
        Answer again = seller.post(
                at(prospect) + "/disqualify",
                Map.of("reason", "no_need"),
                seller.get(at(prospect)).version());
        Answer back = seller.patch(at(prospect), Map.of("status", "working"), again.version());
        assertThat(back.text("/status")).isEqualTo("working");
        assertThat(back.body().path("reason").isNull()).isTrue();
    }

    @Test
    void itIsQualifiedByTheMethodOfItsPipeline() {
        Caller seller = seat("S1");
        Answer prospect = made(seller, "Ocena");
        String path = at(prospect) + "/qualification";
        assertThat(seller.get(path).text("/framework/code")).isEqualTo("meddicc");
        Answer said = seller.put(path + "/champion", Map.of("score", 2, "evidence", "Mówił na targach"));
        assertThat(said.status()).as(said.body().toString()).isEqualTo(200);
        assertThat(seller.put(path + "/champion", Map.of("score", 4, "evidence", ""))
                        .status())
                .isEqualTo(422);
        assertThat(said.body().path("score").asInt()).isEqualTo(67);
        assertThat(seller.get(at(prospect)).body().at("/qualified/score").asInt())
                .isEqualTo(67);
        assertThat(names(seller, "score > 60 and name = \"Ocena\"")).containsExactly("Ocena");
        assertThat(seller.get(path + "/why").body().at("/figure/value").asInt()).isEqualTo(6700);
        assertThat(seller.undo(said).status()).isEqualTo(200);
        assertThat(seller.get(path).body().path("score").isNull()).isTrue();
    }

    @Test
    void aConversionMakesEverythingAndIsTakenBackAsAWhole() {
        Caller seller = seat("S1");
        Answer prospect = made(seller, "Jan Nowy");
        String path = at(prospect);
        seller.put(path + "/qualification/champion", Map.of("score", 3, "evidence", "Prowadzi to u siebie"));
        Answer call = seller.post(
                "/api/activities",
                Map.of("kind", "call", "subject", "Pierwsza rozmowa", "done", true, "prospect", prospect.text("/id")));
        assertThat(call.status()).as(call.body().toString()).isEqualTo(201);
        seller.post(
                "/api/activities",
                Map.of("kind", "visit", "subject", "Wizyta", "dueOn", "2030-01-31", "prospect", prospect.text("/id")));
        Answer done = convert(
                seller,
                prospect,
                Map.of(
                        "account", Map.of("name", "Nowy klient", "nip", "000-000-00-00"),
                        "deal",
                                Map.of(
                                        "name",
                                        "Pierwsza dostawa",
                                        "amount",
                                        Map.of("minor", 500_00, "currency", "PLN"))));
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        assertThat(done.text("/status")).isEqualTo("converted");
        String account = "/api/accounts/" + done.text("/account/id");
        String contact = "/api/contacts/" + done.text("/contact/id");
        String deal = "/api/deals/" + done.text("/deal/id");
        assertThat(seller.get(account).text("/town")).isEqualTo("Gdynia");
        assertThat(seller.get(contact).text("/given")).isEqualTo("Jan");
        assertThat(seller.get(contact).text("/phones/0")).isEqualTo("+48 58 301 22 33");
        assertThat(seller.get(contact).text("/account/id")).isEqualTo(done.text("/account/id"));
        assertThat(seller.get(deal).text("/nextStep")).isEqualTo("Wizyta");
        assertThat(seller.get(deal).body().path("lastTouchAt").isNull()).isFalse();
        assertThat(seller.get(deal + "/qualification").body().path("score").asInt())
                .isEqualTo(100);
        assertThat(seller.get(deal + "/qualification/history").text("/0/source"))
                .isEqualTo("carried");
        for (String record : List.of(account, deal, contact)) {
            String told = seller.get(record + "/timeline").body().toString();
            assertThat(told)
                    .contains("Pierwsza rozmowa")
                    .contains("\"prospect\"")
                    .contains("targi");
        }
        assertThat(sql.fetchCount(
                        EVENT,
                        EVENT.TYPE
                                .eq("ProspectConverted")
                                .and(EVENT.SUBJECT.eq(UUID.fromString(prospect.text("/id"))))))
                .isEqualTo(1);
        assertThat(seller.patch(path, Map.of("town", "Hel"), done.version()).code())
                .isEqualTo("prospect.converted");
        assertThat(seller.delete(path, done.version()).code()).isEqualTo("prospect.converted");
        assertThat(seller.put(path + "/qualification/pain", Map.of("score", 1, "evidence", "x"))
                        .code())
                .isEqualTo("prospect.converted");
        assertThat(convert(seller, prospect, Map.of()).code()).isEqualTo("prospect.converted");

        Answer undone = seller.undo(done);
        assertThat(undone.status()).as(undone.body().toString()).isEqualTo(200);
        assertThat(undone.body().path("conflicts").size())
                .as(undone.body().toString())
                .isZero();
        assertThat(seller.get(path).text("/status")).isEqualTo("new");
        assertThat(seller.get(path).body().path("account").isNull()).isTrue();
        for (String record : List.of(account, deal, contact)) {
            assertThat(seller.get(record).status()).as(record).isEqualTo(404);
        }
        assertThat(seller.get("/api/activities/" + call.text("/id"))
                        .body()
                        .path("account")
                        .isNull())
                .isTrue();
        assertThat(seller.get(path + "/qualification").body().path("score").asInt())
                .isEqualTo(100);
        assertThat(convert(seller, prospect, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void whatHangsOnItIsNamedAndNothingIsTakenBack() {
        Caller seller = seat("S1");
        Answer prospect = made(seller, "Zostaje");
        Answer done = convert(seller, prospect, Map.of("deal", Map.of("name", "Otwarta")));
        Answer talk = seller.post(
                "/api/activities",
                Map.of("kind", "note", "subject", "Po przekształceniu", "account", done.text("/account/id")));
        assertThat(talk.status()).isEqualTo(201);
        String deal = "/api/deals/" + done.text("/deal/id");
        seller.patch(deal, Map.of("name", "Zmieniona"), 1);
        Map<String, Object> line =
                Map.of("name", "Usługa", "quantityThousandths", 1_000, "price", Map.of("minor", 5, "currency", "PLN"));
        seller.put(deal + "/lines", Map.of("lines", List.of(line)), 2);
        String quote = seller.post(deal + "/quotes", Map.of()).text("/number");
        Answer refused = seller.undo(done);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("prospect.hangs");
        assertThat(refused.body().toString())
                .contains("Po przekształceniu", "Zmieniona", "quote " + quote)
                .doesNotContain("other data");
        assertThat(seller.get(at(prospect)).text("/status")).isEqualTo("converted");
        assertThat(seller.get("/api/deals/" + done.text("/deal/id")).status()).isEqualTo(200);
    }

    @Test
    void whoIsThereAlreadyIsFoundAndPicked() {
        Caller seller = seat("S1");
        Answer account = seller.post("/api/accounts", Map.of("name", "Firma Znana S.A."));
        Answer contact = seller.post(
                "/api/contacts",
                Map.of(
                        "family", "Znany",
                        "mails", List.of("ktos@znana.example"),
                        "phones", List.of("58 301 22 33"),
                        "account", account.text("/id")));
        seat("S3").post("/api/accounts", Map.of("name", "Firma Znana cudza"));
        Answer prospect = made(seller, "Znana");
        JsonNode matches = seller.get(at(prospect) + "/matches").body();
        assertThat(matches.path("accounts").size()).as(matches.toString()).isEqualTo(1);
        assertThat(matches.at("/accounts/0/id").asString()).isEqualTo(account.text("/id"));
        assertThat(matches.at("/accounts/0/why").toString()).contains("name", "mail", "phone");
        assertThat(matches.at("/contacts/0/id").asString()).isEqualTo(contact.text("/id"));

        Answer other = seller.post("/api/contacts", Map.of("family", "Bez firmy"));
        Answer done = convert(
                seller,
                prospect,
                Map.of("account", Map.of("id", account.text("/id")), "contact", Map.of("id", other.text("/id"))));
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        assertThat(done.text("/account/id")).isEqualTo(account.text("/id"));
        assertThat(seller.get("/api/contacts/" + other.text("/id")).text("/account/id"))
                .isEqualTo(account.text("/id"));
        assertThat(done.body().path("deal").isNull()).isTrue();
        assertThat(seller.undo(done).status()).isEqualTo(200);
        assertThat(seller.get("/api/accounts/" + account.text("/id")).status()).isEqualTo(200);
        assertThat(seller.get("/api/contacts/" + other.text("/id"))
                        .body()
                        .path("account")
                        .isNull())
                .isTrue();
    }

    @Test
    void aConversionIntoWhatIsOutOfSightIsRefusedByItsField() {
        Caller seller = seat("S1");
        Answer prospect = made(seller, "Ślepy");
        Answer foreign = seat("S3").post("/api/accounts", Map.of("name", "Cudza"));
        Answer refused = convert(
                seller,
                prospect,
                Map.of(
                        "account", Map.of("id", foreign.text("/id")),
                        "contact", Map.of("id", UUID.randomUUID()),
                        "deal", Map.of("name", " ")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("findings").toString()).contains("account.id", "contact.id", "deal.name");
        assertThat(seller.get(at(prospect)).text("/status")).isEqualTo("new");
        assertThat(seller.post(at(prospect) + "/convert", Map.of(), 7).status()).isEqualTo(412);
    }

    @Test
    void mergedAccountsTakeTheirProspectsAlong() {
        Caller leader = seat("L1");
        Answer prospect = made(leader, "Scalony");
        Answer done = convert(leader, prospect, Map.of());
        Answer survivor = leader.post("/api/accounts", Map.of("name", "Zostaje"));
        String other = "/api/accounts/" + done.text("/account/id");
        Answer merged = leader.post(
                "/api/accounts/" + survivor.text("/id") + "/merge",
                Map.of(
                        "other",
                        done.text("/account/id"),
                        "otherVersion",
                        leader.get(other).version()),
                survivor.version());
        assertThat(merged.status()).as(merged.body().toString()).isEqualTo(200);
        assertThat(leader.get(at(prospect)).text("/account/id")).isEqualTo(survivor.text("/id"));
    }
}
