package io.sternik.app.selling.contacts;

import static io.sternik.database.selling.Tables.ACCOUNT_CONTACT;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.CONTACT_POINT;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Contacts over the API: who sees them, jobs by date, numbers and addresses, deletion and undo. */
class ContactsModuleTest extends SellingProgram {

    private static final String TODAY = "2026-11-23";

    @Test
    void aContactIsSeenByWhoeverSeesOneOfItsAccounts() {
        Answer account = account(seat("S1"), "Hydro Sopot");
        Answer contact = contact(seat("S1"), "Ewa", "Źrebiec", account);
        assertThat(contact.text("/account/id")).isEqualTo(account.text("/id"));
        assertThat(seat("L1").get(path(contact)).status()).isEqualTo(200);
        assertThat(seat("S2").get(path(contact)).status()).isEqualTo(404);
        Answer foreign = account(seat("S2"), "Cudza");
        Answer shared = employ(seat("L1"), contact, job(account, "2026-01-01", null), job(foreign, TODAY, null));
        assertThat(shared.status()).as(shared.body().toString()).isEqualTo(200);
        assertThat(seat("S2").get(path(contact)).body().path("relations"))
                .as("the job at the account out of sight is as if it were not")
                .hasSize(1);
        assertThat(seat("L1").get(path(contact)).body().path("relations")).hasSize(2);
    }

    @Test
    void aContactWithoutAccountIsItsMakersUntilItHasOne() {
        Answer contact = contact(seat("S1"), "Bez", "Firmy", null);
        assertThat(seat("S1").get(path(contact)).status()).isEqualTo(200);
        assertThat(seat("S2").get(path(contact)).status()).isEqualTo(404);
        Answer account = account(seat("DIR"), "Dyrektora");
        assertThat(employ(seat("DIR"), contact, job(account, TODAY, null)).status())
                .isEqualTo(200);
        assertThat(seat("S1").get(path(contact)).status())
                .as("the account decides from now on")
                .isEqualTo(404);
    }

    @Test
    void whoSeesADealSeesThePersonItNames() {
        Answer account = account(seat("DIR"), "Firma dyrektora");
        Answer contact = contact(seat("DIR"), "Jan", "Decydent", account);
        assertThat(seat("S3").get(path(contact)).status()).isEqualTo(404);
        Answer deal = seat("DIR")
                .post(
                        "/api/deals",
                        Map.of(
                                "name",
                                "Z osobą",
                                "contact",
                                contact.text("/id"),
                                "owner",
                                company.position("S3").value()));
        assertThat(deal.text("/contact/label/pl")).isEqualTo("Jan Decydent");
        Answer seen = seat("S3").get(path(contact));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body().path("account").isNull()).isTrue();
        Answer hidden = contact(seat("S1"), "Ukryta", "Osoba", null);
        assertThat(seat("S3")
                        .patch("/api/deals/" + deal.text("/id"), Map.of("contact", hidden.text("/id")), 1)
                        .text("/findings/0/field"))
                .isEqualTo("contact");
    }

    @Test
    void aChangeOfJobEndsOneAndBeginsAnotherAndLosesNothing() {
        Caller seller = seat("S1");
        Answer old = account(seller, "Stara praca");
        Answer next = account(seller, "Nowa praca");
        Answer contact = contact(seller, "Zmienia", "Pracę", old);
        Answer moved = employ(seller, contact, job(old, "2024-05-01", "2026-12-01"), job(next, "2026-12-01", null));
        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(200);
        assertThat(moved.text("/account/label/pl")).isEqualTo("Stara praca");
        clock.setDate(LocalDate.of(2026, 12, 1));
        assertThat(seat("S1").get(path(contact)).text("/account/label/pl")).isEqualTo("Nowa praca");
        Answer people = seat("S1").get("/api/accounts/" + old.text("/id") + "/contacts");
        assertThat(people.text("/0/to")).isEqualTo("2026-12-01");
        assertThat(people.text("/0/contact/label/pl")).isEqualTo("Zmienia Pracę");
    }

    @Test
    void jobsAtOneAccountMustNotOverlap() {
        Caller seller = seat("S1");
        Answer account = account(seller, "Bez zakładki");
        Answer contact = contact(seller, "Dwa", "Etaty", account);
        Answer overlap =
                employ(seller, contact, job(account, "2025-01-01", "2026-01-01"), job(account, "2025-06-01", null));
        assertThat(overlap.text("/findings/0/code")).isEqualTo("contact.job-overlap");
        Answer backwards = employ(seller, contact, job(account, "2025-06-01", "2025-06-01"));
        assertThat(backwards.text("/findings/0/code")).isEqualTo("contact.job-dates");
        Answer twice =
                employ(seller, contact, job(account, "2025-01-01", "2025-06-01"), job(account, "2025-06-01", null));
        assertThat(twice.status()).isEqualTo(200);
        assertThat(twice.body().path("relations")).hasSize(2);
    }

    @Test
    void jobsOutOfSightStayWhenOthersAreChanged() {
        Answer own = account(seat("S1"), "Moja");
        Answer foreign = account(seat("S3"), "Nie moja");
        Answer contact = contact(seat("S1"), "Tu", "I tam", own);
        Answer both = employ(seat("DIR"), contact, job(own, TODAY, null), job(foreign, TODAY, null));
        Answer fewer = employ(seat("S1"), both);
        assertThat(fewer.status()).isEqualTo(200);
        assertThat(sql.select(ACCOUNT_CONTACT.ACCOUNT)
                        .from(ACCOUNT_CONTACT)
                        .where(ACCOUNT_CONTACT.CONTACT.eq(id(contact)))
                        .fetch(ACCOUNT_CONTACT.ACCOUNT))
                .containsExactly(id(foreign));
    }

    @Test
    void numbersAndAddressesAreReadInEveryFormAndKeptInOne() {
        Caller seller = seat("S1");
        Answer contact = seller.post(
                "/api/contacts",
                Map.of(
                        "family",
                        "Łącz",
                        "phones",
                        List.of("58 301-22-33", "0048583012233", "+44 20 7946 0958"),
                        "mails",
                        List.of("Ewa.Lacz@Hydro.Example")));
        assertThat(contact.status()).as(contact.body().toString()).isEqualTo(201);
        assertThat(contact.body().path("phones")).as("the same number once").hasSize(2);
        assertThat(contact.text("/phones/0")).isEqualTo("+48 58 301 22 33");
        assertThat(sql.select(CONTACT_POINT.ADDRESS_KEY)
                        .from(CONTACT_POINT)
                        .where(CONTACT_POINT.CONTACT.eq(id(contact)))
                        .orderBy(CONTACT_POINT.KIND, CONTACT_POINT.RANK)
                        .fetch(CONTACT_POINT.ADDRESS_KEY))
                .containsExactly("ewa.lacz@hydro.example", "+48583012233", "+442079460958");
        for (String wrong : List.of("12", "telefon", "526-10-40-8281")) {
            Answer refused = seller.patch(path(contact), Map.of("phone", wrong), contact.version());
            assertThat(refused.text("/findings/0/code")).as(wrong).isEqualTo("contact.phone");
        }
        assertThat(seller.patch(path(contact), Map.of("mail", "ewa@"), contact.version())
                        .text("/findings/0/code"))
                .isEqualTo("contact.mail");
        Answer changed = seller.patch(path(contact), Map.of("phone", "600 100 200"), contact.version());
        assertThat(changed.body().path("phones")).hasSize(2);
        assertThat(changed.text("/phones/0")).isEqualTo("+48 600 100 200");
    }

    @Test
    void everyActCanBeTakenBack() {
        Caller seller = seat("S1");
        Answer account = account(seller, "Cofana");
        Answer contact = contact(seller, "Anna", "Cofana", account);
        Answer named = seller.patch(
                path(contact),
                Map.of("family", "Nowa", "phone", "583012233", "title", "kierowniczka"),
                contact.version());
        Answer moved = employ(seller, named, job(account, "2020-01-01", "2021-01-01"));
        assertThat(moved.body().path("account").isNull()).isTrue();
        seller.undo(moved);
        seller.undo(named);
        Answer back = seller.get(path(contact));
        assertThat(back.text("/family")).isEqualTo("Cofana");
        assertThat(back.body().path("phones")).isEmpty();
        assertThat(back.body().path("title").isNull()).isTrue();
        assertThat(back.text("/account/id")).isEqualTo(account.text("/id"));
        assertThat(seller.undo(contact).body().path("conflicts"))
                .as("a contact that was written since stays")
                .hasSize(1);
        Answer fresh = contact(seller, "Tylko", "Co", account);
        assertThat(seller.undo(fresh).body().path("conflicts")).isEmpty();
        assertThat(sql.fetchCount(CONTACT, CONTACT.ID.eq(id(fresh)))).isZero();
    }

    @Test
    void aContactOfAnOpenDealStaysAndOneWithoutComesBackByUndo() {
        Caller seller = seat("S1");
        Answer contact = contact(seller, "Do", "Usunięcia", account(seller, "Z osobą"));
        Answer deal = seller.post("/api/deals", Map.of("name", "Trzyma osobę", "contact", contact.text("/id")));
        assertThat(seller.delete(path(contact), contact.version()).status()).isEqualTo(409);
        move(seller, deal, "lost");
        Answer deleted = seller.delete(path(contact), contact.version());
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(seller.get(path(contact)).status()).isEqualTo(404);
        seller.post("/api/change-sets/" + deleted.text("/changeSet") + "/undo", Map.of());
        assertThat(seller.get(path(contact)).text("/family")).isEqualTo("Usunięcia");
    }

    @Test
    void theListIsSortedByFamilyNameAndFoundWithoutPolishLetters() {
        Caller seller = seat("S4");
        Answer account = account(seller, "Lista");
        for (String family : List.of("Żak", "Ćma", "Las", "Łoś")) {
            contact(seller, "Iga", family, account);
        }
        Answer all = seller.get("/api/contacts");
        assertThat(Arrays.asList(0, 1, 2, 3).stream()
                        .map(at -> all.text("/rows/" + at + "/family"))
                        .toList())
                .containsExactly("Ćma", "Las", "Łoś", "Żak");
        assertThat(seller.get("/api/contacts?filter=name~los").text("/rows/0/family"))
                .isEqualTo("Łoś");
        assertThat(seller.get("/api/contacts?filter=account%3D" + account.text("/id"))
                        .body()
                        .at("/count/value")
                        .asLong())
                .isEqualTo(4);
        assertThat(seat("S1")
                        .get("/api/contacts?filter=account%3D" + account.text("/id"))
                        .body()
                        .at("/count/value")
                        .asLong())
                .isZero();
        assertThat(seller.post("/api/contacts", Map.of("given", " ")).text("/findings/0/field"))
                .isEqualTo("family");
    }

    private static Answer account(Caller caller, String name) {
        return caller.post("/api/accounts", Map.of("name", name));
    }

    private static Answer contact(
            Caller caller, String given, String family, @org.jspecify.annotations.Nullable Answer account) {
        Map<String, Object> body = new HashMap<>(Map.of("given", given, "family", family));
        if (account != null) {
            body.put("account", account.text("/id"));
        }
        Answer made = caller.post("/api/contacts", body);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    private static Map<String, Object> job(Answer account, String from, @org.jspecify.annotations.Nullable String to) {
        Map<String, Object> job = new HashMap<>(Map.of("account", account.text("/id"), "from", from));
        job.put("to", to);
        return job;
    }

    @SafeVarargs
    private static Answer employ(Caller caller, Answer contact, Map<String, Object>... jobs) {
        Answer now = caller.get(path(contact));
        return caller.put(path(contact) + "/accounts", Map.of("relations", List.of(jobs)), now.version());
    }

    protected static String path(Answer contact) {
        return "/api/contacts/" + contact.text("/id");
    }

    private static UUID id(Answer record) {
        return UUID.fromString(record.text("/id"));
    }
}
