package io.sternik.app.selling.duplicates;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Pairs that look alike: found with parts that add up, settled and taken back, and never told to whoever does not see both. */
class DuplicatesModuleTest extends SellingProgram {

    private static final String NIP = "0001234562";
    private static final String OTHER_NIP = "0007654325";

    @Test
    void aPairIsFoundWithPartsThatAddUp() {
        Caller seller = seat("S1");
        Answer one = account(seller, "Źródełko Instalacja Sp. z o.o.", Map.of("town", "Łódź", "nip", NIP));
        Answer other = account(seller, "Zrodelko Instalacje", Map.of("town", "Lodz"));
        account(seller, "Zrodelko Instalacje", Map.of("town", "Łódź", "nip", OTHER_NIP));
        person(seller, one, "42 630 01 01", "ewa@zrodelko.example");
        person(seller, other, "42 630 09 99", "jan@zrodelko.example");

        JsonNode pair = pair(seller, "account", one, other).orElseThrow();
        assertThat(pair.path("points").asLong()).isEqualTo(9_73 + 4_91 - 1_00 + 10_23);
        assertThat(pair.path("verdict").asString()).isEqualTo("PROBABLE");
        assertThat(pair.path("parts")).hasSize(4);
        assertThat(pair.at("/parts/2/trait").asString()).isEqualTo("PHONE");
        assertThat(pair.at("/parts/2/agreement").asString()).isEqualTo("DIFFERENT");
        assertThat(pair.at("/parts/2/one/0").asString()).isEqualTo("+48 42 630 01 01");

        JsonNode why = seller.get(
                        "/api/duplicates/why?kind=account&one=" + other.text("/id") + "&other=" + one.text("/id"))
                .body();
        assertThat(why.at("/figure/value").asLong())
                .isEqualTo(pair.path("points").asLong());
        assertThat(why.at("/parts/2/label/pl").asString()).isEqualTo("Telefon: różne");
        assertThat(why.at("/sentence/en").asString()).contains("probably the same");
    }

    @Test
    void twoTaxNumbersAreTwoFirmsAndTheSameOneIsCertain() {
        Caller seller = seat("S1");
        Answer one = account(seller, "Perkoz Ogrzewanie", Map.of("nip", NIP));
        Answer two = account(seller, "Perkoz Ogrzewanie", Map.of("nip", OTHER_NIP));
        Answer same = account(seller, "Całkiem inna nazwa", Map.of("nip", NIP));
        assertThat(pair(seller, "account", one, two)).isEmpty();
        assertThat(pair(seller, "account", one, same)
                        .orElseThrow()
                        .path("verdict")
                        .asString())
                .isEqualTo("CERTAIN");
        assertThat(seller.get("/api/duplicates?kind=account").text("/pairs/0/verdict"))
                .as("certain ones come first")
                .isEqualTo("CERTAIN");
        assertThat(seller.get("/api/duplicates/why?kind=account&one=" + one.text("/id") + "&other=" + two.text("/id"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void peopleAreComparedByNamePhoneMailAndCompany() {
        Caller seller = seat("S1");
        Answer firm = account(seller, "Kormoran", Map.of());
        Answer one = contact(seller, firm, "Ewa", "Pędziwiatr", "42 630 02 02", "ewa@kormoran.example");
        Answer other = contact(seller, firm, "Ewa", "Pedziwiatr", "42 630 03 03", "ewa@kormoran.example");
        JsonNode pair = pair(seller, "contact", one, other).orElseThrow();
        assertThat(pair.path("points").asLong()).isEqualTo(9_73 - 1_00 + 13_55 + 7_97);
    }

    @Test
    void aDecisionSettlesThePairForEverybodyAndIsTakenBack() {
        Caller seller = seat("S1");
        Answer one = account(seller, "Zimorodek Hydraulika", Map.of("town", "Hel"));
        Answer other = account(seller, "Zimorodek Hydraulika sp.j.", Map.of("town", "Hel"));
        assertThat(pair(seller, "account", one, other)).isPresent();
        long before = seat("L1")
                .get("/api/duplicates?kind=account")
                .body()
                .path("distinct")
                .asLong();

        Answer decided = decide(seller, one, other, "distinct");
        assertThat(decided.status()).as(decided.body().toString()).isEqualTo(201);
        assertThat(pair(seat("L1"), "account", one, other)).isEmpty();
        assertThat(seat("L1")
                        .get("/api/duplicates?kind=account")
                        .body()
                        .path("distinct")
                        .asLong())
                .isEqualTo(before + 1);
        assertThat(decide(seat("L1"), other, one, "related").code()).isEqualTo("duplicate.decided");

        seller.undo(decided);
        assertThat(pair(seller, "account", one, other)).isPresent();
        assertThat(decide(seller, other, one, "related").status()).isEqualTo(201);
        assertThat(pair(seller, "account", one, other)).isEmpty();
    }

    @Test
    void whoeverDoesNotSeeBothIsToldNothing() {
        Answer mine = account(seat("S1"), "Bocian Klimatyzacja", Map.of("town", "Hel"));
        Answer foreign = account(seat("S3"), "Bocian Klimatyzacja", Map.of("town", "Hel"));
        Answer foreignToo = account(seat("S3"), "Bocian Klimatyzacja s.c.", Map.of("town", "Hel"));
        decide(seat("S3"), foreign, foreignToo, "related");
        Answer seen = seat("S1").get("/api/duplicates?kind=account");
        assertThat(seen.body().toString()).doesNotContain(foreign.text("/id")).doesNotContain(foreignToo.text("/id"));
        assertThat(pair(seat("DIR"), "account", mine, foreign))
                .as("who sees both")
                .isPresent();
        long related = seen.body().path("related").asLong();
        decide(seat("DIR"), mine, foreign, "related");
        assertThat(seat("S1")
                        .get("/api/duplicates?kind=account")
                        .body()
                        .path("related")
                        .asLong())
                .isEqualTo(related);
        String question = "/api/duplicates/why?kind=account&one=" + mine.text("/id") + "&other=" + foreign.text("/id");
        assertThat(seat("S1").get(question).status()).isEqualTo(404);
        assertThat(seat("DIR").get(question).status()).isEqualTo(200);
        assertThat(decide(seat("S1"), mine, foreign, "distinct").status()).isEqualTo(404);
    }

    @Test
    void whatWasFoundIsKeptUntilAnythingOfItChanges() {
        Caller seller = seat("S1");
        Answer one = account(seller, "Derkacz Pompy", Map.of("town", "Hel"));
        Answer other = account(seller, "Derkacz Pompy sp.j.", Map.of("town", "Hel"));
        Answer ewa = contact(seller, one, "Ewa", "Derkacz", "42 630 05 05", "ewa@derkacz.example");
        Answer jan = contact(seller, other, "Jan", "Derkacz", "42 630 06 06", "jan@derkacz.example");
        String found = pair(seller, "account", one, other).orElseThrow().toString();
        townBehindTheBack(one, "Puck");
        assertThat(pair(seller, "account", one, other).orElseThrow().toString())
                .as("it was not compared anew")
                .isEqualTo(found);
        townBehindTheBack(one, "Hel");

        Answer moved = seller.patch("/api/accounts/" + one.text("/id"), Map.of("town", "Jurata"), one.version());
        assertThat(part(seller, one, other, "TOWN")).isEqualTo("DIFFERENT");
        seller.undo(moved);
        seller.patch("/api/contacts/" + jan.text("/id"), Map.of("phones", List.of("42 630 05 05")), jan.version());
        assertThat(part(seller, one, other, "PHONE"))
                .as("a phone of somebody there")
                .isEqualTo("EQUAL");
        seller.put("/api/contacts/" + ewa.text("/id") + "/accounts", Map.of("relations", List.of()), ewa.version());
        assertThat(part(seller, one, other, "PHONE"))
                .as("nobody there any more")
                .isEqualTo("MISSING");
        Answer renamed =
                seller.patch("/api/accounts/" + other.text("/id"), Map.of("name", "Gągoł Hurtownia"), other.version());
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(pair(seller, "account", one, other)).as("another name").isEmpty();
    }

    @Test
    void whoeverNoLongerSeesOneOfThemIsToldNothing() {
        Caller leader = seat("L1");
        Answer one = account(seat("S1"), "Rycyk Filtry", Map.of("town", "Hel"));
        Answer other = account(seat("S1"), "Rycyk Filtry s.c.", Map.of("town", "Hel"));
        assertThat(pair(seat("S1"), "account", one, other)).isPresent();
        sql.update(ACCOUNT)
                .set(ACCOUNT.OWNER_POSITION, company.position("S2").value())
                .where(ACCOUNT.ID.eq(UUID.fromString(other.text("/id"))))
                .execute();
        assertThat(pair(seat("S1"), "account", one, other)).isEmpty();
        assertThat(pair(seat("S2"), "account", one, other)).isEmpty();
        assertThat(pair(leader, "account", one, other)).as("who sees both").isPresent();
    }

    private void townBehindTheBack(Answer account, String town) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.TOWN, town)
                .where(ACCOUNT.ID.eq(UUID.fromString(account.text("/id"))))
                .execute();
    }

    private static String part(Caller caller, Answer one, Answer other, String trait) {
        for (JsonNode part : pair(caller, "account", one, other).orElseThrow().path("parts")) {
            if (part.path("trait").asString().equals(trait)) {
                return part.path("agreement").asString();
            }
        }
        return "";
    }

    @Test
    void aNewAccountIsWarnedOfAndAForeignOneIsNamedByItsPositionOnly() {
        account(seat("S3"), "Myszołów Wodomierze", Map.of("town", "Puck", "nip", NIP));
        JsonNode own = seat("S3")
                .get("/api/duplicates/alike?name=Myszolow%20Wodomierze%20s.c.&town=Puck")
                .body();
        assertThat(own.at("/0/name").asString()).isEqualTo("Myszołów Wodomierze");
        Answer foreign = seat("S1").get("/api/duplicates/alike?name=Myszolow%20Wodomierze%20s.c.&town=Puck");
        assertThat(foreign.body()).hasSize(1);
        assertThat(foreign.body().at("/0/id").isNull()).isTrue();
        assertThat(foreign.body().at("/0/servedBy/pl").asString()).isNotBlank();
        assertThat(foreign.body().toString())
                .doesNotContain("Wodomierze")
                .doesNotContain("Puck")
                .doesNotContain(NIP);
        assertThat(seat("S1")
                        .get("/api/duplicates/alike?name=Gawron%20Ogrzewanie&nip=" + NIP)
                        .text("/0/verdict"))
                .isEqualTo("CERTAIN");
        assertThat(seat("S1")
                        .get("/api/duplicates/alike?name=Gawron%20Ogrzewanie")
                        .body())
                .isEmpty();
    }

    @Test
    void anAccountThatNobodyOwnsIsToldWithoutAPosition() {
        Answer nobodys = account(seat("S3"), "Kszyk Klimatyzacja", Map.of("town", "Puck"));
        sql.update(ACCOUNT)
                .setNull(ACCOUNT.OWNER_POSITION)
                .where(ACCOUNT.ID.eq(UUID.fromString(nobodys.text("/id"))))
                .execute();
        Answer told = seat("S1").get("/api/duplicates/alike?name=Kszyk%20Klimatyzacja");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body()).hasSize(1);
        assertThat(told.body().at("/0/name").isNull()).isTrue();
        assertThat(told.body().at("/0/servedBy").isNull()).isTrue();
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsField() {
        Caller seller = seat("S1");
        assertThat(seller.get("/api/duplicates?kind=deal").text("/findings/0/field"))
                .isEqualTo("kind");
        for (String wrong : List.of("x", "0_a_b_c", "0_1_2_3")) {
            Answer refused = seller.get("/api/duplicates?kind=account&after=" + wrong);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("/findings/0/field")).isEqualTo("after");
        }
        Answer one = account(seller, "Raz", Map.of());
        assertThat(decide(seller, one, one, "perhaps").text("/findings/0/field"))
                .isEqualTo("verdict");
        assertThat(decide(seller, one, one, "distinct").status()).isEqualTo(404);
    }

    private static Optional<JsonNode> pair(Caller caller, String kind, Answer one, Answer other) {
        String next = "";
        do {
            JsonNode page = caller.get("/api/duplicates?kind=" + kind + next).body();
            for (JsonNode pair : page.path("pairs")) {
                List<String> ids = List.of(
                        pair.at("/one/id").asString(), pair.at("/other/id").asString());
                if (ids.containsAll(List.of(one.text("/id"), other.text("/id")))) {
                    return Optional.of(pair);
                }
            }
            next = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!next.isEmpty());
        return Optional.empty();
    }

    private static Answer decide(Caller caller, Answer one, Answer other, String verdict) {
        return caller.post(
                "/api/duplicates/decisions",
                Map.of("kind", "account", "one", one.text("/id"), "other", other.text("/id"), "verdict", verdict));
    }

    private static Answer account(Caller caller, String name, Map<String, Object> facts) {
        Map<String, Object> body = new HashMap<>(facts);
        body.put("name", name);
        Answer made = caller.post("/api/accounts", body);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    private static void person(Caller caller, Answer account, String phone, String mail) {
        contact(caller, account, "Osoba", UUID.randomUUID().toString().substring(0, 8), phone, mail);
    }

    private static Answer contact(
            Caller caller, Answer account, String given, String family, String phone, String mail) {
        Answer made = caller.post(
                "/api/contacts",
                Map.of(
                        "given", given,
                        "family", family,
                        "account", account.text("/id"),
                        "phones", List.of(phone),
                        "mails", List.of(mail)));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }
}
