package io.sternik.app.platform.rates;

import static io.sternik.database.platform.Tables.RATE_KIND;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.database.platform.tables.records.RateKindRecord;
import io.sternik.engine.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of exchange rates, what each promises, and which one results use. */
@Component
public class RateKinds {

    private static final RecordRef REF = new RecordRef("rate-kind", new UUID(0, 1));

    private final DSLContext sql;
    private final Audit audit;

    RateKinds(DSLContext sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /**
     * A kind of exchange rates.
     *
     * @param holdsDays working days after its own on which a rate still holds, when there is no newer one
     * @param inverse whether a rate may be read the other way round, as one divided by it
     * @param forResults whether results convert other currencies by it
     */
    public record RateKind(String code, Text name, int holdsDays, boolean inverse, boolean forResults) {}

    /** All kinds, that of results first. */
    public List<RateKind> all() {
        return sql.selectFrom(RATE_KIND)
                .orderBy(RATE_KIND.FOR_RESULTS.desc(), RATE_KIND.CODE)
                .fetch(RateKinds::kind);
    }

    /** The kind by which results convert. */
    public RateKind forResults() {
        return sql.selectFrom(RATE_KIND).where(RATE_KIND.FOR_RESULTS).fetchSingle(RateKinds::kind);
    }

    /** Lets results convert by another kind. */
    @Transactional
    public List<RateKind> useForResults(String code, Viewer by) {
        Map<String, RateKindRecord> kinds =
                sql.selectFrom(RATE_KIND).orderBy(RATE_KIND.CODE).forUpdate().fetchMap(RATE_KIND.CODE);
        if (!kinds.containsKey(code)) {
            throw RequestProblem.Invalid.field("kind", "rate.kind").refused();
        }
        String before = forResults().code();
        if (!before.equals(code)) {
            set(before, false);
            set(code, true);
            audit.write(
                    by,
                    new Audit.Entry(
                            "rate-kind.for-results", REF, Map.of("kind", before), Map.of("kind", code), null, null));
        }
        return all();
    }

    private void set(String code, boolean forResults) {
        sql.update(RATE_KIND)
                .set(RATE_KIND.FOR_RESULTS, forResults)
                .where(RATE_KIND.CODE.eq(code))
                .execute();
    }

    private static RateKind kind(RateKindRecord row) {
        return new RateKind(
                row.getCode(),
                new Text(row.getNamePl(), row.getNameEn()),
                row.getHoldsDays(),
                row.getInverse(),
                row.getForResults());
    }
}
