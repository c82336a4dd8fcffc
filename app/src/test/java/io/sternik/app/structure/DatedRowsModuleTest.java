package io.sternik.app.structure;

import static io.sternik.database.structure.Tables.POSITION;
import static io.sternik.database.structure.Tables.POSITION_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.dated.DatedRows;
import io.sternik.app.platform.dated.Effective;
import io.sternik.app.testing.RunningProgram;
import io.sternik.database.structure.tables.records.PositionVersionRecord;
import io.sternik.engine.calendar.Dated;
import io.sternik.engine.calendar.DatedSequence;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Random decisions about a position, written to the database, against the same decisions reckoned in memory. */
class DatedRowsModuleTest extends RunningProgram {

    private static final DatedRows<PositionVersionRecord> ROWS =
            new DatedRows<>(POSITION_VERSION, POSITION_VERSION.POSITION, POSITION_VERSION.VALID_DURING);
    private static final LocalDate START = LocalDate.of(2028, 2, 20);
    private static final int HORIZON = 40;

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void found() {
        company.found();
    }

    @ParameterizedTest
    @ValueSource(longs = {301, 302, 303})
    void theDatabaseHoldsWhatWasDecidedAndTheDaysBeforeStayByteForByte(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 15; run++) {
            UUID position = position("R" + seed + "-" + run);
            DatedSequence<String> expected = titles(position);
            for (int step = 0; step < 10; step++) {
                LocalDate date = START.plusDays(random.nextInt(HORIZON));
                int act = random.nextInt(5);
                String title = "t" + step;
                String message = "seed %s run %s step %s: act %s on %s".formatted(seed, run, step, act, date);
                String before = asOf(position, date);
                expected = decided(expected, act, date, title);
                write(position, act, date, title);
                assertThat(titles(position)).as(message).isEqualTo(expected);
                if (act != 1) {
                    assertThat(asOf(position, date)).as(message).isEqualTo(before);
                }
            }
        }
    }

    private void write(UUID position, int act, LocalDate date, String title) {
        switch (act) {
            case 0 -> ROWS.rewrite(sql, position, Effective.changeFrom(date), row -> row.setTitlePl(title));
            case 1 -> ROWS.rewrite(sql, position, Effective.correctionOf(date, "wrong"), row -> row.setTitlePl(title));
            case 2 -> ROWS.replaceFrom(sql, position, date, row(position, title));
            case 3 -> ROWS.splitAt(sql, position, date);
            default -> ROWS.endOn(sql, position, date);
        }
    }

    private static DatedSequence<String> decided(DatedSequence<String> rows, int act, LocalDate date, String title) {
        return switch (act) {
            case 0 -> rows.change(date, _ -> title);
            case 1 -> rows.correct(date, _ -> title);
            case 2 -> rows.replaceFrom(date, title);
            case 3 -> rows.splitAt(date);
            default -> rows.endOn(date);
        };
    }

    private DatedSequence<String> titles(UUID position) {
        return new DatedSequence<>(ROWS.all(sql, position).rows().stream()
                .map(row -> new Dated<>(row.value().getTitlePl(), row.validDuring()))
                .toList());
    }

    /** Everything that is kept of the days before the date, as text. */
    private String asOf(UUID position, LocalDate date) {
        return sql.fetch("""
                        select v.title_pl, v.title_en, v.profile, v.unit, v.planned_fte_bp, day::date
                        from structure.position_version v,
                             generate_series({1}::date, {2}::date - 1, interval '1 day') as day
                        where v.position = {0} and v.valid_during @> day::date order by day
                        """, DSL.val(position), DSL.val(START), DSL.val(date)).formatCSV();
    }

    private UUID position(String code) {
        UUID position = sql.insertInto(POSITION)
                .set(POSITION.CODE, code)
                .returningResult(POSITION.ID)
                .fetchSingle()
                .value1();
        PositionVersionRecord row = row(position, "first");
        row.setValidDuring(Period.startingOn(START));
        sql.executeInsert(row);
        return position;
    }

    private PositionVersionRecord row(UUID position, String title) {
        List<UUID> units = sql.selectDistinct(POSITION_VERSION.UNIT)
                .from(POSITION_VERSION)
                .orderBy(POSITION_VERSION.UNIT)
                .fetch(POSITION_VERSION.UNIT);
        PositionVersionRecord row = POSITION_VERSION.newRecord();
        row.setPosition(position);
        row.setTitlePl(title);
        row.setTitleEn("title");
        row.setProfile("seller");
        row.setUnit(units.getFirst());
        row.setPlannedFteBp(10_000);
        return row;
    }
}
