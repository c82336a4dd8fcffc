package io.sternik.app.selling.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Own fields of the other kinds of records: a small matrix, and what is special about each kind. */
class RecordFieldsModuleTest extends FieldMaking {

    /** A kind of record and how one is made. */
    private enum Kind {
        ACCOUNTS("accounts", "name", Map.of("name", "Firma jedna")),
        CONTACTS("contacts", "family", Map.of("family", "Firma jedna")),
        PROSPECTS("prospects", "name", Map.of("name", "Firma jedna"));

        private final String object;
        private final String named;
        private final Map<String, Object> body;

        Kind(String object, String named, Map<String, Object> body) {
            this.object = object;
            this.named = named;
            this.body = body;
        }

        String path(Answer record) {
            return "/api/" + object + "/" + record.text("/id");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aFieldIsMadeFilledFoundChangedTogetherAndTakenBack(Kind kind) {
        field(kind.object, "motto", "text");
        field(kind.object, "size", "number");
        Caller seller = seat("S1");
        Map<String, Object> body = new HashMap<>(kind.body);
        body.put("custom", Map.of("motto", "Żółta łódź podwodna", "size", 7));
        Answer first = seller.post("/api/" + kind.object, body);
        assertThat(first.status()).as(first.body().toString()).isEqualTo(201);
        assertThat(first.text("/custom/motto")).isEqualTo("Żółta łódź podwodna");
        Answer second = seller.post("/api/" + kind.object, Map.of(kind.named, "Firma druga"));

        Answer changed = seller.patch(kind.path(second), custom("size", 3), second.version());
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
        assertThat(seller.patch(kind.path(second), custom("size", "dużo"), changed.version())
                        .text("/findings/0/code"))
                .isEqualTo("custom.not-number");
        assertThat(names(seller, kind.object, "custom.size > 5", "name")).containsExactly("Firma jedna");
        assertThat(names(seller, kind.object, "name ~ \"firma\"", "custom.size"))
                .containsExactly("Firma druga", "Firma jedna");
        assertThat(names(seller, kind.object, "custom.motto ~ \"lodz\"", "name"))
                .containsExactly("Firma jedna");
        JsonNode found =
                seller.get("/api/search?kinds=" + kind.object + "&q=podwodna").body();
        assertThat(found.toString()).contains("Firma jedna");

        JsonNode bulk = ended(
                seller,
                seller.post(
                        "/api/" + kind.object + "/bulk",
                        Map.of(
                                "ids", List.of(first.text("/id"), second.text("/id")),
                                "change", Map.of("patch", custom("size", 20)))));
        assertThat(bulk.at("/result/details/changed").asInt())
                .as(bulk.toString())
                .isEqualTo(2);
        Answer undone =
                seller.post("/api/change-sets/" + bulk.at("/result/changeSet").asString() + "/undo", Map.of());
        assertThat(undone.body().path("conflicts")).isEmpty();
        assertThat(seller.get(kind.path(second)).body().at("/custom/size").asInt())
                .isEqualTo(3);
        assertThat(seller.get(kind.path(second) + "/history").body().toString()).contains("custom.size");
    }

    @Test
    void filesFillOwnFieldsOfAccountsAndContacts() {
        field("accounts", "grade", "option");
        field("contacts", "shoe", "number");
        imported("klienci.csv", "Nazwa klienta;NIP;Miasto;Pole grade\nZ pliku;;Łódź;Pompa ciepła\n");
        imported("osoby.csv", "Imię;Nazwisko;E-mail;Telefon;Pole shoe\nAnna;Zplikowa;anna@z.example;601234567;38,5\n");
        Caller director = seat("DIR");
        JsonNode account = director.get("/api/accounts?filter=name%20%3D%20%22Z%20pliku%22")
                .body()
                .at("/rows/0");
        assertThat(account.at("/custom/grade").asString())
                .as(account.toString())
                .isEqualTo("pump");
        JsonNode contact = director.get("/api/contacts?filter=family%20%3D%20Zplikowa")
                .body()
                .at("/rows/0");
        assertThat(contact.at("/custom/shoe").asDouble()).as(contact.toString()).isEqualTo(38.5);
        imported("osoby2.csv", "Imię;Nazwisko;E-mail;Telefon;Pole shoe\nAnna;Zplikowa;anna@z.example;601234567;\n");
        assertThat(director.get("/api/contacts?filter=family%20%3D%20Zplikowa")
                        .body()
                        .at("/rows/0/custom/shoe")
                        .asDouble())
                .isEqualTo(38.5);
    }

    @Test
    void filesFillOwnFieldsOfProspects() {
        field("prospects", "boiler", "option");
        Caller director = seat("DIR");
        String owner = director.get("/api/me").text("/user/name");
        String head = "Imię i nazwisko;Firma;E-mail;Źródło leada;Status leada;Opiekun;Pole boiler\n";
        String row = "Celina Plikowa;Budowa;celina@z.example;targi;nowy;" + owner + ";";
        imported("prospekty.csv", head + row + "Pompa ciepła\n");
        JsonNode prospect = director.get("/api/prospects?filter=name%20~%20%22Celina%20Plikowa%22")
                .body()
                .at("/rows/0");
        assertThat(prospect.at("/custom/boiler").asString())
                .as(prospect.toString())
                .isEqualTo("pump");
    }

    @Test
    void aMergeKeepsOwnFieldsAndIsTakenBack() {
        field("accounts", "left", "text");
        field("accounts", "right", "date");
        Caller leader = seat("L1");
        Answer stays = leader.post("/api/accounts", Map.of("name", "Zostaje", "custom", Map.of("left", "moje")));
        Answer goes = leader.post(
                "/api/accounts", Map.of("name", "Odchodzi", "custom", Map.of("left", "cudze", "right", "2026-05-01")));
        String path = Kind.ACCOUNTS.path(stays);
        JsonNode offered =
                leader.get(path + "/merge?other=" + goes.text("/id")).body().path("fields");
        assertThat(offered.toString()).contains("custom.left", "custom.right");
        Map<String, Object> wanted = Map.of(
                "other",
                UUID.fromString(goes.text("/id")),
                "otherVersion",
                goes.version(),
                "take",
                List.of("custom.right"));
        Answer merged = leader.post(path + "/merge", wanted, stays.version());
        assertThat(merged.status()).as(merged.body().toString()).isEqualTo(200);
        assertThat(merged.text("/custom/left")).isEqualTo("moje");
        assertThat(merged.text("/custom/right")).isEqualTo("2026-05-01");
        assertThat(leader.undo(merged).body().path("conflicts")).isEmpty();
        assertThat(leader.get(path).body().path("custom").has("right")).isFalse();
        assertThat(leader.get(Kind.ACCOUNTS.path(goes)).text("/custom/right")).isEqualTo("2026-05-01");
    }

    @Test
    void theMergeOfContactsOffersOwnFieldsToo() {
        field("contacts", "hobby", "text");
        Caller leader = seat("L1");
        Answer stays = leader.post("/api/contacts", Map.of("family", "Zostająca"));
        Answer goes = leader.post("/api/contacts", Map.of("family", "Odchodząca", "custom", Map.of("hobby", "szachy")));
        Map<String, Object> wanted = Map.of("other", UUID.fromString(goes.text("/id")), "otherVersion", goes.version());
        Answer merged = leader.post(Kind.CONTACTS.path(stays) + "/merge", wanted, stays.version());
        assertThat(merged.text("/custom/hobby")).as(merged.body().toString()).isEqualTo("szachy");
        assertThat(leader.undo(merged).body().path("conflicts")).isEmpty();
        assertThat(leader.get(Kind.CONTACTS.path(stays)).body().path("custom").has("hobby"))
                .isFalse();
    }

    @Test
    void whoSeesTheHeadOfAnAccountOnlyNeitherReadsNorFindsItsOwnFields() {
        field("accounts", "secret", "text");
        Answer account =
                seat("S3").post("/api/accounts", Map.of("name", "Cudza", "custom", Map.of("secret", "tajemnica")));
        seat("DIR")
                .post(
                        "/api/deals",
                        Map.of(
                                "name",
                                "Na cudzej",
                                "account",
                                account.text("/id"),
                                "owner",
                                company.position("S1").value()));
        Caller head = seat("S1");
        Answer seen = head.get(Kind.ACCOUNTS.path(account));
        assertThat(seen.body().path("headOnly").asBoolean()).isTrue();
        assertThat(seen.body().path("custom")).isEmpty();
        assertThat(names(head, "accounts", "custom.secret ~ \"tajem\"", "name")).isEmpty();
        assertThat(head.get("/api/search?kinds=accounts&q=tajemnica").body().toString())
                .doesNotContain("Cudza");
        assertThat(names(seat("S3"), "accounts", "custom.secret ~ \"tajem\"", "name"))
                .containsExactly("Cudza");
        assertThat(seat("S3")
                        .get("/api/search?kinds=accounts&q=tajemnica")
                        .body()
                        .toString())
                .contains("Cudza");
    }

    @Test
    void whatAProspectHasOfTheSameNamePassesOverAndWhatIsRequiredIsAskedFor() {
        Answer power = ask("prospects", "power", "number", false);
        Answer here = ask("accounts", "power", "number", false);
        Answer text = ask("contacts", "power", "text", false);
        Answer must = ask("deals", "power", "number", true);
        Caller seller = seat("S1");
        Answer prospect = seller.post(
                "/api/prospects",
                Map.of("name", "Ola Moc", "company", "Moc", "custom", Map.of("power", new BigDecimal("12.5"))));
        String path = "/api/prospects/" + prospect.text("/id");
        JsonNode offered = seller.get(path + "/matches").body().path("own");
        assertThat(offered.at("/account/power").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(offered.path("contact")).as("another type").isEmpty();

        Map<String, Object> refusedBody = Map.of(
                "account", Map.of("name", "Moc", "custom", Map.of("power", "dużo")),
                "deal", Map.of("name", "Piec", "custom", Map.of()));
        Answer refused = seller.post(path + "/convert", refusedBody, prospect.version());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("findings")).hasSize(2);
        assertThat(refused.text("/findings/0/field")).isEqualTo("account.custom.power");
        assertThat(refused.text("/findings/0/code")).isEqualTo("custom.not-number");
        assertThat(refused.text("/findings/1/field")).isEqualTo("deal.custom.power");
        assertThat(refused.text("/findings/1/code")).isEqualTo("field.required");

        Answer done = seller.post(
                path + "/convert",
                Map.of("deal", Map.of("name", "Piec", "custom", Map.of("power", 7))),
                prospect.version());
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        Answer account = seller.get("/api/accounts/" + done.text("/account/id"));
        Answer deal = seller.get("/api/deals/" + done.text("/deal/id"));
        assertThat(account.body().at("/custom/power").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(deal.body().at("/custom/power").decimalValue()).isEqualByComparingTo("7");
        assertThat(seller.undo(done).body().path("conflicts")).isEmpty();
        assertThat(seller.get("/api/accounts/" + account.text("/id")).status()).isEqualTo(404);
        List.of(power, here, text, must).forEach(field -> archive(field, true));
    }

    @Test
    void aProspectThatBecomesACustomerIsNotStoppedByWhatIsRequiredElsewhere() {
        Answer must = ask("accounts", "must_have", "text", true);
        Caller seller = seat("S1");
        assertThat(seller.post("/api/accounts", Map.of("name", "Bez")).status()).isEqualTo(422);
        Answer prospect = seller.post("/api/prospects", Map.of("name", "Jan Nowy", "company", "Nowa spółka"));
        Answer converted =
                seller.post("/api/prospects/" + prospect.text("/id") + "/convert", Map.of(), prospect.version());
        assertThat(converted.status()).as(converted.body().toString()).isEqualTo(200);
        archive(must, true);
    }
}
