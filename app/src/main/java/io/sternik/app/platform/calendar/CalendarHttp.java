package io.sternik.app.platform.calendar;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.http.KnownVersion;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of the company over HTTP. */
@RestController
@RequestMapping("/api/calendar")
class CalendarHttp {

    private final Calendars calendars;

    CalendarHttp(Calendars calendars) {
        this.calendars = calendars;
    }

    @Access(relation = Relation.NONE)
    @GetMapping
    CompanyCalendar current(Viewer viewer) {
        return calendars.current();
    }

    @Access(relation = Relation.NONE)
    @GetMapping("/year")
    CalendarYear year(@RequestParam int year, Viewer viewer) {
        return calendars.year(year);
    }

    @Access(permission = CalendarRights.EDIT, relation = Relation.NONE)
    @PutMapping
    CompanyCalendar change(@RequestBody CompanyCalendar.CalendarContent wanted, KnownVersion known, Viewer viewer) {
        return calendars.change(wanted, known.value(), viewer);
    }
}
