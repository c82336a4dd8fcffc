package io.sternik.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final Period MARCH = Period.month(YearMonth.of(2026, 3));

    @Test
    void holdsItsFirstDayButNotItsEnd() {
        assertThat(MARCH.contains(date("2026-03-01"))).isTrue();
        assertThat(MARCH.contains(date("2026-03-31"))).isTrue();
        assertThat(MARCH.contains(date("2026-04-01"))).isFalse();
        assertThat(MARCH.days()).isEqualTo(31);
    }

    @Test
    void refusesRangesWithoutADay() {
        assertThat(Period.day(date("2026-03-01")).days()).isEqualTo(1);
        assertThatThrownBy(() -> new Period(date("2026-03-01"), date("2026-03-01")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period(date("2026-03-02"), date("2026-03-01")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period(date("2026-03-02"), LocalDate.MAX))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsOverlapFromAdjacency() {
        Period april = Period.month(YearMonth.of(2026, 4));
        assertThat(MARCH.overlaps(april)).isFalse();
        assertThat(MARCH.isAdjacentTo(april)).isTrue();
        assertThat(april.isAdjacentTo(MARCH)).isTrue();
        assertThat(MARCH.overlaps(Period.startingOn(date("2026-03-31")))).isTrue();
        assertThat(MARCH.join(april)).contains(new Period(date("2026-03-01"), date("2026-05-01")));
        assertThat(MARCH.join(Period.year(2028))).isEmpty();
        assertThat(MARCH.join(Period.ALWAYS)).contains(Period.ALWAYS);
    }

    @Test
    void intersectsWithOpenPeriods() {
        assertThat(MARCH.intersect(Period.startingOn(date("2026-03-15"))))
                .contains(new Period(date("2026-03-15"), date("2026-04-01")));
        assertThat(MARCH.intersect(Period.startingOn(date("2026-04-01")))).isEmpty();
        assertThat(Period.ALWAYS.intersect(Period.startingOn(date("2026-04-01"))))
                .contains(Period.startingOn(date("2026-04-01")));
        assertThat(Period.ALWAYS.contains(MARCH)).isTrue();
        assertThat(MARCH.contains(Period.startingOn(date("2026-03-05")))).isFalse();
    }

    @Test
    void leavesWhatTheOtherDoesNotHave() {
        Period middle = new Period(date("2026-03-10"), date("2026-03-20"));
        assertThat(MARCH.minus(middle))
                .containsExactly(
                        new Period(date("2026-03-01"), date("2026-03-10")),
                        new Period(date("2026-03-20"), date("2026-04-01")));
        assertThat(middle.minus(MARCH)).isEmpty();
        assertThat(MARCH.minus(Period.year(2025))).containsExactly(MARCH);
        assertThat(Period.ALWAYS.minus(MARCH)).last().isEqualTo(Period.startingOn(date("2026-04-01")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 2026-03-01, 2026-01-01",
        "2026-01-01, 2026-04-01, 2025-10-01",
        "2024-01-01, 2025-01-01, 2023-01-01",
        "2026-03-05, 2026-03-12, 2026-02-26",
        "2024-03-01, 2024-03-02, 2024-02-29",
        "2026-03-31, 2026-04-30, 2026-03-01"
    })
    void findsThePeriodBefore(LocalDate from, LocalDate to, LocalDate expected) {
        assertThat(new Period(from, to).previous()).isEqualTo(new Period(expected, from));
    }

    @Test
    void refusesLengthAndPredecessorOfAnOpenPeriod() {
        assertThatThrownBy(Period.ALWAYS::previous).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(Period.ALWAYS::days).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void knowsQuartersAndYears() {
        assertThat(Period.quarter(2026, 4)).isEqualTo(new Period(date("2026-10-01"), date("2027-01-01")));
        assertThat(Period.year(2024).days()).isEqualTo(366);
    }

    @Test
    void cutsRowsAtADateAndPutsThemTogetherAgain() {
        List<Dated<String>> rows =
                List.of(new Dated<>("a", MARCH), new Dated<>("b", Period.startingOn(date("2026-04-01"))));
        List<Dated<String>> cut = Dated.splitAt(rows, date("2026-03-15"));
        assertThat(cut).hasSize(3).contains(new Dated<>("a", new Period(date("2026-03-15"), date("2026-04-01"))));
        assertThat(Dated.splitAt(rows, date("2026-04-01"))).isEqualTo(rows);
        assertThat(Dated.splitAt(rows, date("2030-01-01")))
                .last()
                .isEqualTo(new Dated<>("b", Period.startingOn(date("2030-01-01"))));
        assertThat(Dated.mergeAdjacent(cut)).isEqualTo(rows);
    }

    private static LocalDate date(String iso) {
        return LocalDate.parse(iso);
    }
}
