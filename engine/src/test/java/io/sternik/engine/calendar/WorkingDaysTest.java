package io.sternik.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-23, 1", "2026-11-21, 2026-11-23, 0", "2026-11-23, 2026-11-30, 5",
        "2026-11-23, 2026-11-23, 0", "2026-11-23, 2026-11-20, -1", "1969-12-29, 1970-01-05, 5"
    })
    void countsMondayToFriday(LocalDate from, LocalDate to, long expected) {
        assertThat(WorkingDays.MONDAY_TO_FRIDAY.between(from, to)).isEqualTo(expected);
    }

    @Test
    void leavesOutHolidaysOnlyOnWeekdays() {
        LocalDate wednesday = LocalDate.of(2026, 11, 11);
        LocalDate sunday = LocalDate.of(2026, 11, 1);
        WorkingDays days = WorkingDays.without(Set.of(wednesday, sunday));
        assertThat(days.in(Period.month(java.time.YearMonth.of(2026, 11)))).isEqualTo(20);
        assertThat(days.contains(wednesday)).isFalse();
        assertThat(WorkingDays.MONDAY_TO_FRIDAY.contains(wednesday)).isTrue();
    }

    @Test
    void findsTheDayOnWhichSomethingIsDue() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        assertThat(WorkingDays.MONDAY_TO_FRIDAY.plus(friday, 0)).isEqualTo(friday);
        assertThat(WorkingDays.MONDAY_TO_FRIDAY.plus(friday, 1)).isEqualTo(friday.plusDays(3));
        assertThat(WorkingDays.without(Set.of(friday.plusDays(3))).plus(friday, 1))
                .isEqualTo(friday.plusDays(4));
        assertThat(WorkingDays.MONDAY_TO_FRIDAY.plus(friday.plusDays(1), 0)).isEqualTo(friday.plusDays(3));
        assertThatThrownBy(() -> WorkingDays.MONDAY_TO_FRIDAY.plus(friday, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void agreesWithCountingDayByDay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 200; run++) {
            LocalDate from = LocalDate.ofEpochDay(random.nextInt(-5_000, 30_000));
            LocalDate to = from.plusDays(random.nextInt(0, 500));
            Set<LocalDate> holidays = new HashSet<>();
            for (int i = 0; i < 20; i++) {
                holidays.add(from.plusDays(random.nextInt(-50, 550)));
            }
            long expected =
                    from.datesUntil(to).filter(day -> isWorked(day, holidays)).count();
            WorkingDays days = WorkingDays.without(holidays);
            assertThat(days.between(from, to)).as("seed %d run %d", seed, run).isEqualTo(expected);
            LocalDate due = days.plus(from, (int) expected);
            assertThat(days.between(from, due))
                    .as("seed %d run %d due", seed, run)
                    .isEqualTo(expected);
            assertThat(isWorked(due, holidays)).isTrue();
        }
    }

    private static boolean isWorked(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.contains(day);
    }
}
