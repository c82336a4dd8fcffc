package io.sternik.app.selling;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_CONTACT;
import static io.sternik.database.selling.Tables.ACCOUNT_OWNER;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.CONTACT_POINT;
import static io.sternik.database.selling.Tables.DEAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.merge.MergedColumn;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two records made one over the API: what passes over, what is refused, and how it is taken back. */
class MergesModuleTest extends SellingProgram {

    private static final String NIP = "0001234562";
    private static final String OTHER_NIP = "0007654325";

    @Autowired
    private List<MergedColumn<?>> columns;

    @Test
    void everythingThatHangsOnAnAccountPassesOverAndComesBack() {
        Caller leader = seat("L1");
        Answer stays = account(leader, "Hydro Sopot", Map.of("town", "Sopot"));
        Answer goes =
                account(leader, "Hydro Sopot sp. z o.o.", Map.of("nip", NIP, "sector", "instalacje", "town", "Gdynia"));
        Answer deal = leader.post("/api/deals", Map.of("name", "Pompy", "account", goes.text("/id")));
        Answer branch = account(leader, "Hydro Hel", Map.of("parent", goes.text("/id")));
        Answer person = contact(leader, "Ewa", goes);
        Answer call = leader.post(
                "/api/activities",
                Map.of("kind", "call", "subject", "Oferta", "dueOn", "2026-11-25", "account", goes.text("/id")));
        assertThat(call.status()).as(call.body().toString()).isEqualTo(201);

        Answer preview = leader.get(pathOf(stays) + "/merge?other=" + goes.text("/id"));
        assertThat(attached(preview)).isEqualTo(Map.of("deal", 1L, "activity", 1L, "account", 1L, "contact", 1L));
        assertThat(preview.body().path("fields").toString()).isEqualTo("[\"name\",\"nip\",\"sector\",\"town\"]");

        Answer merged = merge(leader, stays, goes, null);
        assertThat(merged.status()).as(merged.body().toString()).isEqualTo(200);
        assertThat(merged.text("/name")).isEqualTo("Hydro Sopot");
        assertThat(merged.text("/nip")).as("empty here, known there").isEqualTo(NIP);
        assertThat(merged.text("/town")).as("known here").isEqualTo("Sopot");
        assertThat(leader.get("/api/deals/" + deal.text("/id")).text("/account/id"))
                .isEqualTo(stays.text("/id"));
        assertThat(leader.get(pathOf(branch)).text("/parent/id")).isEqualTo(stays.text("/id"));
        assertThat(leader.get("/api/contacts/" + person.text("/id")).text("/account/id"))
                .isEqualTo(stays.text("/id"));
        assertThat(leader.get("/api/activities/" + call.text("/id")).text("/account/id"))
                .isEqualTo(stays.text("/id"));
        assertThat(leader.get("/api/deals/" + deal.text("/id") + "/history")
                        .body()
                        .toString())
                .contains("\"account\"");
        Answer old = leader.get(pathOf(goes));
        assertThat(old.status()).isEqualTo(410);
        assertThat(old.code()).isEqualTo("record.merged");
        assertThat(old.text("/params/into")).isEqualTo(stays.text("/id"));
        assertThat(seat("S3").get(pathOf(goes)).status())
                .as("whoever does not see where it went sees nothing")
                .isEqualTo(404);

        assertThat(leader.undo(merged).body().path("conflicts")).isEmpty();
        assertThat(leader.get(pathOf(goes)).text("/nip")).isEqualTo(NIP);
        assertThat(leader.get(pathOf(stays)).body().path("nip").isNull()).isTrue();
        assertThat(leader.get("/api/deals/" + deal.text("/id")).text("/account/id"))
                .isEqualTo(goes.text("/id"));
        assertThat(leader.get(pathOf(branch)).text("/parent/id")).isEqualTo(goes.text("/id"));
        assertThat(leader.get("/api/contacts/" + person.text("/id")).text("/account/id"))
                .isEqualTo(goes.text("/id"));
        assertThat(leader.get("/api/activities/" + call.text("/id")).text("/account/id"))
                .isEqualTo(goes.text("/id"));
    }

    @Test
    void whatOthersTouchedSinceIsLeftAloneAndNamed() {
        Caller leader = seat("L1");
        Answer stays = account(leader, "Zostaje", Map.of());
        Answer goes = account(leader, "Odchodzi", Map.of());
        Answer third = account(leader, "Trzecia", Map.of());
        Answer left = leader.post("/api/deals", Map.of("name", "Nietknięta", "account", goes.text("/id")));
        Answer touched = leader.post("/api/deals", Map.of("name", "Przepisana", "account", goes.text("/id")));
        Answer merged = merge(leader, stays, goes, Set.of());
        Answer now = leader.get("/api/deals/" + touched.text("/id"));
        Answer rewritten =
                leader.patch("/api/deals/" + touched.text("/id"), Map.of("account", third.text("/id")), now.version());
        assertThat(rewritten.status()).isEqualTo(200);
        Answer undone = leader.undo(merged);
        assertThat(undone.body().path("conflicts")).hasSize(1);
        assertThat(undone.text("/conflicts/0/field")).isEqualTo("account");
        assertThat(undone.body().path("names").path(touched.text("/id")).asString())
                .isEqualTo("Przepisana");
        assertThat(leader.get("/api/deals/" + touched.text("/id")).text("/account/id"))
                .isEqualTo(third.text("/id"));
        assertThat(leader.get("/api/deals/" + left.text("/id")).text("/account/id"))
                .isEqualTo(goes.text("/id"));
    }

    @Test
    void fieldsAreTakenOneByOne() {
        Caller leader = seat("L1");
        Answer stays = account(leader, "Stara nazwa", Map.of("town", "Sopot", "sector", "hurt"));
        Answer goes = account(leader, "Nowa nazwa", Map.of("town", "Gdynia", "nip", NIP));
        assertThat(merge(leader, stays, goes, Set.of("sector")).text("/findings/0/code"))
                .as("the other has none")
                .isEqualTo("field.unknown-value");
        Answer merged = merge(leader, stays, goes, Set.of("name", "town"));
        assertThat(List.of(merged.text("/name"), merged.text("/town"), merged.text("/sector")))
                .containsExactly("Nowa nazwa", "Gdynia", "hurt");
        assertThat(merged.body().path("nip").isNull()).as("was not asked for").isTrue();
    }

    @Test
    void twoCompaniesAreNotOneNorIsOneTwo() {
        Caller leader = seat("L1");
        Answer one = account(leader, "Pierwsza", Map.of("nip", NIP));
        Answer other = account(leader, "Druga", Map.of("nip", OTHER_NIP));
        assertThat(merge(leader, one, other, null).code()).isEqualTo("merge.two-companies");
        assertThat(leader.get(pathOf(one) + "/merge?other=" + other.text("/id")).code())
                .isEqualTo("merge.two-companies");
        assertThat(merge(leader, one, one, null).code()).isEqualTo("merge.with-itself");
        Answer foreign = account(seat("S3"), "Cudza", Map.of());
        assertThat(merge(leader, one, foreign, null).status()).isEqualTo(404);
        Answer third = account(leader, "Trzecia", Map.of());
        leader.patch(pathOf(third), Map.of("town", "Hel"), third.version());
        assertThat(merge(leader, one, third, null).code()).isEqualTo("record.changed");
        assertThat(seat("S1")
                        .get(pathOf(one) + "/merge?other=" + third.text("/id"))
                        .status())
                .as("a seller may not")
                .isEqualTo(403);
    }

    @Test
    void nonsenseIsRefused() {
        Caller leader = seat("L1");
        Answer one = account(leader, "Bez sensu", Map.of());
        for (Object nonsense : List.of(
                Map.of(),
                Map.of("other", "x", "otherVersion", 1),
                Map.of("other", UUID.randomUUID(), "otherVersion", 1, "take", List.of(1, List.of())))) {
            assertThat(leader.post(pathOf(one) + "/merge", nonsense, one.version())
                            .status())
                    .as(nonsense.toString())
                    .isBetween(400, 422);
        }
        assertThat(leader.get(pathOf(one) + "/merge").status()).isEqualTo(400);
        assertThat(leader.get(pathOf(one)).version()).isEqualTo(one.version());
    }

    @Test
    void anAccountDoesNotStayBelowWhatGoesIntoIt() {
        Caller leader = seat("L1");
        Answer top = account(leader, "Grupa", Map.of());
        Answer goes = account(leader, "Spółka", Map.of("parent", top.text("/id")));
        Answer between = account(leader, "Oddział", Map.of("parent", goes.text("/id")));
        Answer stays = account(leader, "Sklep", Map.of("parent", between.text("/id")));
        Answer merged = merge(leader, stays, goes, null);
        assertThat(merged.text("/parent/id")).isEqualTo(top.text("/id"));
        assertThat(leader.get(pathOf(between)).text("/parent/id")).isEqualTo(stays.text("/id"));
        assertThat(leader.undo(merged).body().path("conflicts")).isEmpty();
        assertThat(leader.get(pathOf(stays)).text("/parent/id")).isEqualTo(between.text("/id"));
        assertThat(leader.get(pathOf(between)).text("/parent/id")).isEqualTo(goes.text("/id"));
    }

    @Test
    void somebodyWhoWorkedAtBothWorksAtOne() {
        Caller leader = seat("L1");
        Answer stays = account(leader, "Zostaje z osobą", Map.of());
        Answer goes = account(leader, "Odchodzi z osobą", Map.of());
        Answer person = contact(leader, "Iza", stays);
        leader.put(
                "/api/contacts/" + person.text("/id") + "/accounts",
                Map.of("relations", List.of(job(stays, "2024-01-01", "2026-01-01"), job(goes, "2025-01-01", null))),
                person.version());
        Answer merged = merge(leader, stays, goes, null);
        Answer now = leader.get("/api/contacts/" + person.text("/id"));
        assertThat(now.body().path("relations")).hasSize(1);
        assertThat(now.text("/relations/0/from")).isEqualTo("2024-01-01");
        assertThat(now.body().at("/relations/0/to").isNull()).isTrue();
        assertThat(leader.undo(merged).body().path("conflicts")).isEmpty();
        assertThat(leader.get("/api/contacts/" + person.text("/id")).body().path("relations"))
                .hasSize(2);
    }

    @Test
    void aContactLosesNeitherNumberNorJob() {
        Caller leader = seat("L1");
        Answer here = account(leader, "Tu", Map.of());
        Answer there = account(leader, "Tam", Map.of());
        Answer stays = person(leader, here, "Ewa", "Łącz", "583012233");
        Answer goes = person(leader, there, "Ewa", "Lacz", "600100200");
        Answer deal = leader.post("/api/deals", Map.of("name", "Z Ewą", "contact", goes.text("/id")));
        String path = "/api/contacts/" + stays.text("/id");
        Answer preview = leader.get(path + "/merge?other=" + goes.text("/id"));
        assertThat(preview.body().path("fields").toString()).isEqualTo("[\"family\",\"phones\"]");
        assertThat(attached(preview)).isEqualTo(Map.of("deal", 1L));
        Map<String, Object> wanted = wanted(goes, Set.of("phones"));
        Answer merged = leader.post(path + "/merge", wanted, stays.version());
        assertThat(merged.status()).as(merged.body().toString()).isEqualTo(200);
        assertThat(merged.text("/family")).isEqualTo("Łącz");
        assertThat(List.of(merged.text("/phones/0"), merged.text("/phones/1")))
                .containsExactly("+48 600 100 200", "+48 58 301 22 33");
        assertThat(merged.body().path("relations")).hasSize(2);
        assertThat(leader.get("/api/deals/" + deal.text("/id")).text("/contact/id"))
                .isEqualTo(stays.text("/id"));
        assertThat(leader.get("/api/contacts/" + goes.text("/id")).text("/params/into"))
                .isEqualTo(stays.text("/id"));
        assertThat(leader.undo(merged).body().path("conflicts")).isEmpty();
        assertThat(leader.get(path).body().path("phones")).hasSize(1);
        assertThat(leader.get(path).body().path("relations")).hasSize(1);
        assertThat(leader.get("/api/contacts/" + goes.text("/id")).text("/phones/0"))
                .isEqualTo("+48 600 100 200");
        assertThat(leader.get("/api/deals/" + deal.text("/id")).text("/contact/id"))
                .isEqualTo(goes.text("/id"));
    }

    @Test
    void manyChildrenPassOverTogether() {
        Caller leader = seat("L1");
        Answer stays = account(leader, "Sieć", Map.of());
        Answer goes = account(leader, "Sieć druga", Map.of());
        UUID first = UUID.fromString(leader.post("/api/deals", Map.of("name", "Wzór", "account", goes.text("/id")))
                .text("/id"));
        inTransaction(() -> sql.execute("""
                insert into selling.deal (account, name, pipeline, stage, status, currency, opened_on, owner_position, created_at)
                select account, name || n, pipeline, stage, status, currency, opened_on, owner_position, created_at
                from selling.deal, generate_series(1, 2999) n where id = {0}
                """, DSL.val(first)));
        Answer merged = merge(leader, stays, goes, null);
        assertThat(merged.body().path("openDeals").asLong()).isEqualTo(3000);
        assertThat(leader.undo(merged).body().path("restored").asLong()).isEqualTo(3002);
        assertThat(sql.fetchCount(DEAL, DEAL.ACCOUNT.eq(UUID.fromString(goes.text("/id")))))
                .isEqualTo(3000);
    }

    @Test
    void noTableIsForgotten() {
        assertThat(forgotten(
                        ACCOUNT,
                        "account",
                        Set.of(ACCOUNT_OWNER.ACCOUNT, ACCOUNT_CONTACT.ACCOUNT, CONTACT.ACCOUNT, ACCOUNT.MERGED_INTO)))
                .isEmpty();
        assertThat(forgotten(
                        CONTACT,
                        "contact",
                        Set.of(CONTACT_POINT.CONTACT, ACCOUNT_CONTACT.CONTACT, CONTACT.MERGED_INTO)))
                .isEmpty();
        assertThat(forgotten(ACCOUNT, "account", Set.of(ACCOUNT_OWNER.ACCOUNT, CONTACT.ACCOUNT, ACCOUNT.MERGED_INTO)))
                .as("one that is left out is found")
                .containsExactly("selling.account_contact.account");
    }

    /** Columns that point to the table and of which no merge knows, but for those that the merge of the record itself looks after. */
    private Set<String> forgotten(Table<?> to, String of, Set<TableField<?, UUID>> own) {
        Set<String> unknown = new HashSet<>(pointingTo(to));
        columns.stream()
                .filter(column -> column.of().equals(of))
                .forEach(column -> unknown.remove(name(column.column())));
        own.forEach(column -> unknown.remove(name(column)));
        return unknown;
    }

    private List<String> pointingTo(Table<?> to) {
        return sql.fetch("""
                        select c.conrelid::regclass::text || '.' || a.attname from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                        where c.contype = 'f' and c.confrelid = {0}::regclass
                        """, DSL.val("selling." + to.getName())).map(row -> row.get(0, String.class));
    }

    private static String name(TableField<?, UUID> column) {
        return "selling." + Objects.requireNonNull(column.getTable()).getName() + "." + column.getName();
    }

    private static Map<String, Long> attached(Answer preview) {
        return IntStream.range(0, preview.body().path("attached").size())
                .boxed()
                .collect(Collectors.toMap(
                        at -> preview.text("/attached/" + at + "/object"),
                        at -> preview.body().at("/attached/" + at + "/count").asLong()));
    }

    private static Answer merge(Caller caller, Answer stays, Answer goes, @Nullable Set<String> take) {
        return caller.post(pathOf(stays) + "/merge", wanted(goes, take), stays.version());
    }

    private static Map<String, Object> wanted(Answer goes, @Nullable Set<String> take) {
        Map<String, Object> wanted = new HashMap<>(Map.of("other", goes.text("/id"), "otherVersion", goes.version()));
        wanted.put("take", take);
        return wanted;
    }

    private static Answer account(Caller caller, String name, Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.put("name", name);
        Answer made = caller.post("/api/accounts", body);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    private static Answer contact(Caller caller, String given, Answer account) {
        return caller.post("/api/contacts", Map.of("given", given, "account", account.text("/id")));
    }

    private static Answer person(Caller caller, Answer account, String given, String family, String phone) {
        return caller.post(
                "/api/contacts",
                Map.of("given", given, "family", family, "account", account.text("/id"), "phones", List.of(phone)));
    }

    private static Map<String, Object> job(Answer account, String from, @Nullable String to) {
        Map<String, Object> job = new HashMap<>(Map.of("account", account.text("/id"), "from", from));
        job.put("to", to);
        return job;
    }

    private static String pathOf(Answer account) {
        return "/api/accounts/" + account.text("/id");
    }
}
