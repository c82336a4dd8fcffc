package io.sternik.app.platform.verify;

import io.sternik.app.platform.job.JobKind;
import io.sternik.app.platform.job.JobResult;
import io.sternik.app.platform.job.JobRun;
import io.sternik.app.platform.text.Texts;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Checks all rules in one state of the database, while others go on to write. */
@Component
class Verification implements JobKind {

    static final String CODE = "verify";

    private final DSLContext sql;
    private final Texts texts;
    private final List<VerifyRule> rules;
    private final TransactionTemplate oneState;

    Verification(DSLContext sql, Texts texts, List<VerifyRule> rules, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.texts = texts;
        this.rules =
                rules.stream().sorted(Comparator.comparing(VerifyRule::code)).toList();
        this.oneState = new TransactionTemplate(transactions);
        oneState.setReadOnly(true);
        oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * A rule and what breaks it.
     *
     * @param meaning what must hold, in both languages
     * @param millis how long it took to look
     */
    record Checked(String code, Text meaning, long broken, List<String> examples, long millis) {}

    /**
     * What was found.
     *
     * @param rows table → how many rows it has
     */
    record Report(boolean whole, List<Checked> rules, Map<String, Long> rows) {}

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public JobResult run(JsonNode input, JobRun run) {
        Report report = oneState.execute(_ -> report(run));
        long broken = report.rules().stream().filter(rule -> rule.broken() > 0).count();
        Map<String, ?> values =
                Map.of("rules", Integer.toString(report.rules().size()), "broken", Long.toString(broken));
        return new JobResult(texts.both(report.whole() ? "verify.whole" : "verify.broken", values), null, null, report);
    }

    private Report report(JobRun run) {
        List<Checked> checked = new ArrayList<>();
        for (VerifyRule rule : rules) {
            run.progress("job.step.verify", checked.size(), (long) rules.size());
            checked.add(check(rule));
        }
        return new Report(checked.stream().allMatch(rule -> rule.broken() == 0), checked, rows());
    }

    private Checked check(VerifyRule rule) {
        long begin = System.nanoTime();
        VerifyRule.Broken broken = rule.check();
        long millis = (System.nanoTime() - begin) / 1_000_000;
        return new Checked(
                rule.code(), texts.both("verify." + rule.code(), Map.of()), broken.count(), broken.examples(), millis);
    }

    private Map<String, Long> rows() {
        List<String> tables = sql.fetch("select schemaname || '.' || tablename from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema', 'public') order by 1")
                .map(row -> row.get(0, String.class));
        Map<String, Long> rows = new TreeMap<>();
        tables.forEach(table -> rows.put(table, (long) sql.fetchCount(DSL.table(DSL.name(table.split("\\.", 2))))));
        return rows;
    }
}
