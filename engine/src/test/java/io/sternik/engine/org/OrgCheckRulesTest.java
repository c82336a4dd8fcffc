package io.sternik.engine.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sternik.engine.calendar.Period;
import io.sternik.engine.org.Orphan.Reason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrgCheckRulesTest {

    @Test
    void findsNothingInAGoodCompany() {
        Org org = new Company()
                .positions("A", "B")
                .line("B", "A", "2026-01-01", "2026-02-01")
                .line("B", "A", "2026-02-01", null)
                .holder("x", "A", 10_000, "2026-01-01", "2026-02-01")
                .holder("y", "A", 10_000, "2026-02-01", null)
                .dotted("B", "A", "2026-01-01", null)
                .org();
        assertThat(org.overlaps()).isEmpty();
        assertThat(org.cycles()).isEmpty();
        assertThat(org.orphans()).isEmpty();
    }

    @Test
    void findsEachRingOnceWithItsFirstDay() {
        Org org = new Company()
                .positions("A", "B", "C", "D", "E")
                .line("B", "A", "2026-01-01", null)
                .line("A", "B", "2026-03-01", "2026-04-01")
                .line("A", "B", "2026-06-01", null)
                .line("D", "C", "2026-02-01", null)
                .line("C", "E", "2026-02-01", null)
                .line("E", "D", "2026-02-15", null)
                .org();
        assertThat(org.cycles())
                .containsExactly(
                        new Cycle(LocalDate.of(2026, 2, 15), List.of("C", "E", "D")),
                        new Cycle(LocalDate.of(2026, 3, 1), List.of("A", "B")));
    }

    @Test
    void findsAPositionThatReportsToItself() {
        Org org =
                new Company().positions("A").line("A", "A", "2026-01-01", null).org();
        assertThat(org.cycles()).containsExactly(new Cycle(LocalDate.of(2026, 1, 1), List.of("A")));
    }

    @Test
    void seesNoRingWhereLinesNeverMeetOnADay() {
        Org org = new Company()
                .positions("A", "B")
                .line("B", "A", "2026-01-01", "2026-02-01")
                .line("A", "B", "2026-02-01", null)
                .org();
        assertThat(org.cycles()).isEmpty();
    }

    @Test
    void findsOverlapsOfEveryKindOfRow() {
        Org org = new Company()
                .positions("A", "B")
                .position("A", "2026-01-01", null)
                .line("B", "A", "2026-01-01", null)
                .line("B", "A", "2026-02-01", "2026-03-01")
                .line("B", "A", "2026-05-01", "2026-06-01")
                .holder("x", "A", 10_000, "2026-01-01", "2026-02-02")
                .holder("x", "A", 10_000, "2026-02-01", null)
                .holder("y", "A", 10_000, "2026-02-01", null)
                .dotted("B", "A", "2026-01-01", null)
                .dotted("B", "A", "2026-02-01", null)
                .org();
        assertThat(org.overlaps())
                .extracting(overlap -> overlap.second().getClass().getSimpleName() + " " + overlap.days())
                .containsExactly(
                        "Position [2026-01-01, )",
                        "ReportingLine [2026-02-01, 2026-03-01)",
                        "ReportingLine [2026-05-01, 2026-06-01)",
                        "Assignment [2026-02-01, 2026-02-02)",
                        "MatrixLine [2026-02-01, )");
    }

    @Test
    void findsRowsWhosePositionsAreNotThere() {
        Org org = new Company()
                .position("A", "2026-01-01", "2026-03-01")
                .position("A", "2026-04-01", null)
                .positions("B")
                .line("B", "A", "2026-02-01", null)
                .line("B", "Z", "2025-01-01", "2026-01-01")
                .holder("x", "A", 10_000, "2025-12-01", "2026-02-01")
                .dotted("Z", "A", "2026-01-01", "2026-02-01")
                .org();
        assertThat(org.orphans())
                .extracting(Orphan::position, Orphan::reason, Orphan::days)
                .containsExactly(
                        tuple("A", Reason.MANAGER_NOT_THERE, Company.period("2026-03-01", "2026-04-01")),
                        tuple("Z", Reason.UNKNOWN_POSITION, Company.period("2025-01-01", "2026-01-01")),
                        tuple("A", Reason.OUTSIDE_POSITION, Company.period("2025-12-01", "2026-01-01")),
                        tuple("Z", Reason.UNKNOWN_POSITION, Company.period("2026-01-01", "2026-02-01")));
    }

    @Test
    void findsAGapOfOneDayBetweenVersionsOfAPosition() {
        Company company =
                new Company().position("A", "2026-01-01", "2026-03-01").positions("B");
        Company gap = company.position("A", "2026-03-02", null).line("B", "A", "2026-01-01", null);
        assertThat(gap.org().orphans())
                .extracting(Orphan::days)
                .containsExactly(Company.period("2026-03-01", "2026-03-02"));
        Company closed = gap.position("A", "2026-03-01", "2026-03-02");
        assertThat(closed.org().orphans()).isEmpty();
    }

    @Test
    void countsTheLineThatBeganLaterWhereTwoOverlap() {
        Org org = new Company()
                .positions("A", "B", "C")
                .line("C", "A", "2026-01-01", null)
                .line("C", "B", "2026-02-01", "2026-03-01")
                .org();
        assertThat(org.asOf(LocalDate.of(2026, 2, 15)).parentOf("C")).contains("B");
        assertThat(org.asOf(LocalDate.of(2026, 3, 15)).parentOf("C")).contains("A");
        assertThat(org.existenceOf("C")).containsExactly(Period.ALWAYS);
        assertThat(org.existenceOf("Z")).isEmpty();
    }
}
