package io.sternik.app.selling.accounts;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_OWNER;
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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Accounts over the API: owner by date, what others see of them, tax numbers, parents, deletion and undo. */
class AccountsModuleTest extends SellingProgram {

    @Test
    void aNewAccountBelongsToWhoMadeItAndSuperiorsSeeIt() {
        Answer account = account(seat("S1"), "Kotłownia Gdynia");
        assertThat(account.text("/owner/position"))
                .isEqualTo(company.position("S1").value().toString());
        assertThat(seat("M1").get(path(account)).status()).isEqualTo(200);
        assertThat(seat("S2").get(path(account)).status()).isEqualTo(404);
        assertThat(seat("M2").get(path(account)).status()).isEqualTo(404);
    }

    @Test
    void anAccountWithoutOwnerIsSeenByTheTopAlone() {
        Caller director = seat("DIR");
        Answer account = account(director, "Niczyja");
        Answer freed = director.post(path(account) + "/owner", Map.of("from", "2026-11-23"), account.version());
        assertThat(freed.status()).isEqualTo(200);
        assertThat(freed.body().path("owner").isNull()).isTrue();
        assertThat(seat("M1").get(path(account)).status()).isEqualTo(404);
        assertThat(director.get("/api/accounts?filter=owner+is+empty")
                        .body()
                        .at("/rows/0/name")
                        .asString())
                .isEqualTo("Niczyja");
    }

    @Test
    void whoHasAnOpenDealOnAForeignAccountSeesItsHeadAndChangesNothing() {
        Answer account = account(seat("DIR"), "Wspólna");
        Caller seller = seat("S1");
        assertThat(seller.get(path(account)).status()).isEqualTo(404);
        Caller director = seat("DIR");
        director.post(
                "/api/deals",
                Map.of(
                        "name",
                        "Na cudzym",
                        "account",
                        account.text("/id"),
                        "owner",
                        company.position("S1").value()));
        Answer head = seller.get(path(account));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body().path("headOnly").asBoolean()).isTrue();
        assertThat(seller.get(path(account) + "/history").body()).isEmpty();
        assertThat(seller.patch(path(account), Map.of("town", "Sopot"), head.version())
                        .status())
                .isIn(403, 409, 422);
        assertThat(director.get(path(account)).body().path("town").isNull()).isTrue();
    }

    @Test
    void handingOverTakesTheOpenDealsAlongAndLeavesTheClosedOnes() {
        Caller leader = seat("L1");
        Answer account = account(seat("S1"), "Przekazywana");
        Answer open = deal(seat("S1"), "Otwarta", account);
        Answer won = move(seat("S1"), deal(seat("S1"), "Wygrana", account), "won");
        Answer given = leader.post(
                path(account) + "/owner",
                Map.of("position", company.position("S2").value(), "from", "2026-11-23"),
                account.version());
        assertThat(given.status()).isEqualTo(200);
        assertThat(leader.get(path(open)).text("/owner/position"))
                .isEqualTo(company.position("S2").value().toString());
        assertThat(leader.get(path(won)).text("/owner/position"))
                .isEqualTo(company.position("S1").value().toString());
        JsonNode change = StreamSupport.stream(
                        leader.get(path(open) + "/history").body().spliterator(), false)
                .filter(line ->
                        line.toString().contains(company.position("S2").value().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(change.toString())
                .as("the history names the owner before")
                .contains(company.position("S1").value().toString());
    }

    @Test
    void aHandOverInTheFutureHappensOnItsDayAndNotBefore() {
        Caller leader = seat("L1");
        Answer account = account(seat("S1"), "Od grudnia");
        Answer open = deal(seat("S1"), "Od grudnia otwarta", account);
        Answer decided = leader.post(
                path(account) + "/owner",
                Map.of("position", company.position("S2").value(), "from", "2026-12-01"),
                account.version());
        assertThat(decided.status()).isEqualTo(200);
        assertThat(seat("S2").get(path(account)).status()).isEqualTo(404);
        assertThat(seat("S1").get(path(account)).status()).isEqualTo(200);

        clock.setDate(LocalDate.of(2026, 12, 1));
        assertThat(seat("S2").get(path(account)).text("/owner/position"))
                .isEqualTo(company.position("S2").value().toString());
        assertThat(seat("S1").get(path(account)).status()).isEqualTo(404);
        Answer taken = seat("S2").get(path(open));
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.version()).as("taken along once").isEqualTo(open.version() + 1);
    }

    @Test
    void aLaterDecisionReplacesTheOneForThatDateAndAfter() {
        Caller leader = seat("L1");
        Answer account = account(seat("S1"), "Dwa razy");
        Answer first = leader.post(
                path(account) + "/owner",
                Map.of("position", company.position("S2").value(), "from", "2026-12-10"),
                account.version());
        Answer second = leader.post(
                path(account) + "/owner",
                Map.of("position", company.position("L1").value(), "from", "2026-12-01"),
                first.version());
        assertThat(second.status()).isEqualTo(200);
        assertThat(sql.select(ACCOUNT_OWNER.POSITION)
                        .from(ACCOUNT_OWNER)
                        .where(ACCOUNT_OWNER.ACCOUNT.eq(id(account)))
                        .orderBy(ACCOUNT_OWNER.VALID_DURING)
                        .fetch(ACCOUNT_OWNER.POSITION))
                .containsExactly(
                        company.position("S1").value(), company.position("L1").value());
    }

    @Test
    void aTaxNumberIsCheckedByItsSumAndKeptWithoutDashes() {
        Caller seller = seat("S1");
        Answer right = seller.post("/api/accounts", Map.of("name", "Z NIP", "nip", "526-10-40-828"));
        assertThat(right.status()).isEqualTo(201);
        assertThat(right.text("/nip")).isEqualTo("5261040828");
        Answer wrong = seller.post("/api/accounts", Map.of("name", "Zły NIP", "nip", "526-10-40-829"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.code()).isEqualTo("account.nip-check");
        Answer shorter = seller.post("/api/accounts", Map.of("name", "Krótki NIP", "nip", "526104082"));
        assertThat(shorter.code()).isEqualTo("account.nip-check");
        assertThat(sql.fetchCount(ACCOUNT, ACCOUNT.NAME.in("Zły NIP", "Krótki NIP")))
                .isZero();
    }

    @Test
    void aParentMustBeSeenAndMustNotLieBelow() {
        Caller seller = seat("S1");
        Answer top = account(seller, "Grupa");
        Answer middle = seller.post("/api/accounts", Map.of("name", "Spółka", "parent", top.text("/id")));
        Answer low = seller.post("/api/accounts", Map.of("name", "Oddział", "parent", middle.text("/id")));
        assertThat(low.status()).isEqualTo(201);
        Answer ring = seller.patch(path(top), Map.of("parent", low.text("/id")), top.version());
        assertThat(ring.status()).isIn(409, 422);
        assertThat(seller.patch(path(top), Map.of("parent", top.text("/id")), top.version())
                        .status())
                .isIn(409, 422);
        Answer foreign = account(seat("S3"), "Cudza grupa");
        assertThat(seller.patch(path(top), Map.of("parent", foreign.text("/id")), top.version())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anAccountWithOpenDealsStaysAndOneWithoutComesBackByUndo() {
        Caller director = seat("DIR");
        Answer account = account(director, "Do usunięcia");
        Answer deal = deal(director, "Trzyma", account);
        Answer held = director.delete(path(account), account.version());
        assertThat(held.status()).isEqualTo(409);
        assertThat(held.body().at("/params/count").asLong()).isEqualTo(1);
        move(director, deal, "lost");
        Answer deleted = director.delete(path(account), account.version());
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(director.get(path(account)).status()).isEqualTo(404);
        String undo = "/api/change-sets/" + deleted.text("/changeSet") + "/undo";
        assertThat(seat("M1").post(undo, Map.of()).status()).isEqualTo(404);
        assertThat(director.post(undo, Map.of()).body().path("restored").asLong())
                .isEqualTo(1);
        assertThat(director.get(path(account)).text("/name")).isEqualTo("Do usunięcia");
        assertThat(director.post(undo, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void openDealsAndWonValueAreThoseThatTheViewerSees() {
        Answer account = account(seat("DIR"), "Mierzona");
        won(seat("DIR"), account, "S1", 10_000);
        won(seat("DIR"), account, "S3", 500);
        deal(seat("DIR"), "Otwarta mierzona", account);
        JsonNode whole = seat("DIR").get(path(account)).body();
        assertThat(whole.path("openDeals").asLong()).isEqualTo(1);
        assertThat(whole.at("/wonValue/minor").asLong()).isEqualTo(10_500);
    }

    @Test
    void statusIsOneOfThree() {
        Caller seller = seat("S1");
        Answer account = account(seller, "Stan");
        Map<String, Object> wrong = new HashMap<>(Map.of("status", "sleeping"));
        assertThat(seller.patch(path(account), wrong, 1).text("/findings/0/field"))
                .isEqualTo("status");
        for (String status : Arrays.asList("dormant", "closed", "active")) {
            Answer before = seller.get(path(account));
            assertThat(seller.patch(path(account), Map.of("status", status), before.version())
                            .text("/status"))
                    .isEqualTo(status);
        }
        assertThat(List.of(seller.get(path(account)).version())).containsExactly(4L);
    }

    private static Answer account(Caller caller, String name) {
        Answer made = caller.post("/api/accounts", Map.of("name", name));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    private static Answer deal(Caller caller, String name, Answer account) {
        Answer made = caller.post("/api/deals", Map.of("name", name, "account", account.text("/id")));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    private void won(Caller caller, Answer account, String owner, long minor) {
        Answer made = caller.post(
                "/api/deals",
                Map.of(
                        "name",
                        "Wygrana " + owner,
                        "account",
                        account.text("/id"),
                        "owner",
                        company.position(owner).value(),
                        "amount",
                        Map.of("minor", minor, "currency", "PLN")));
        assertThat(move(caller, made, "won").status()).isEqualTo(200);
    }

    protected static String path(Answer record) {
        return record.body().has("stage") ? SellingProgram.path(record) : "/api/accounts/" + record.text("/id");
    }

    private static UUID id(Answer record) {
        return UUID.fromString(record.text("/id"));
    }
}
