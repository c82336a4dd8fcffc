package io.sternik.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.testing.RunningProgram;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database itself refuses; beside each refusal stands the nearest thing that it takes. */
class TemporalKeysModuleTest extends RunningProgram {

    private static final String VERSION = """
            insert into structure.position_version (position, title_pl, title_en, profile, unit, valid_during)
            values ({0}, 't', 't', 'seller', {1}, {2}::daterange)
            """;
    private static final String LINE =
            "insert into structure.reports_to (position, manager, valid_during) values ({0}, {1}, {2}::daterange)";
    private static final String ASSIGNMENT = """
            insert into structure.assignment (person, position, kind, valid_during)
            values ({0}, {1}, 'acting', {2}::daterange)
            """;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void twoVersionsOfAPositionMayTouchButNotOverlap() {
        assertThat(taken(VERSION, newPosition("[2026-01-01,2026-07-01)"), unit(), "[2026-07-01,)")).isTrue();
        assertThat(taken(VERSION, newPosition("[2026-01-01,2026-07-01)"), unit(), "[2026-06-30,)")).isFalse();
    }

    @Test
    void aPositionIsInAUnitThatExistsOnAllItsDays() {
        assertThat(taken(VERSION, emptyPosition(), unit(), "[2025-01-01,)")).isTrue();
        assertThat(taken(VERSION, emptyPosition(), unit(), "[2024-12-31,)")).isFalse();
    }

    @Test
    void aLineNeedsBothPositionsOnAllItsDays() {
        UUID position = newPosition("[2026-01-01,)");
        assertThat(taken(LINE, position, manager(), "[2026-01-01,)")).isTrue();
        assertThat(taken(LINE, newPosition("[2026-01-01,)"), manager(), "[2025-12-31,)")).isFalse();
        assertThat(taken(LINE, manager(), newPosition("[2026-01-01,2026-02-01)"), "[2024-01-01,2024-02-01)"))
                .isFalse();
    }

    @Test
    void aPositionReportsToOneOtherAtATime() {
        UUID position = newPosition("[2026-01-01,)");
        assertThat(taken(LINE, position, manager(), "[2026-01-01,2026-03-01)")).isTrue();
        assertThat(taken(LINE, position, company.position("M2").value(), "[2026-03-01,)")).isTrue();
        assertThat(taken(LINE, position, company.position("DIR").value(), "[2026-05-01,2026-06-01)"))
                .isFalse();
    }

    @Test
    void nobodyHoldsAPositionTwiceAtOnceOrOutsideItsDays() {
        UUID position = newPosition("[2026-01-01,2026-12-01)");
        UUID person = company.person("S1").value();
        assertThat(taken(ASSIGNMENT, person, position, "[2026-01-01,2026-03-01)")).isTrue();
        assertThat(taken(ASSIGNMENT, person, position, "[2026-02-28,2026-04-01)")).isFalse();
        assertThat(taken(ASSIGNMENT, person, position, "[2026-11-01,2026-12-02)")).isFalse();
    }

    @Test
    void aPeriodHasADayABeginningAndNoInfinityForAnEnd() {
        assertThat(taken(VERSION, emptyPosition(), unit(), "[2026-01-01,2026-01-02)")).isTrue();
        assertThat(taken(VERSION, emptyPosition(), unit(), "[2026-01-01,2026-01-01)")).isFalse();
        assertThat(taken(VERSION, emptyPosition(), unit(), "(,2026-01-01)")).isFalse();
        assertThat(taken(VERSION, emptyPosition(), unit(), "[2026-01-01,infinity)")).isFalse();
    }

    private boolean taken(String insert, UUID one, UUID other, String period) {
        try {
            sql.transaction(transaction ->
                    transaction.dsl().execute(insert, DSL.val(one), DSL.val(other), DSL.val(period)));
            return true;
        } catch (DataIntegrityViolationException refused) {
            return false;
        }
    }

    private UUID emptyPosition() {
        return sql.fetchSingle(
                        "insert into structure.position (code) values (gen_random_uuid()::text) returning id")
                .get(0, UUID.class);
    }

    private UUID newPosition(String period) {
        UUID id = emptyPosition();
        assertThat(taken(VERSION, id, unit(), period)).isTrue();
        return id;
    }

    private UUID unit() {
        return company.unit("ROOT").value();
    }

    private UUID manager() {
        return company.position("M1").value();
    }
}
