package io.sternik.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.engine.calendar.FiscalCalendar.FiscalPeriod;
import io.sternik.engine.calendar.FiscalCalendar.Scheme;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FiscalCalendarTest {

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void thePartsOfEveryYearAreTheYear(Scheme scheme) {
        for (Month month : Month.values()) {
            FiscalCalendar calendar = new FiscalCalendar(scheme, month, DayOfWeek.SUNDAY);
            for (int year = 2020; year <= 2035; year++) {
                List<FiscalPeriod> parts = calendar.periods(year);
                assertThat(parts.getFirst().days().from())
                        .isEqualTo(calendar.year(year).from());
                for (int at = 1; at < parts.size(); at++) {
                    assertThat(parts.get(at).days().from())
                            .isEqualTo(parts.get(at - 1).days().to());
                }
                assertThat(parts.getLast().days().to())
                        .isEqualTo(calendar.year(year).to())
                        .isEqualTo(calendar.year(year + 1).from());
                assertThat(parts.stream().map(FiscalPeriod::quarter).distinct()).containsExactly(1, 2, 3, 4);
            }
        }
    }

    @Test
    void monthsBeginWithTheFirstMonth() {
        FiscalCalendar april = new FiscalCalendar(Scheme.MONTHS, Month.APRIL, DayOfWeek.MONDAY);
        assertThat(april.yearOf(LocalDate.of(2026, 3, 31))).isEqualTo(2025);
        assertThat(april.periodOf(LocalDate.of(2024, 2, 29)))
                .isEqualTo(
                        new FiscalPeriod(2023, 11, 4, new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1))));
        assertThat(FiscalCalendar.CALENDAR_YEAR.quarter(2026, 2)).isEqualTo(Period.quarter(2026, 2));
        assertThatThrownBy(() -> april.quarter(2026, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    /** ISO weeks are the weeks of a year that begins on the Monday nearest to 1 January. */
    @Test
    void yearsOfWeeksFromJanuaryAreIsoYears() {
        FiscalCalendar weeks = new FiscalCalendar(Scheme.WEEKS_445, Month.JANUARY, DayOfWeek.MONDAY);
        for (LocalDate day = LocalDate.of(2019, 12, 1); day.getYear() < 2040; day = day.plusDays(1)) {
            assertThat(weeks.yearOf(day)).as(day.toString()).isEqualTo(day.get(IsoFields.WEEK_BASED_YEAR));
        }
        assertThat(weeks.year(2026).from()).isEqualTo(LocalDate.of(2025, 12, 29));
        assertThat(weeks.year(2026).days()).isEqualTo(53 * 7);
        assertThat(weeks.periods(2026).getLast().days().days())
                .as("5 weeks and the 53rd")
                .isEqualTo(42);
        assertThat(weeks.year(2027).days()).isEqualTo(52 * 7);
    }

    @Test
    void thirteenPeriodsAreOfFourWeeks() {
        FiscalCalendar calendar = new FiscalCalendar(Scheme.THIRTEEN_PERIODS, Month.FEBRUARY, DayOfWeek.SUNDAY);
        assertThat(calendar.periods(2025))
                .hasSize(13)
                .allSatisfy(period -> assertThat(period.days().days()).isEqualTo(28));
        assertThat(calendar.quarter(2025, 1).days()).isEqualTo(3 * 28);
        assertThat(calendar.quarter(2025, 4).days()).isEqualTo(4 * 28);
        assertThat(calendar.year(2025).from()).isEqualTo(LocalDate.of(2025, 2, 2));
    }

    @Test
    void quartersHaveThirteenWeeks() {
        for (Scheme scheme : List.of(Scheme.WEEKS_445, Scheme.WEEKS_454, Scheme.WEEKS_544)) {
            FiscalCalendar calendar = new FiscalCalendar(scheme, Month.JANUARY, DayOfWeek.MONDAY);
            assertThat(calendar.quarter(2027, 2).days()).isEqualTo(13 * 7);
        }
    }
}
