package io.sternik.app.platform.calendar;

import io.sternik.app.platform.http.Versioned;
import io.sternik.engine.calendar.FiscalCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;
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
            @Nullable String country, List<WorkWeek> weeks, List<CompanyDay> days, Fiscal fiscal) {

        /** Copies the lists; refuses what is left out. */
        public CalendarContent {
            weeks = List.copyOf(weeks);
            days = List.copyOf(days);
            Objects.requireNonNull(fiscal, "fiscal");
        }
    }

    /**
     * The days of the week that are worked.
     *
     * @param from first day on which it holds, until the next one does; null for the one that held from the beginning
     */
    public record WorkWeek(@Nullable LocalDate from, Set<DayOfWeek> weekdays) {

        /** Copies the days; refuses one that is none. */
        public WorkWeek {
            weekdays = Set.copyOf(weekdays);
        }
    }

    /** A day that differs from its week. */
    public record CompanyDay(LocalDate day, DayKind kind, String name) {

        /** Refuses what is left out. */
        public CompanyDay {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
        }
    }

    /** How a day differs from its week. */
    public enum DayKind {
        /** Nobody works. */
        OFF,
        /** It is worked all the same. */
        EXTRA
    }

    /** How the fiscal year is cut. */
    public record Fiscal(FiscalCalendar.Scheme scheme, Month firstMonth, DayOfWeek weekStart) {

        /** Refuses what is left out. */
        public Fiscal {
            Objects.requireNonNull(scheme, "scheme");
            Objects.requireNonNull(firstMonth, "firstMonth");
            Objects.requireNonNull(weekStart, "weekStart");
        }

        /** The calendar by which it is cut. */
        public FiscalCalendar calendar() {
            return new FiscalCalendar(scheme, firstMonth, weekStart);
        }
    }
}
