package io.sternik.app.structure.tree;

import static io.sternik.database.structure.Tables.POSITION_VERSION;
import static io.sternik.database.structure.Tables.REPORTS_TO;

import io.sternik.app.platform.dated.DatedRows;
import io.sternik.app.platform.dated.Effective;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.StructureProblem;
import io.sternik.database.structure.tables.records.ReportsToRecord;
import io.sternik.engine.calendar.Dated;
import io.sternik.engine.calendar.DatedSequence;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The solid lines: which position reports to which, when. Their writer holds the {@link StructureLock} and renews the {@link Closure}
 * afterwards. Reading is open to all staff.
 */
@Component
public class ReportingLines {

    private static final DatedRows<ReportsToRecord> ROWS =
            new DatedRows<>(REPORTS_TO, REPORTS_TO.POSITION, REPORTS_TO.VALID_DURING);

    private final DSLContext sql;
    private final Closure closure;

    ReportingLines(DSLContext sql, Closure closure) {
        this.sql = sql;
        this.closure = closure;
    }

    /** To whom the position reports on the day; empty for a root. */
    public Optional<PositionId> managerOf(PositionId position, LocalDate day) {
        return ROWS.on(sql, position.value(), day).map(row -> new PositionId(row.getManager()));
    }

    /**
     * Lets a position report to another one: a change from a date until the next decision, a correction for the whole row of that date.
     * Refuses what would make a ring on any day, and a manager's position that does not exist on all days.
     *
     * @param language of the names in a refusal
     */
    public void set(PositionId position, PositionId manager, Effective effective, Language language) {
        Period span = span(position, effective);
        refuseRing(position, manager, span, language);
        requireExistence(manager, span);
        if (!ROWS.rewrite(sql, position.value(), effective, row -> row.setManager(manager.value()))) {
            insert(position, manager, span);
        }
    }

    /** Ends the line of a position on the date. */
    public void endOn(PositionId position, LocalDate date) {
        ROWS.endOn(sql, position.value(), date);
    }

    /** Positions that report to this one on the date or later. */
    public List<PositionId> reportsFrom(PositionId manager, LocalDate date) {
        return sql.selectDistinct(REPORTS_TO.POSITION)
                .from(REPORTS_TO)
                .where(
                        REPORTS_TO.MANAGER.eq(manager.value()),
                        Validity.overlaps(REPORTS_TO.VALID_DURING, Period.startingOn(date)))
                .fetch(row -> new PositionId(row.value1()));
    }

    /** Lets all that report to one position on the date or later report to another one from then. */
    public void handOver(PositionId from, PositionId to, LocalDate date, Language language) {
        for (PositionId report : reportsFrom(from, date)) {
            ROWS.splitAt(sql, report.value(), date);
            for (Period period : periods(report, from, date)) {
                refuseRing(report, to, period, language);
                requireExistence(to, period);
            }
        }
        sql.update(REPORTS_TO)
                .set(REPORTS_TO.MANAGER, to.value())
                .where(
                        REPORTS_TO.MANAGER.eq(from.value()),
                        Validity.from(REPORTS_TO.VALID_DURING).ge(date))
                .execute();
    }

    /** Titles of the positions, in their order. */
    public List<String> titles(List<PositionId> positions, Language language) {
        var title = language == Language.PL ? POSITION_VERSION.TITLE_PL : POSITION_VERSION.TITLE_EN;
        Map<UUID, String> titles = sql.select(POSITION_VERSION.POSITION, title)
                .distinctOn(POSITION_VERSION.POSITION)
                .from(POSITION_VERSION)
                .where(POSITION_VERSION.POSITION.in(
                        positions.stream().map(PositionId::value).toList()))
                .orderBy(
                        POSITION_VERSION.POSITION,
                        Validity.from(POSITION_VERSION.VALID_DURING).desc())
                .fetchMap(POSITION_VERSION.POSITION, title);
        return positions.stream()
                .map(position -> titles.getOrDefault(position.value(), "?"))
                .toList();
    }

    /** Refuses lines of the position, written without a check, that would make a ring; the closure does not know them yet. */
    public void refuseRings(PositionId position, Language language) {
        sql.selectFrom(REPORTS_TO)
                .where(REPORTS_TO.POSITION.eq(position.value()))
                .forEach(row -> refuseRing(position, new PositionId(row.getManager()), row.getValidDuring(), language));
    }

    private void refuseRing(PositionId position, PositionId manager, Period span, Language language) {
        closure.firstDayAbove(position, manager, span).ifPresent(day -> {
            List<PositionId> path = closure.path(manager, position, day);
            throw new StructureProblem.Cycle(day, titles(path, language)).refused();
        });
    }

    private void requireExistence(PositionId position, Period span) {
        boolean there = existence(position).stream().anyMatch(period -> period.contains(span));
        if (!there) {
            throw new StructureProblem.OutsidePosition(span.from()).refused();
        }
    }

    /** The days on which the line is to be written: those of the row in force, or of the gap when the position reports to nobody. */
    private Period span(PositionId position, Effective effective) {
        LocalDate day = effective.from();
        DatedSequence<ReportsToRecord> lines = ROWS.all(sql, position.value());
        return effective.span(lines.on(day).map(Dated::validDuring).orElseGet(() -> gap(position, lines, day)));
    }

    private Period gap(PositionId position, DatedSequence<ReportsToRecord> lines, LocalDate day) {
        return existence(position).stream()
                .flatMap(period -> lines.gapAround(day, period).stream())
                .findFirst()
                .orElseThrow(() -> new StructureProblem.OutsidePosition(day).refused());
    }

    private List<Period> existence(PositionId position) {
        return sql.select(DSL.field(
                        "unnest(range_agg({0}))",
                        POSITION_VERSION.VALID_DURING.getDataType(), POSITION_VERSION.VALID_DURING))
                .from(POSITION_VERSION)
                .where(POSITION_VERSION.POSITION.eq(position.value()))
                .fetch(row -> row.value1());
    }

    private List<Period> periods(PositionId position, PositionId manager, LocalDate from) {
        return sql.select(REPORTS_TO.VALID_DURING)
                .from(REPORTS_TO)
                .where(
                        REPORTS_TO.POSITION.eq(position.value()),
                        REPORTS_TO.MANAGER.eq(manager.value()),
                        Validity.from(REPORTS_TO.VALID_DURING).ge(from))
                .fetch(REPORTS_TO.VALID_DURING);
    }

    private void insert(PositionId position, PositionId manager, Period during) {
        sql.insertInto(REPORTS_TO)
                .set(REPORTS_TO.POSITION, position.value())
                .set(REPORTS_TO.MANAGER, manager.value())
                .set(REPORTS_TO.VALID_DURING, during)
                .execute();
    }
}
