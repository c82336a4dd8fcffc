package io.sternik.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalHolidaysTest {

    /** Dates as the churches publish them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1583-04-10", "1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2008-03-23", "2011-04-24",
                        "2024-03-31",
                "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25",
                        "2100-03-28"
            })
    void easterIsWhereTheTablesHaveIt(LocalDate sunday) {
        assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void easterBeforeTheGregorianCalendarIsRefused() {
        assertThatThrownBy(() -> Easter.sunday(1582)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024-05-19, 2024-05-30", "2026, 2026-05-24, 2026-06-04", "2030, 2030-06-09, 2030-06-20"})
    void pentecostAndCorpusChristiFollowEaster(int year, LocalDate pentecost, LocalDate corpusChristi) {
        assertThat(days(year)).contains(pentecost, corpusChristi);
    }

    @Test
    void christmasEveIsFreeSince2025AndEpiphanySince2011() {
        assertThat(days(2024)).doesNotContain(LocalDate.of(2024, 12, 24)).hasSize(13);
        assertThat(days(2025)).contains(LocalDate.of(2025, 12, 24)).hasSize(14).isSorted();
        assertThat(days(2011)).contains(LocalDate.of(2011, 1, 6));
        assertThat(NationalHolidays.of("PL", 2010)).isEmpty();
        assertThat(NationalHolidays.of("XX", 2026)).isEmpty();
    }

    /** The months of 2026 as payroll tables have them, before the days off for holidays on Saturdays. */
    @Test
    void workingDaysOf2026AreThoseOfTheTables() {
        WorkingDays worked = WorkingDays.without(days(2026));
        List<Long> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> worked.in(Period.month(YearMonth.of(2026, month))))
                .toList();
        assertThat(months).containsExactly(20L, 20L, 22L, 21L, 20L, 21L, 23L, 21L, 22L, 22L, 20L, 21L);
        assertThat(worked.in(Period.year(2026))).isEqualTo(253);
    }

    private static List<LocalDate> days(int year) {
        return NationalHolidays.of("PL", year).orElseThrow().stream()
                .map(Holiday::day)
                .toList();
    }
}
