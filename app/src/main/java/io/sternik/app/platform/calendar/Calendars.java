package io.sternik.app.platform.calendar;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.calendar.CalendarYear.FiscalPart;
import io.sternik.app.platform.calendar.CalendarYear.MonthDays;
import io.sternik.app.platform.calendar.CompanyCalendar.CalendarContent;
import io.sternik.app.platform.calendar.CompanyCalendar.CompanyDay;
import io.sternik.app.platform.calendar.CompanyCalendar.WorkWeek;
import io.sternik.app.platform.company.CompanyFounded;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.engine.calendar.NationalHolidays;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The calendar of the company: read by everybody, set by those who keep it; every change reckons all days anew. */
@Component
public class Calendars {

    private static final RecordRef REF = new RecordRef("calendar", new UUID(0, 1));
    private static final int LONGEST_NAME = 80;
    private static final int MOST_DAYS = 2_000;

    private final CalendarStore store;
    private final Audit audit;
    private final JsonMapper json;

    Calendars(CalendarStore store, Audit audit, JsonMapper json) {
        this.store = store;
        this.audit = audit;
        this.json = json;
    }

    /** The calendar as it is set. */
    public CompanyCalendar current() {
        return store.read(false);
    }

    /** Working days of a closed period. */
    public int workingDays(Period period) {
        return store.workingDays(period.from(), period.from().plusDays(period.days()));
    }

    /** The state in which the calendar is; one small statement. */
    public CalendarState state() {
        return store.state();
    }

    /** The days of a closed period that are worked. */
    public Set<LocalDate> worked(Period period) {
        return store.worked(period.from(), period.from().plusDays(period.days()));
    }

    /** What follows from the calendar for a year; refuses years that are not reckoned. */
    public CalendarYear year(int year) {
        if (year < ReckonedDays.FIRST_YEAR || year > ReckonedDays.LAST_YEAR) {
            throw RequestProblem.Invalid.field("year", "calendar.year").refused();
        }
        CalendarContent content = current().content();
        ReckonedDays days = new ReckonedDays(content);
        List<MonthDays> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .map(month -> new MonthDays(month, worked(days, Period.month(month))))
                .toList();
        List<FiscalPart> parts = content.fiscal().calendar().periods(year).stream()
                .map(part -> new FiscalPart(
                        part.number(),
                        part.quarter(),
                        part.days().from(),
                        part.days().from().plusDays(part.days().days()),
                        worked(days, part.days())))
                .toList();
        return new CalendarYear(year, worked(days, Period.year(year)), days.special(year), months, parts);
    }

    private static int worked(ReckonedDays days, Period period) {
        return (int) period.from()
                .datesUntil(period.from().plusDays(period.days()))
                .filter(days::isWorked)
                .count();
    }

    /** Sets the calendar; refused when somebody else set it since the known version. */
    @Transactional
    public CompanyCalendar change(CalendarContent wanted, long knownVersion, Viewer by) {
        CompanyCalendar before = store.read(true);
        if (before.version() != knownVersion) {
            throw new RecordProblem.Changed(before.version(), List.of("*")).refused();
        }
        require(wanted);
        store.write(wanted, knownVersion + 1);
        store.fill(new ReckonedDays(wanted).all());
        audit.write(
                by,
                new Audit.Entry(
                        "calendar.changed",
                        REF,
                        Map.of("content", json.writeValueAsString(before.content())),
                        Map.of("content", json.writeValueAsString(wanted)),
                        null,
                        null));
        return store.read(false);
    }

    /** A new company keeps the holidays of its country from the first day on. */
    @EventListener
    void founded(CompanyFounded company) {
        store.fill(new ReckonedDays(current().content()).all());
    }

    /** An installation that is older than its calendar gets its days when it starts with it for the first time. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void started() {
        store.read(true);
        if (!store.isReckoned()) {
            store.fill(new ReckonedDays(current().content()).all());
        }
    }

    private static void require(CalendarContent wanted) {
        if (wanted.country() != null
                && NationalHolidays.of(wanted.country(), ReckonedDays.LAST_YEAR).isEmpty()) {
            throw RequestProblem.Invalid.field("country", "calendar.country").refused();
        }
        requireWeeks(wanted.weeks());
        Set<LocalDate> days = new HashSet<>();
        for (CompanyDay day : wanted.days()) {
            if (day.name().isBlank() || day.name().length() > LONGEST_NAME) {
                throw RequestProblem.Invalid.field("days", "calendar.day-name").refused();
            }
            if (day.day().getYear() < ReckonedDays.FIRST_YEAR || day.day().getYear() > ReckonedDays.LAST_YEAR) {
                throw RequestProblem.Invalid.field("days", "calendar.year").refused();
            }
            if (!days.add(day.day())) {
                throw RequestProblem.Invalid.field("days", "calendar.day-twice").refused();
            }
        }
        if (days.size() > MOST_DAYS) {
            throw RequestProblem.Invalid.field("days", "calendar.too-many").refused();
        }
    }

    private static void requireWeeks(List<WorkWeek> weeks) {
        boolean first = !weeks.isEmpty() && weeks.getFirst().from() == null;
        boolean worked = weeks.stream().noneMatch(week -> week.weekdays().isEmpty());
        boolean inOrder = IntStream.range(1, weeks.size()).allMatch(at -> isAfter(weeks.get(at), weeks.get(at - 1)));
        if (!first || !worked || !inOrder) {
            throw RequestProblem.Invalid.field("weeks", "calendar.weeks").refused();
        }
    }

    private static boolean isAfter(WorkWeek week, WorkWeek before) {
        LocalDate from = week.from();
        return from != null && (before.from() == null || from.isAfter(before.from()));
    }
}
