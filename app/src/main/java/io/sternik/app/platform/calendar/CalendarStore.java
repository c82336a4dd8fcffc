package io.sternik.app.platform.calendar;

import static io.sternik.database.platform.Tables.CALENDAR;
import static io.sternik.database.platform.Tables.CALENDAR_DAY;
import static io.sternik.database.platform.Tables.COMPANY_DAY;
import static io.sternik.database.platform.Tables.WORK_WEEK;

import io.sternik.app.platform.calendar.CompanyCalendar.CalendarContent;
import io.sternik.app.platform.calendar.CompanyCalendar.CompanyDay;
import io.sternik.app.platform.calendar.CompanyCalendar.DayKind;
import io.sternik.app.platform.calendar.CompanyCalendar.Fiscal;
import io.sternik.app.platform.calendar.CompanyCalendar.WorkWeek;
import io.sternik.engine.calendar.FiscalCalendar.Scheme;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Keeps the calendar and the days that follow from it. */
@Component
class CalendarStore {

    /** Before any date that matters: the week that held from the beginning. */
    static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private static final String FILL = """
            insert into platform.calendar_day (day, worked, worked_before)
            select d.day, d.worked, d.worked_before from unnest({0}, {1}, {2}) as d (day, worked, worked_before)
            """;

    private final DSLContext sql;

    CalendarStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The calendar; {@code lock} keeps other writers out until the transaction ends. */
    CompanyCalendar read(boolean lock) {
        var select = sql.selectFrom(CALENDAR);
        var row = lock ? select.forUpdate().fetchSingle() : select.fetchSingle();
        List<WorkWeek> weeks = sql.selectFrom(WORK_WEEK)
                .orderBy(WORK_WEEK.VALID_FROM)
                .fetch(week -> new WorkWeek(
                        week.getValidFrom().equals(BEGINNING) ? null : week.getValidFrom(),
                        weekdays(week.getWeekdays())));
        List<CompanyDay> days = sql.selectFrom(COMPANY_DAY)
                .orderBy(COMPANY_DAY.DAY)
                .fetch(day -> new CompanyDay(
                        day.getDay(), DayKind.valueOf(day.getKind().toUpperCase(Locale.ROOT)), day.getName()));
        return new CompanyCalendar(
                row.getVersion(),
                new CalendarContent(
                        row.getCountry(),
                        weeks,
                        days,
                        new Fiscal(
                                Scheme.valueOf(row.getFiscalScheme().toUpperCase(Locale.ROOT)),
                                Month.of(row.getFiscalFirstMonth()),
                                DayOfWeek.of(row.getFiscalWeekStart()))));
    }

    void write(CalendarContent content, long version) {
        sql.update(CALENDAR)
                .set(CALENDAR.COUNTRY, content.country())
                .set(CALENDAR.FISCAL_SCHEME, content.fiscal().scheme().name().toLowerCase(Locale.ROOT))
                .set(CALENDAR.FISCAL_FIRST_MONTH, (short)
                        content.fiscal().firstMonth().getValue())
                .set(CALENDAR.FISCAL_WEEK_START, (short)
                        content.fiscal().weekStart().getValue())
                .set(CALENDAR.VERSION, version)
                .execute();
        sql.deleteFrom(WORK_WEEK).execute();
        for (WorkWeek week : content.weeks()) {
            sql.insertInto(WORK_WEEK)
                    .set(WORK_WEEK.VALID_FROM, Objects.requireNonNullElse(week.from(), BEGINNING))
                    .set(WORK_WEEK.WEEKDAYS, numbers(week.weekdays()))
                    .execute();
        }
        sql.deleteFrom(COMPANY_DAY).execute();
        sql.batch(content.days().stream()
                        .map(day -> sql.insertInto(COMPANY_DAY)
                                .set(COMPANY_DAY.DAY, day.day())
                                .set(COMPANY_DAY.KIND, day.kind().name().toLowerCase(Locale.ROOT))
                                .set(COMPANY_DAY.NAME, day.name()))
                        .toList())
                .execute();
    }

    /** What changes whenever the days do. */
    CalendarState state() {
        return sql.select(CALENDAR.VERSION, CALENDAR.RECKONED)
                .from(CALENDAR)
                .fetchSingle(row -> new CalendarState(row.value1(), row.value2()));
    }

    /** Whether the days follow from the calendar; they do not in an installation that is older than it. */
    boolean isReckoned() {
        return sql.select(CALENDAR.RECKONED).from(CALENDAR).fetchSingle().value1();
    }

    /** Replaces all days by those that follow from the calendar. */
    void fill(List<ReckonedDays.Day> days) {
        sql.update(CALENDAR).set(CALENDAR.RECKONED, true).execute();
        sql.deleteFrom(CALENDAR_DAY).execute();
        sql.execute(
                FILL,
                DSL.val(days.stream().map(ReckonedDays.Day::day).toArray(LocalDate[]::new)),
                DSL.val(days.stream().map(ReckonedDays.Day::worked).toArray(Boolean[]::new)),
                DSL.val(days.stream().map(ReckonedDays.Day::workedBefore).toArray(Integer[]::new)));
    }

    /** Working days in {@code [from, to)}. */
    int workingDays(LocalDate from, LocalDate to) {
        return sql.fetchCount(
                CALENDAR_DAY, CALENDAR_DAY.DAY.ge(from), CALENDAR_DAY.DAY.lt(to), CALENDAR_DAY.WORKED.isTrue());
    }

    /** The days in {@code [from, to)} that are worked. */
    Set<LocalDate> worked(LocalDate from, LocalDate to) {
        return sql.select(CALENDAR_DAY.DAY)
                .from(CALENDAR_DAY)
                .where(CALENDAR_DAY.DAY.ge(from), CALENDAR_DAY.DAY.lt(to), CALENDAR_DAY.WORKED.isTrue())
                .fetchSet(CALENDAR_DAY.DAY);
    }

    private static Set<DayOfWeek> weekdays(Short[] numbers) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(numbers).map(number -> DayOfWeek.of(number)).forEach(days::add);
        return days;
    }

    private static Short[] numbers(Set<DayOfWeek> weekdays) {
        return Stream.of(DayOfWeek.values())
                .filter(weekdays::contains)
                .map(day -> (short) day.getValue())
                .toArray(Short[]::new);
    }
}
