package io.sternik.app.selling.cooling;

import static io.sternik.database.selling.Tables.STAGE;

import io.sternik.app.platform.calendar.Calendars;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.pipeline.CoolingRule;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Knows the rule by which open deals cool, with the working days of the company and the limits of the stages. */
@Component
public class CoolingDeals {

    /** Who has been quiet for longer is shown as quiet for so long. */
    private static final int PAST_DAYS = 800;

    private static final int FUTURE_DAYS = 40;

    private final DSLContext sql;
    private final Calendars calendars;
    private final CompanyTime time;

    CoolingDeals(DSLContext sql, Calendars calendars, CompanyTime time) {
        this.sql = sql;
        this.calendars = calendars;
        this.time = time;
    }

    /** The rule of today. */
    public CoolingToday today() {
        LocalDate today = time.today();
        Period around = new Period(today.minusDays(PAST_DAYS), today.plusDays(FUTURE_DAYS));
        Map<UUID, Integer> limits = sql.select(STAGE.ID, STAGE.ROT_AFTER_DAYS)
                .from(STAGE)
                .where(STAGE.ROT_AFTER_DAYS.isNotNull())
                .fetchMap(STAGE.ID, STAGE.ROT_AFTER_DAYS);
        return new CoolingToday(today, time.zone(), new CoolingRule(today, calendars.worked(around)), limits);
    }
}
