package io.sternik.app.platform.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.dated.DailyEffects;
import io.sternik.app.platform.history.AuditChain;
import io.sternik.app.testing.RunningProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The demo company is whole; whatever is broken behind the program's back is found by the rule that it breaks. */
class VerifyModuleTest extends RunningProgram {

    /** Rule → a statement that breaks it and no other, and one that mends it. */
    private static final Map<String, List<String>> BREAKING = new TreeMap<>(
            Map.ofEntries(
                    Map.entry(
                            "platform.audit-chain",
                            List.of(
                                    "update platform.audit_entry set action = action || '!' where id = (select entry from platform.audit_link where number = 2)",
                                    "update platform.audit_entry set action = replace(action, '!', '') where id = (select entry from platform.audit_link where number = 2)")),
                    Map.entry(
                            "platform.audit-linked",
                            List.of(
                                    "insert into platform.audit_entry (id, at, actor_text, action) values ('00000000-0000-7000-8000-000000000001', now(), 'x', 'planted.entry');"
                                            + " delete from platform.audit_queue where entry = '00000000-0000-7000-8000-000000000001'",
                                    "delete from platform.audit_entry where action = 'planted.entry'")),
                    Map.entry(
                            "consent.state-follows",
                            List.of(
                                    "delete from consent.contact_state where (subject, channel, purpose) = (select subject, channel, purpose"
                                            + " from consent.contact_state order by 1, 2, 3 limit 1)",
                                    "insert into consent.contact_state (subject, channel, purpose, state, event, number, at)"
                                            + " select distinct on (e.subject, e.channel, e.purpose) e.subject, coalesce(e.channel, 'all'), coalesce(e.purpose, 'all'),"
                                            + " e.kind, e.id, e.number, e.at from consent.consent_event e where not exists (select from consent.contact_state s"
                                            + " where s.subject = e.subject and s.channel = coalesce(e.channel, 'all') and s.purpose = coalesce(e.purpose, 'all'))"
                                            + " order by e.subject, e.channel, e.purpose, e.at desc, e.number desc")),
                    Map.entry(
                            "consent.wording-of-its-day",
                            List.of(
                                    "insert into consent.consent_event (id, act, subject, channel, purpose, kind, wording, at, source, actor_name, noted_at)"
                                            + " select '00000000-0000-7000-8000-000000000001', gen_random_uuid(), e.subject, e.channel, e.purpose, 'given', e.wording,"
                                            + " '2001-01-01', 'demo', 'x', now() from consent.consent_event e where e.kind = 'given' order by e.id limit 1",
                                    "alter table consent.consent_event disable trigger refuse_change;"
                                            + " delete from consent.consent_event where id = '00000000-0000-7000-8000-000000000001';"
                                            + " alter table consent.consent_event enable trigger refuse_change")),
                    Map.entry(
                            "consent.contacts-stood",
                            List.of(
                                    "insert into consent.permit (id, subject, channel, purpose, address, address_key, basis, event, issued_at, expires_at, used_at, actor_name)"
                                            + " select '00000000-0000-7000-8000-000000000001', g.subject, g.channel, g.purpose, 'x', 'x', 'consent', g.id, now(), now(), now(), 'x'"
                                            + " from consent.consent_event g join consent.consent_event b on b.subject = g.subject and b.channel = g.channel"
                                            + " and b.purpose = g.purpose and b.kind = 'withdrawn' and b.at > g.at where g.kind = 'given' limit 1",
                                    "delete from consent.permit where id = '00000000-0000-7000-8000-000000000001'")),
                    Map.entry(
                            "platform.custom-values",
                            List.of(
                                    "update selling.deal set custom = '{\"nowhere\": 1}' where id = (select id from selling.deal order by id limit 1)",
                                    "update selling.deal set custom = '{}' where custom ? 'nowhere'")),
                    Map.entry(
                            "selling.stage-trail",
                            List.of(
                                    "update selling.stage_change set to_stage = (select id from selling.stage where kind = 'lost' limit 1)"
                                            + " where id = (select c.id from selling.stage_change c join selling.deal d on d.id = c.deal"
                                            + " where d.status = 'open' and c.from_stage is null"
                                            + " and (select count(*) from selling.stage_change x where x.deal = d.id) = 1 order by c.id limit 1)",
                                    "update selling.stage_change c set to_stage = d.stage from selling.deal d where d.id = c.deal and d.status = 'open'"
                                            + " and (select count(*) from selling.stage_change x where x.deal = d.id) = 1")),
                    Map.entry(
                            "selling.steps-follow",
                            List.of(
                                    "update selling.stage_change set from_stage = null where id = (select id from selling.stage_change where from_stage is not null order by id limit 1)",
                                    "update selling.stage_change s set from_stage = b.before from (select id, lag(to_stage) over (partition by deal order by at, id) as before"
                                            + " from selling.stage_change) b where b.id = s.id and s.from_stage is distinct from b.before")),
                    Map.entry(
                            "selling.board-sums",
                            List.of(
                                    "update selling.deal_rollup set amount_minor = amount_minor + 1 where (owner_position, stage, currency) ="
                                            + " (select owner_position, stage, currency from selling.deal_rollup where deals > 0 order by 1, 2 limit 1)",
                                    "update selling.deal_rollup set amount_minor = amount_minor - 1 where (owner_position, stage, currency) ="
                                            + " (select owner_position, stage, currency from selling.deal_rollup where deals > 0 order by 1, 2 limit 1)")),
                    Map.entry(
                            "selling.qualification-sums",
                            List.of(
                                    "update selling.qualification set earned = earned + 1 where subject = (select subject from selling.qualification order by subject limit 1)",
                                    "update selling.qualification set earned = earned - 1 where subject = (select subject from selling.qualification order by subject limit 1)")),
                    Map.entry(
                            "selling.converted-prospects",
                            List.of(
                                    "update selling.prospect set converted_at = now() where id = (select id from selling.prospect where status = 'new' order by id limit 1)",
                                    "update selling.prospect set converted_at = null where status = 'new'")),
                    Map.entry(
                            "selling.answers-of-kept-version",
                            List.of(
                                    "insert into selling.framework_answer (id, subject_kind, subject, item, score, evidence, at, source, noted_at)"
                                            + " select '00000000-0000-7000-8000-000000000001', q.subject_kind, q.subject, i.id, 1, 'x', now(), 'hand', now() + interval '1 hour'"
                                            + " from selling.qualification q join selling.framework_item i on i.framework <> q.framework limit 1",
                                    "delete from selling.framework_answer where id = '00000000-0000-7000-8000-000000000001'")),
                    Map.entry(
                            "selling.amount-of-lines",
                            List.of(
                                    "update selling.deal set amount_source = 'lines' where id = (select id from selling.deal"
                                            + " where amount_source = 'typed' and amount_minor > 0 and status = 'lost' order by id limit 1)",
                                    "update selling.deal set amount_source = 'typed' where status = 'lost'")),
                    Map.entry(
                            "selling.revenue-shares",
                            List.of(
                                    "update selling.deal_member set split_bp = split_bp - 1 where (deal, rank) = (select deal, rank"
                                            + " from selling.deal_member where split_kind = 'revenue' and position is null order by deal limit 1)",
                                    "update selling.deal_member set split_bp = split_bp + 1 where (deal, rank) = (select deal, rank"
                                            + " from selling.deal_member where split_kind = 'revenue' and position is null order by deal limit 1)")),
                    Map.entry(
                            "selling.net-of-line",
                            List.of(
                                    "update selling.deal_line set discount_bp = discount_bp + 100 where (deal, rank) = (select deal, rank"
                                            + " from selling.deal_line where discount_bp = 500 and net_minor > 10000 order by deal limit 1)",
                                    "update selling.deal_line set discount_bp = 500 where discount_bp = 600")),
                    Map.entry(
                            "selling.sums-of-quote",
                            List.of(
                                    "update selling.quote_line set net_minor = net_minor + 1 where (quote, rank) ="
                                            + " (select quote, rank from selling.quote_line order by quote, rank limit 1)",
                                    "update selling.quote_line set net_minor = net_minor - 1 where (quote, rank) ="
                                            + " (select quote, rank from selling.quote_line order by quote, rank limit 1)")),
                    Map.entry(
                            "selling.lines-of-order",
                            List.of(
                                    "update selling.delivery_line set quantity_thousandths = quantity_thousandths + 1"
                                            + " where delivery = (select delivery from selling.delivery_line order by delivery limit 1)",
                                    "update selling.delivery_line set quantity_thousandths = quantity_thousandths - 1"
                                            + " where delivery = (select delivery from selling.delivery_line order by delivery limit 1)")),
                    Map.entry(
                            "selling.sums-of-invoice",
                            List.of(
                                    "update selling.invoice_line set net_minor = net_minor + 1"
                                            + " where invoice = (select invoice from selling.invoice_line order by invoice limit 1)",
                                    "update selling.invoice_line set net_minor = net_minor - 1"
                                            + " where invoice = (select invoice from selling.invoice_line order by invoice limit 1)")),
                    Map.entry(
                            "selling.allocations",
                            List.of(
                                    "update selling.payment set allocated_minor = allocated_minor - 1"
                                            + " where id = (select id from selling.payment order by id limit 1)",
                                    "update selling.payment set allocated_minor = allocated_minor + 1"
                                            + " where id = (select id from selling.payment order by id limit 1)")),
                    Map.entry(
                            "structure.closure-of-today",
                            List.of(
                                    "insert into structure.org_closure_now select ancestor, '00000000-0000-7000-8000-000000000001', 9 from structure.org_closure_now limit 1",
                                    "delete from structure.org_closure_now where descendant = '00000000-0000-7000-8000-000000000001'")),
                    Map.entry(
                            "structure.closure",
                            List.of(
                                    "insert into structure.org_closure select ancestor, '00000000-0000-7000-8000-000000000001', 9, daterange('2001-01-01', '2001-02-01')"
                                            + " from structure.org_closure limit 1",
                                    "delete from structure.org_closure where descendant = '00000000-0000-7000-8000-000000000001'"))));

    @Autowired
    private Verification verification;

    @Autowired
    private AuditChain chain;

    @Autowired
    private DailyEffects effects;

    @Autowired
    private List<VerifyRule> rules;

    @Test
    void theDemoCompanyIsWholeAndEachBreachIsFoundByItsRule() {
        demoCompanyExists();
        effects.run();
        while (chain.link() > 0) {
            assertThat(chain.firstBroken()).isZero();
        }
        assertThat(broken()).as("the demo company").isEmpty();
        for (Map.Entry<String, List<String>> breach : BREAKING.entrySet()) {
            asOwner(breach.getValue().getFirst());
            assertThat(broken()).as(breach.getKey()).containsExactly(breach.getKey());
            asOwner(breach.getValue().getLast());
        }
        assertThat(broken()).as("all mended").isEmpty();
        JsonNode report = asked();
        assertThat(report.path("whole").asBoolean()).isTrue();
        assertThat(report.path("rules").size()).isEqualTo(rules.size());
        assertThat(report.at("/rows/selling.deal").asLong()).isEqualTo(3_000);
    }

    private List<String> broken() {
        List<String> broken = new ArrayList<>();
        for (VerifyRule rule : rules) {
            if (rule.check().count() > 0) {
                broken.add(rule.code());
            }
        }
        return broken;
    }

    private JsonNode asked() {
        var administrator = demoCaller("administrator");
        String job = administrator.post("/api/verify", Map.of()).text("/id");
        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() ->
                        administrator.get("/api/jobs/" + job).text("/state").equals("done"));
        assertThat(verification.code()).isEqualTo("verify");
        return administrator.get("/api/jobs/" + job).body().at("/result/details");
    }
}
