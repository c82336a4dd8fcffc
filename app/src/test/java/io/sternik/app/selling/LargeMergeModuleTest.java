package io.sternik.app.selling;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.merge.MergedColumn;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An account with ten thousand records on it goes into another and comes back: no row stays behind, and none is another one afterwards. */
class LargeMergeModuleTest extends SellingProgram {

    /** Tables that tell what was done and to whom, and what the program remembers of requests: these grow. */
    private static final Set<String> TOLD = Set.of(
            "platform.audit_entry",
            "platform.audit_link",
            "platform.audit_queue",
            "platform.change_item",
            "platform.change_set",
            "platform.event",
            "platform.event_delivery",
            "platform.field_change",
            "platform.notification",
            "platform.session");

    /** How many records of each kind point to the account that goes. */
    private static final Map<String, Long> CHILDREN = Map.of(
            "contact", 3_001L,
            "deal", 3_000L,
            "activity", 1_500L,
            "order", 700L,
            "invoice", 700L,
            "payment", 600L,
            "file", 300L,
            "account", 198L,
            "consent-subject", 1L);

    /** What hangs on an account beside what is made over the API; {@code {0}} is the account. */
    private static final List<String> CHILDREN_OF =
            List.of("""
            insert into selling.contact (given, family, account, linked, created_at)
            select 'Osoba', 'nr ' || n, {0}, true, now() from generate_series(1, 3000) n
            """, """
            insert into selling.account_contact (account, contact, role, valid_during)
            select {0}, id, 'user', daterange('2025-02-01', null) from selling.contact c
            where account = {0} and not exists (select from selling.account_contact a where a.contact = c.id)
            """, """
            insert into selling.contact_point (contact, kind, rank, value, address_key)
            select id, 'mail', 1, 'o' || id || '@baltyk.example', 'o' || id || '@baltyk.example'
            from selling.contact where account = {0}
            """, """
            insert into selling.deal (account, name, pipeline, stage, status, currency, amount_minor, opened_on, owner_position, created_at)
            select {0}, 'Szansa ' || n, s.pipeline, s.id, 'open', 'PLN', n * 100, date '2026-11-01', a.owner_position, now()
            from generate_series(1, 3000) n, selling.account a,
                (select * from selling.stage where kind = 'open' order by pipeline, rank limit 1) s
            where a.id = {0}
            """, """
            insert into selling.quote (deal, number, made_at)
            select id, 'OF/' || name, now() from selling.deal where account = {0} order by name limit 300
            """, """
            insert into selling.quote_version (quote, no, state, language, dated_on, valid_until, buyer_name, currency,
                undiscounted_minor, net_minor, vat_minor, gross_minor)
            select q.id, 1, 'draft', 'pl', date '2026-11-02', date '2026-12-02', 'Hurtownia Bałtyk S.A.', 'PLN', 100, 100, 23, 123
            from selling.quote q join selling.deal d on d.id = q.deal where d.account = {0}
            """, """
            insert into selling.activity (kind, state, due_on, day, subject, owner_position, account, created_at)
            select 'task', 'planned', date '2026-12-01', date '2026-12-01', 'Zadanie ' || n, a.owner_position, {0}, now()
            from generate_series(1, 1500) n, selling.account a where a.id = {0}
            """, """
            insert into selling.sales_order (number, source, state, account, owner_position, ordered_on, buyer_name, currency,
                net_minor, vat_minor, gross_minor, made_at)
            select 'Z' || n, 'import', 'confirmed', {0}, a.owner_position, date '2026-10-01', 'Hurtownia Bałtyk S.A.', 'PLN',
                100, 23, 123, now()
            from generate_series(1, 700) n, selling.account a where a.id = {0}
            """, """
            insert into selling.invoice (number, kind, source, account, sales_order, owner_position, issued_on, sold_on, due_on,
                buyer_name, currency, net_minor, vat_minor, gross_minor, paid_minor, made_at)
            select 'F' || o.number, 'invoice', 'import', {0}, o.id, o.owner_position, date '2026-10-02', date '2026-10-02',
                date '2026-10-16', o.buyer_name, 'PLN', 100, 23, 123, 123, now()
            from selling.sales_order o where o.account = {0}
            """, """
            insert into selling.payment (account, owner_position, source, paid_on, amount_minor, currency, reference, allocated_minor, made_at)
            select {0}, a.owner_position, 'import', date '2026-10-20', 123, 'PLN', 'FZ' || n, 123, now()
            from generate_series(1, 600) n, selling.account a where a.id = {0}
            """, """
            insert into selling.payment_allocation (payment, invoice, amount_minor)
            select p.id, i.id, 123 from selling.payment p join selling.invoice i on i.number = p.reference where p.account = {0}
            """, """
            insert into platform.file (object, holder, name, kind, content, size_bytes, added_at)
            select object, holder, n || name, kind, content, size_bytes, added_at
            from platform.file, generate_series(1, 299) n where holder = {0}
            """, """
            insert into selling.account (name, parent, owner_position, created_at)
            select 'Oddział ' || n, {0}, a.owner_position, now() from generate_series(1, 198) n, selling.account a where a.id = {0}
            """, """
            insert into selling.account_owner (account, position, source, valid_during)
            select a.id, a.owner_position, 'hand', daterange('2025-02-01', null) from selling.account a where a.parent = {0}
            """);

    @Autowired
    private List<MergedColumn<?>> columns;

    @Test
    void tenThousandChildrenPassOverAndComeBackAsTheyWere() {
        Caller leader = seat("L1");
        Answer stays = made(leader, "/api/accounts", Map.of("name", "Hurtownia Bałtyk", "town", "Gdynia"));
        Answer goes = made(leader, "/api/accounts", Map.of("name", "Hurtownia Bałtyk S.A.", "nip", "0001234562"));
        UUID to = UUID.fromString(stays.text("/id"));
        UUID from = UUID.fromString(goes.text("/id"));
        Answer both = worksAtBoth(leader, to, from);
        say(leader, to, "given");
        say(leader, from, "withdrawn");
        leader.postFile(path(from) + "/files", "umowa.txt", "umowa ramowa".getBytes(StandardCharsets.UTF_8));
        inTransaction(() -> CHILDREN_OF.stream()
                .mapToInt(statement -> sql.execute(statement, DSL.val(from)))
                .sum());
        Map<String, String> before = hashes();
        Answer preview = leader.get(path(to) + "/merge?other=" + from);
        assertThat(attached(preview)).isEqualTo(CHILDREN);

        Answer merged = leader.post(
                path(to) + "/merge", Map.of("other", from, "otherVersion", goes.version()), stays.version());

        assertThat(merged.status()).as(merged.body().toString()).isEqualTo(200);
        assertThat(pointing(from)).as("nothing is left behind").isEqualTo(0);
        assertThat(pointing(to))
                .as("and the other's own statement")
                .isEqualTo(total() - Objects.requireNonNull(CHILDREN.get("contact")) + 1);
        assertThat(leader.get("/api/contacts/" + both.text("/id")).body().path("relations"))
                .as("two jobs at once are one")
                .hasSize(1);
        assertThat(state(leader, to)).as("the stricter counts").isEqualTo("withdrawn");
        assertThat(sql.fetchValues("select distinct buyer_name from selling.invoice where account = {0}", DSL.val(to)))
                .as("an issued document keeps its buyer")
                .isEqualTo(List.of("Hurtownia Bałtyk S.A."));
        Answer old = leader.get(path(from));
        assertThat(old.status()).isEqualTo(410);
        assertThat(old.text("/params/into")).isEqualTo(to.toString());
        assertThat(hashes()).isNotEqualTo(before);

        Answer undone = leader.undo(merged);

        assertThat(undone.body().path("conflicts")).isEmpty();
        assertThat(state(leader, to)).isEqualTo("given");
        assertThat(hashes())
                .as("rows are what they were, but for their versions")
                .isEqualTo(before);
    }

    /** A hash of the rows of each table by its name, without their versions. */
    private Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        sql.fetch("""
                select schemaname || '.' || tablename from pg_tables
                where schemaname in ('platform', 'structure', 'catalog', 'selling', 'consent')
                """).map(row -> row.get(0, String.class)).stream()
                .filter(table -> !TOLD.contains(table))
                .forEach(table -> hashes.put(table, hash(table)));
        return hashes;
    }

    private String hash(String table) {
        return sql.fetchSingle("""
                        select count(*) || ' ' || coalesce(md5(string_agg(line, '' order by line)), '')
                        from (select md5((to_jsonb(t) - 'version')::text) as line from %s t) lines
                        """.formatted(table)).get(0, String.class);
    }

    private static long total() {
        return CHILDREN.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows that point to the account by a column of their own. */
    private long pointing(UUID account) {
        return columns.stream()
                .filter(column -> column.of().equals(AccountId.OBJECT))
                .mapToLong(column -> sql.fetchCount(
                        column.column().getTable(), column.column().eq(account)))
                .sum();
    }

    private static Map<String, Long> attached(Answer preview) {
        Map<String, Long> attached = new HashMap<>();
        for (JsonNode kind : preview.body().path("attached")) {
            attached.put(kind.path("object").asString(), kind.path("count").asLong());
        }
        return attached;
    }

    private static Answer worksAtBoth(Caller caller, UUID one, UUID other) {
        Answer person = made(caller, "/api/contacts", Map.of("given", "Iza", "account", one));
        Answer set = caller.put(
                "/api/contacts/" + person.text("/id") + "/accounts",
                Map.of(
                        "relations",
                        List.of(
                                Map.of("account", one, "from", "2025-01-01"),
                                Map.of("account", other, "from", "2025-06-01"))),
                person.version());
        assertThat(set.status()).as(set.body().toString()).isEqualTo(200);
        return person;
    }

    private static void say(Caller caller, UUID account, String kind) {
        made(
                caller,
                "/api/consents/account/" + account,
                Map.of(
                        "kind",
                        kind,
                        "channels",
                        List.of("mail"),
                        "purposes",
                        List.of("marketing"),
                        "source",
                        "letter",
                        "evidence",
                        "pismo"));
    }

    private static String state(Caller caller, UUID account) {
        for (JsonNode cell :
                caller.get("/api/consents/account/" + account).body().path("cells")) {
            if (cell.path("channel").asString().equals("mail")
                    && cell.path("purpose").asString().equals("marketing")) {
                return cell.path("state").asString();
            }
        }
        throw new AssertionError("nothing about mail");
    }

    private static Answer made(Caller caller, String path, Map<String, ?> body) {
        Answer made = caller.post(path, body);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    private static String path(UUID account) {
        return "/api/accounts/" + account;
    }
}
