package io.sternik.app.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Now and today, in the company's time zone. The only place that asks the clock. */
@Component
public class CompanyTime {

    private final Clock clock;

    /** Instants come from the clock, dates are those of its zone. */
    public CompanyTime(Clock clock) {
        this.clock = clock;
    }

    /** The instant, cut to microseconds as the database keeps it. */
    public OffsetDateTime now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** The business date. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The business date of an instant. */
    public LocalDate dateOf(OffsetDateTime instant) {
        return instant.atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    /** The first instant of a business date. */
    public OffsetDateTime startOf(LocalDate date) {
        return date.atStartOfDay(clock.getZone()).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** The company's time zone. */
    public ZoneId zone() {
        return clock.getZone();
    }
}
