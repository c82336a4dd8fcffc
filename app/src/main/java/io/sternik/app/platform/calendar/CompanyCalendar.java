package io.sternik.app.platform.calendar;

import io.sternik.app.platform.http.Versioned;
import io.sternik.engine.calendar.FiscalCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calendar of the company as people set it. */
public record CompanyCalendar(@Override long version, CalendarContent content) implements Versioned {

    /**
     * What is set.
     *
     * @param country ISO code of the country whose holidays are kept: {@code PL}; null for none
     * @param weeks working weeks in order of time; the first one holds from the beginning
     * @param days days off and extra days, in order
     */
    public record CalendarContent(
            @Nullable String country, List<WorkWeek> weeks, List<CompanyDay> days, Fiscal fiscal) {}

    /**
     * The days of the week that are worked.
     *
     * @param from first day on which it holds, until the next one does; null for the one that held from the beginning
     */
    public record WorkWeek(@Nullable LocalDate from, Set<DayOfWeek> weekdays) {}

    /** A day that differs from its week. */
    public record CompanyDay(LocalDate day, DayKind kind, String name) {}

    /** How a day differs from its week. */
    public enum DayKind {
        /** Nobody works. */
        OFF,
        /** It is worked all the same. */
        EXTRA
    }

    /** How the fiscal year is cut. */
    public record Fiscal(FiscalCalendar.Scheme scheme, Month firstMonth, DayOfWeek weekStart) {

        /** The calendar by which it is cut. */
        public FiscalCalendar calendar() {
            return new FiscalCalendar(scheme, firstMonth, weekStart);
        }
    }
}
