package io.sternik.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
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

    @Test
    void aPatternOfItsOwnWithExtraDays() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        LocalDate saturday = monday.plusDays(5);
        WorkingDays days = WorkingDays.of(
                EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY), Set.of(monday, saturday), Set.of(saturday, monday));
        assertThat(days.contains(monday)).as("extra").isTrue();
        assertThat(days.contains(saturday)).as("off and extra").isTrue();
        assertThat(days.between(monday, monday.plusWeeks(2))).isEqualTo(5);
        assertThat(days.plus(monday.plusDays(6), 1)).isEqualTo(LocalDate.of(2026, 12, 5));
        assertThatThrownBy(() -> WorkingDays.of(Set.of(), Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void anyPatternAgreesWithCountingDayByDay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 200; run++) {
            Set<DayOfWeek> pattern = EnumSet.of(DayOfWeek.of(random.nextInt(1, 8)), DayOfWeek.of(random.nextInt(1, 8)));
            LocalDate from = LocalDate.ofEpochDay(random.nextInt(-5_000, 30_000));
            Set<LocalDate> off = new HashSet<>();
            Set<LocalDate> extra = new HashSet<>();
            for (int i = 0; i < 20; i++) {
                off.add(from.plusDays(random.nextInt(0, 300)));
                extra.add(from.plusDays(random.nextInt(0, 300)));
            }
            WorkingDays days = WorkingDays.of(pattern, off, extra);
            long expected = 0;
            for (LocalDate day = from; day.isBefore(from.plusDays(300)); day = day.plusDays(1)) {
                boolean worked = extra.contains(day) || (pattern.contains(day.getDayOfWeek()) && !off.contains(day));
                assertThat(days.contains(day)).isEqualTo(worked);
                expected += worked ? 1 : 0;
            }
            assertThat(days.between(from, from.plusDays(300))).isEqualTo(expected);
            int ahead = random.nextInt(0, 30);
            LocalDate due = days.plus(from, ahead);
            assertThat(days.contains(due)).isTrue();
            assertThat(days.between(from, due)).isEqualTo(ahead);
        }
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
