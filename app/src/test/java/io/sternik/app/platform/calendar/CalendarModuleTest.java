package io.sternik.app.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.RunningProgram;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The calendar of the company over the API, and the days that follow from it. */
class CalendarModuleTest extends RunningProgram {

    private static final String PATH = "/api/calendar";

    @Autowired
    private Calendars calendars;

    @BeforeEach
    void companyExists() {
        company.found();
    }

    @Test
    void aNewCompanyKeepsThePolishHolidays() {
        assertThat(calendars.workingDays(Period.year(2026))).isEqualTo(253);
        assertThat(calendars.workingDays(Period.year(2024))).isEqualTo(252);
        Answer year = as(company.user("S1")).get(PATH + "/year?year=2026");
        assertThat(year.status()).isEqualTo(200);
        assertThat(IntStream.range(0, 12)
                        .mapToObj(month -> year.body()
                                .at("/months/" + month + "/workingDays")
                                .asInt())
                        .toList())
                .containsExactly(20, 20, 22, 21, 20, 21, 23, 21, 22, 22, 20, 21);
        assertThat(year.text("/days/1/name/pl")).isEqualTo("Święto Trzech Króli");
        assertThat(as(company.user("S1")).get(PATH + "/year?year=1999").status())
                .isEqualTo(422);
    }

    @Test
    void anInstallationOlderThanItsCalendarGetsItsDaysAtTheStart() {
        asOwner("update platform.calendar set reckoned = false");
        asOwner("update platform.calendar_day set worked = true where day = '2026-01-06'");
        assertThat(calendars.workingDays(Period.day(LocalDate.of(2026, 1, 6)))).isEqualTo(1);
        calendars.started();
        assertThat(calendars.workingDays(Period.day(LocalDate.of(2026, 1, 6)))).isZero();
        asOwner("update platform.calendar_day set worked = true where day = '2026-01-06'");
        calendars.started();
        assertThat(calendars.workingDays(Period.day(LocalDate.of(2026, 1, 6))))
                .as("reckoned once, not at each start")
                .isEqualTo(1);
        asOwner("update platform.calendar_day set worked = false where day = '2026-01-06'");
    }

    @Test
    void nonsenseIsRefusedAndNothingIsLost() {
        Caller director = as(company.user("DIR"));
        Answer before = director.get(PATH);
        for (Object nonsense : List.of(
                Map.of(),
                Map.of("weeks", List.of(), "days", List.of()),
                content("PL", List.of(Map.of("weekdays", java.util.Arrays.asList((Object) null))), List.of(), "MONTHS"),
                content(
                        "PL",
                        List.of(week(null, "MONDAY")),
                        List.of(Map.of("day", "2026-13-01", "kind", "OFF", "name", "x")),
                        "MONTHS"),
                content("PL", List.of(week(null, "MONDAY")), List.of(), "SOMETIMES"))) {
            assertThat(director.put(PATH, nonsense, before.version()).status())
                    .as(nonsense.toString())
                    .isBetween(400, 422);
        }
        assertThat(director.get(PATH).version()).isEqualTo(before.version());
    }

    @Test
    void daysOfTheCompanyAndOtherWeeksCountAtOnce() {
        Caller director = as(company.user("DIR"));
        int before = calendars.workingDays(Period.year(2027));
        Answer now = director.get(PATH);
        Answer changed = director.put(
                PATH,
                content(
                        "PL",
                        List.of(
                                week(null, "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"),
                                week("2027-07-01", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY")),
                        List.of(
                                day("2027-03-13", "EXTRA", "Inwentaryzacja"),
                                day("2027-06-02", "OFF", "Święto firmy"),
                                day("2027-11-11", "EXTRA", "Dyżur")),
                        "WEEKS_445"),
                now.version());
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
        int fridays = (int) LocalDate.of(2027, 7, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() == 5)
                .filter(day -> !day.equals(LocalDate.of(2027, 12, 24)))
                .count();
        assertThat(calendars.workingDays(Period.year(2027))).isEqualTo(before + 1 - 1 + 1 - fridays);
        assertThat(calendars.workingDays(Period.year(2026)))
                .as("the past is as it was")
                .isEqualTo(253);
        Answer year = director.get(PATH + "/year?year=2027");
        assertThat(year.body().path("workingDays").asInt()).isEqualTo(calendars.workingDays(Period.year(2027)));
        assertThat(year.text("/parts/0/from")).isEqualTo("2027-01-04");
        assertThat(year.body().path("parts")).hasSize(12);
        Answer late =
                director.put(PATH, content("PL", List.of(week(null, "MONDAY")), List.of(), "MONTHS"), now.version());
        assertThat(late.code()).as("somebody else was faster").isEqualTo("record.changed");
    }

    @Test
    void whatIsNoCalendarIsRefused() {
        Caller director = as(company.user("DIR"));
        long version = director.get(PATH).version();
        List<Map<String, Object>> week = List.of(week(null, "MONDAY"));
        assertThat(refusal(director, content("DE", week, List.of(), "MONTHS"), version))
                .isEqualTo("calendar.country");
        assertThat(refusal(director, content(null, List.of(), List.of(), "MONTHS"), version))
                .isEqualTo("calendar.weeks");
        assertThat(refusal(director, content(null, List.of(week(null)), List.of(), "MONTHS"), version))
                .isEqualTo("calendar.weeks");
        List<Map<String, Object>> backwards =
                List.of(week(null, "MONDAY"), week("2027-01-01", "MONDAY"), week("2026-01-01", "TUESDAY"));
        assertThat(refusal(director, content(null, backwards, List.of(), "MONTHS"), version))
                .isEqualTo("calendar.weeks");
        Map<String, Object> day = day("2027-06-02", "OFF", "Dwa razy");
        assertThat(refusal(director, content(null, week, List.of(day, day), "MONTHS"), version))
                .isEqualTo("calendar.day-twice");
        assertThat(refusal(director, content(null, week, List.of(day("2027-06-02", "OFF", " ")), "MONTHS"), version))
                .isEqualTo("calendar.day-name");
        assertThat(as(company.user("S1"))
                        .put(PATH, content(null, week, List.of(), "MONTHS"), version)
                        .status())
                .isEqualTo(403);
    }

    private static String refusal(Caller caller, Map<String, Object> content, long version) {
        return caller.put(PATH, content, version).text("/findings/0/code");
    }

    private static Map<String, Object> content(
            @Nullable String country, List<Map<String, Object>> weeks, List<Map<String, Object>> days, String scheme) {
        Map<String, Object> content = new HashMap<>();
        content.put("country", country);
        content.put("weeks", weeks);
        content.put("days", new ArrayList<>(days));
        content.put("fiscal", Map.of("scheme", scheme, "firstMonth", "JANUARY", "weekStart", "MONDAY"));
        return content;
    }

    private static Map<String, Object> week(@Nullable String from, String... weekdays) {
        Map<String, Object> week = new HashMap<>(Map.of("weekdays", List.of(weekdays)));
        week.put("from", from);
        return week;
    }

    private static Map<String, Object> day(String day, String kind, String name) {
        return Map.of("day", day, "kind", kind, "name", name);
    }
}
