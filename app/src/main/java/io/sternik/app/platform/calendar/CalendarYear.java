package io.sternik.app.platform.calendar;

import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What follows from the calendar for one year.
 *
 * @param year calendar year of the days and months, and name of the fiscal year
 * @param workingDays of the calendar year
 */
public record CalendarYear(
        int year, int workingDays, List<SpecialDay> days, List<MonthDays> months, List<FiscalPart> parts) {

    /** Why a day differs from the other days of its weekday. */
    public enum DayReason {
        /** A holiday by law. */
        HOLIDAY,
        /** A day off of the company. */
        OFF,
        /** An extra working day. */
        EXTRA
    }

    /**
     * A day that differs.
     *
     * @param worked whether it is a working day after all is considered
     */
    public record SpecialDay(LocalDate day, DayReason why, Text name, boolean worked) {}

    /** Working days of a calendar month. */
    public record MonthDays(YearMonth month, int workingDays) {}

    /**
     * A part of the fiscal year.
     *
     * @param to the day after the last one
     */
    public record FiscalPart(int number, int quarter, LocalDate from, LocalDate to, int workingDays) {}
}
