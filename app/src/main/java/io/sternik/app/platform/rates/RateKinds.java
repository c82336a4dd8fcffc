package io.sternik.app.platform.rates;

import static io.sternik.database.platform.Tables.EXCHANGE_RATE;
import static io.sternik.database.platform.Tables.RATE_KIND;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.database.platform.tables.records.RateKindRecord;
import io.sternik.engine.finding.Text;
import io.sternik.engine.table.Fold;
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
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_CODE = 28;
    private static final int MOST_DAYS = 366;

    private final DSLContext sql;
    private final Audit audit;
    private final History history;

    RateKinds(DSLContext sql, Audit audit, History history) {
        this.sql = sql;
        this.audit = audit;
        this.history = history;
    }

    /**
     * A kind of exchange rates.
     *
     * @param holdsDays working days after its own on which a rate still holds, when there is no newer one
     * @param inverse whether a rate may be read the other way round, as one divided by it
     * @param forResults whether results convert other currencies by it
     */
    public record RateKind(String code, long version, Text name, int holdsDays, boolean inverse, boolean forResults) {}

    /** What a person says about a kind. */
    record RateKindDetails(String namePl, String nameEn, int holdsDays, boolean inverse) {

        /** Takes spaces around the names away; refuses a kind without them. */
        RateKindDetails {
            namePl = namePl.strip();
            nameEn = nameEn.strip();
        }

        /** Refuses names that are blank or long, and a rate that holds for more than a year. */
        void requireFit() {
            Map.of("namePl", namePl, "nameEn", nameEn).forEach((field, name) -> {
                if (name.isEmpty() || name.length() > LONGEST_NAME) {
                    throw RequestProblem.Invalid.field(field, "rate.kind-name").refused();
                }
            });
            if (holdsDays < 0 || holdsDays > MOST_DAYS) {
                throw RequestProblem.Invalid.field("holdsDays", "rate.kind-days")
                        .refused();
            }
        }
    }

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

    /** Adds a kind; its code is made of its English name and stays. */
    @Transactional
    public RateKind create(RateKindDetails wanted, Viewer by) {
        wanted.requireFit();
        requireFreeName("", wanted);
        String code = freeCode(wanted.nameEn());
        RateKindRecord row = RATE_KIND.newRecord();
        row.setCode(code);
        fill(row, wanted);
        sql.executeInsert(row);
        RateKind made = get(code);
        audit.write(by, new Audit.Entry("rate-kind.created", REF, Map.of(), facts(made), null, null));
        return made;
    }

    /** Changes what a kind is called and promises; rates and results follow from then on. */
    @Transactional
    public RateKind change(String code, RateKindDetails wanted, long known, Viewer by) {
        RateKindRecord row = locked(code, known);
        RateKind before = kind(row);
        wanted.requireFit();
        requireFreeName(code, wanted);
        fill(row, wanted);
        row.setVersion(before.version() + 1);
        row.store();
        RateKind after = get(code);
        audit.write(by, new Audit.Entry("rate-kind.changed", REF, facts(before), facts(after), null, null));
        return after;
    }

    /** Removes a kind that has no rates, not even deleted ones that could come back, and that results do not use. */
    @Transactional
    public void delete(String code, long known, Viewer by) {
        RateKindRecord row = locked(code, known);
        if (row.getForResults() || sql.fetchExists(EXCHANGE_RATE, EXCHANGE_RATE.KIND.eq(code))) {
            throw new RateProblem.KindInUse().refused();
        }
        row.delete();
        audit.write(by, new Audit.Entry("rate-kind.deleted", REF, facts(kind(row)), Map.of(), null, null));
    }

    private RateKindRecord locked(String code, long known) {
        RateKindRecord row = sql.selectFrom(RATE_KIND)
                .where(RATE_KIND.CODE.eq(code))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
        history.requireCurrent(REF, known, row.getVersion());
        return row;
    }

    private RateKind get(String code) {
        return sql.selectFrom(RATE_KIND).where(RATE_KIND.CODE.eq(code)).fetchSingle(RateKinds::kind);
    }

    private void requireFreeName(String code, RateKindDetails details) {
        for (RateKind kind : all()) {
            List<String> names =
                    List.of(Fold.text(kind.name().pl()), Fold.text(kind.name().en()), kind.code());
            for (String wanted : List.of(details.namePl(), details.nameEn())) {
                if (!kind.code().equals(code) && names.contains(Fold.text(wanted))) {
                    throw new RecordProblem.Taken("name", wanted).refused();
                }
            }
        }
    }

    private String freeCode(String name) {
        String folded = Fold.text(name).replaceAll("[^a-z0-9]+", "-");
        String base = ("rate-" + folded).substring(0, Math.min(LONGEST_CODE, folded.length() + 5));
        String code = base;
        for (int next = 2; sql.fetchExists(RATE_KIND, RATE_KIND.CODE.eq(code)); next++) {
            code = base + next;
        }
        return code;
    }

    private static void fill(RateKindRecord row, RateKindDetails wanted) {
        row.setNamePl(wanted.namePl());
        row.setNameEn(wanted.nameEn());
        row.setHoldsDays((short) wanted.holdsDays());
        row.setInverse(wanted.inverse());
    }

    private static Map<String, Object> facts(RateKind kind) {
        return Map.of(
                "kind", kind.code(), "name", kind.name(), "holdsDays", kind.holdsDays(), "inverse", kind.inverse());
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
                row.getVersion(),
                new Text(row.getNamePl(), row.getNameEn()),
                row.getHoldsDays(),
                row.getInverse(),
                row.getForResults());
    }
}
