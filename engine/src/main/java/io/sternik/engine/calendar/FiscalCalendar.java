package io.sternik.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * How a company cuts its years. A year of months begins with its first month. A year of weeks begins on the weekday nearest to the first
 * day of that month, so that it has 52 weeks or, every five or six years, 53: the last period is then a week longer. A year is named after
 * the calendar year of its first month: the year of weeks that begins on 29 December 2025 is 2026.
 *
 * @param scheme how a year is cut
 * @param firstMonth month with which a year begins
 * @param weekStart weekday on which years of weeks begin; of no meaning for months
 */
public record FiscalCalendar(Scheme scheme, Month firstMonth, DayOfWeek weekStart) {

    /** Years that are calendar years, in months. */
    public static final FiscalCalendar CALENDAR_YEAR =
            new FiscalCalendar(Scheme.MONTHS, Month.JANUARY, DayOfWeek.MONDAY);

    private static final int LAST_QUARTER = 4;

    /** How a year is cut into periods. */
    public enum Scheme {
        /** Twelve months. */
        MONTHS,
        /** Thirteen periods of four weeks; the last quarter has four of them. */
        THIRTEEN_PERIODS(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4),
        /** Quarters of 4, 4 and 5 weeks. */
        WEEKS_445(4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5),
        /** Quarters of 4, 5 and 4 weeks. */
        WEEKS_454(4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4),
        /** Quarters of 5, 4 and 4 weeks. */
        WEEKS_544(5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4);

        private final List<Integer> weeks;

        Scheme(Integer... weeks) {
            this.weeks = List.of(weeks);
        }
    }

    /**
     * A part of a year.
     *
     * @param year name of the year
     * @param number from 1
     * @param quarter from 1 to 4
     */
    public record FiscalPeriod(int year, int number, int quarter, Period days) {}

    /** All days of a year. */
    public Period year(int year) {
        return new Period(start(year), start(year + 1));
    }

    /** The name of the year in which a day lies. */
    public int yearOf(LocalDate day) {
        int year = day.getYear();
        if (day.isBefore(start(year))) {
            return year - 1;
        }
        return day.isBefore(start(year + 1)) ? year : year + 1;
    }

    /** The parts of a year, in order; together they are the year. */
    public List<FiscalPeriod> periods(int year) {
        List<FiscalPeriod> periods = new ArrayList<>();
        LocalDate from = start(year);
        int count = scheme == Scheme.MONTHS ? Month.values().length : scheme.weeks.size();
        for (int number = 1; number <= count; number++) {
            LocalDate to = number == count ? start(year + 1) : after(from, number);
            periods.add(new FiscalPeriod(year, number, Math.min(LAST_QUARTER, (number + 2) / 3), new Period(from, to)));
            from = to;
        }
        return List.copyOf(periods);
    }

    /** The part of a year in which a day lies. */
    public FiscalPeriod periodOf(LocalDate day) {
        return periods(yearOf(day)).stream()
                .filter(period -> period.days().contains(day))
                .findFirst()
                .orElseThrow();
    }

    /** A quarter, 1 to 4. */
    public Period quarter(int year, int quarter) {
        List<FiscalPeriod> parts = periods(year).stream()
                .filter(period -> period.quarter() == quarter)
                .toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no quarter " + quarter);
        }
        LocalDate from = parts.getFirst().days().from();
        long days = parts.stream().mapToLong(part -> part.days().days()).sum();
        return new Period(from, from.plusDays(days));
    }

    private LocalDate after(LocalDate from, int number) {
        return scheme == Scheme.MONTHS ? from.plusMonths(1) : from.plusWeeks(scheme.weeks.get(number - 1));
    }

    private LocalDate start(int year) {
        LocalDate first = LocalDate.of(year, firstMonth, 1);
        if (scheme == Scheme.MONTHS) {
            return first;
        }
        LocalDate before = first.with(TemporalAdjusters.previousOrSame(weekStart));
        LocalDate after = first.with(TemporalAdjusters.nextOrSame(weekStart));
        return ChronoUnit.DAYS.between(before, first) < ChronoUnit.DAYS.between(first, after) ? before : after;
    }
}
