package io.sternik.app.selling.cooling;

import io.sternik.app.platform.calendar.CalendarState;
import io.sternik.app.platform.calendar.Calendars;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.pipeline.CoolingRule;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows the rule by which open deals cool. The working days are kept for the day, as long as the calendar of the company stays as it is. */
@Component
public class CoolingDeals {

    /** Who has been quiet for longer is shown as quiet for so long. */
    private static final int PAST_DAYS = 800;

    private static final int FUTURE_DAYS = 40;

    private final Calendars calendars;
    private final CompanyTime time;
    private volatile @Nullable Known known;

    CoolingDeals(Calendars calendars, CompanyTime time) {
        this.calendars = calendars;
        this.time = time;
    }

    private record Known(LocalDate day, ZoneId zone, CalendarState calendar, CoolingToday cooling) {}

    /** The rule of today. */
    public CoolingToday today() {
        LocalDate today = time.today();
        CalendarState calendar = calendars.state();
        Known last = known;
        if (last == null
                || !last.day.equals(today)
                || !last.zone.equals(time.zone())
                || !last.calendar.equals(calendar)) {
            Period around = new Period(today.minusDays(PAST_DAYS), today.plusDays(FUTURE_DAYS));
            CoolingRule rule = new CoolingRule(today, calendars.worked(around));
            last = new Known(today, time.zone(), calendar, new CoolingToday(today, time.zone(), rule));
            known = last;
        }
        return last.cooling;
    }
}
