package io.sternik.app.platform.calendar;

import io.sternik.app.platform.calendar.CalendarYear.SpecialDay;
import io.sternik.app.platform.calendar.CompanyCalendar.CalendarContent;
import io.sternik.app.platform.calendar.CompanyCalendar.CompanyDay;
import io.sternik.app.platform.calendar.CompanyCalendar.DayKind;
import io.sternik.app.platform.calendar.CompanyCalendar.WorkWeek;
import io.sternik.engine.calendar.NationalHolidays;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What follows from a calendar for each day: an extra day of the company is worked, else a day off of the company or a holiday is not, else
 * the week decides.
 */
final class ReckonedDays {

    /** First and last year that are reckoned. */
    static final int FIRST_YEAR = 2000;

    static final int LAST_YEAR = 2060;

    private final Map<LocalDate, CompanyDay> own = new HashMap<>();
    private final Map<LocalDate, Text> holidays = new TreeMap<>();
    private final TreeMap<LocalDate, WorkWeek> weeks = new TreeMap<>();

    ReckonedDays(CalendarContent content) {
        content.days().forEach(day -> own.put(day.day(), day));
        content.weeks().forEach(week -> weeks.put(week.from() == null ? CalendarStore.BEGINNING : week.from(), week));
        String country = content.country();
        if (country != null) {
            IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                    .mapToObj(year -> NationalHolidays.of(country, year))
                    .flatMap(year -> year.stream().flatMap(List::stream))
                    .forEach(holiday -> holidays.merge(holiday.day(), holiday.name(), (one, _) -> one));
        }
    }

    /**
     * One day.
     *
     * @param workedBefore working days from the first reckoned day on, this one not included
     */
    record Day(LocalDate day, boolean worked, int workedBefore) {}

    boolean isWorked(LocalDate day) {
        CompanyDay special = own.get(day);
        if (special != null) {
            return special.kind() == DayKind.EXTRA;
        }
        return !holidays.containsKey(day)
                && weeks.floorEntry(day).getValue().weekdays().contains(day.getDayOfWeek());
    }

    /** All reckoned days in order. */
    List<Day> all() {
        List<Day> days = new ArrayList<>();
        int worked = 0;
        for (LocalDate day = LocalDate.of(FIRST_YEAR, 1, 1); day.getYear() <= LAST_YEAR; day = day.plusDays(1)) {
            boolean isWorked = isWorked(day);
            days.add(new Day(day, isWorked, worked));
            worked += isWorked ? 1 : 0;
        }
        return days;
    }

    /** The days of a year that differ, in order. A holiday that the company works is named as a holiday and as an extra day. */
    List<SpecialDay> special(int year) {
        List<SpecialDay> days = new ArrayList<>();
        LocalDate first = LocalDate.of(year, 1, 1);
        for (LocalDate day = first; day.getYear() == year; day = day.plusDays(1)) {
            Text holiday = holidays.get(day);
            if (holiday != null) {
                days.add(new SpecialDay(day, CalendarYear.DayReason.HOLIDAY, holiday, isWorked(day)));
            }
            CompanyDay special = own.get(day);
            if (special != null) {
                CalendarYear.DayReason why =
                        special.kind() == DayKind.EXTRA ? CalendarYear.DayReason.EXTRA : CalendarYear.DayReason.OFF;
                days.add(new SpecialDay(day, why, new Text(special.name(), special.name()), isWorked(day)));
            }
        }
        return days;
    }
}
