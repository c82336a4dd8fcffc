package io.sternik.app.selling.results;

import static io.sternik.database.selling.Tables.ACTIVITY;

import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.why.Why;
import io.sternik.engine.finding.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Activities that were done in a period, by the position whose they are, whatever pipeline is asked for. */
@Component
class ActivitiesDone {

    private static final LocalDate RULE_SINCE = LocalDate.of(2026, 1, 1);

    private final DSLContext sql;
    private final Texts texts;
    private final CompanyTime time;

    ActivitiesDone(DSLContext sql, Texts texts, CompanyTime time) {
        this.sql = sql;
        this.texts = texts;
        this.time = time;
    }

    long count(ResultsScope scope) {
        return sql.selectCount().from(ACTIVITY).where(done(scope)).fetchSingle().value1();
    }

    /** The figure by kind of activity. */
    Why why(ResultsScope scope) {
        List<Why.Part> parts = sql.select(ACTIVITY.KIND, DSL.count())
                .from(ACTIVITY)
                .where(done(scope))
                .groupBy(ACTIVITY.KIND)
                .orderBy(DSL.count().desc(), ACTIVITY.KIND)
                .fetch(row -> part(row.value1(), row.value2(), scope));
        long figure = parts.stream().mapToLong(Why.Part::value).sum();
        Map<String, Object> days = Map.of(
                "from",
                scope.period().from(),
                "last",
                Objects.requireNonNull(scope.period().to()).minusDays(1));
        return new Why(
                new Why.Figure(figure, Why.Unit.COUNT, null),
                time.now(),
                texts.both("selling.why.sentence.activities-done", days),
                Why.Combine.SUM,
                parts,
                new Why.Rule(
                        texts.both("selling.why.rule.activities-done", Map.of()),
                        texts.both("selling.why.ruleText.activities-done", Map.of()),
                        1,
                        RULE_SINCE,
                        "docs/manual"),
                List.of(),
                List.of());
    }

    private Why.Part part(String kind, long count, ResultsScope scope) {
        Text name = texts.both("activity.kind." + kind, Map.of());
        return new Why.Part(
                name,
                count,
                Why.Unit.COUNT,
                scope.sumsOnly() ? Why.Kind.HIDDEN : Why.Kind.ADDEND,
                scope.sumsOnly() ? null : link(scope, " and kind = " + kind),
                count);
    }

    private static Condition done(ResultsScope scope) {
        return ACTIVITY.DELETED_AT
                .isNull()
                .and(ACTIVITY.STATE.eq("done"))
                .and(ACTIVITY.DAY.ge(scope.period().from()))
                .and(ACTIVITY.DAY.lt(scope.period().to()))
                .and(scope.owners(ACTIVITY.OWNER_POSITION));
    }

    /** The list of them; a list also shows what is about records in sight, so the owners are named. */
    static String link(ResultsScope scope, String further) {
        String owners = !scope.under().isEmpty()
                ? ResultsWhy.under(scope.under())
                : scope.viewer().visibility().seesAll() ? "" : " and owner in subtree(me)";
        String filter = "state = done and day >= " + scope.period().from() + " and day < "
                + scope.period().to() + owners + further;
        return "/selling/activities?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }
}
