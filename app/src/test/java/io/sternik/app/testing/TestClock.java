package io.sternik.app.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it; it shows noon in Warsaw. */
public final class TestClock extends Clock {

    /** The day on which every test class begins: a Monday. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    private final AtomicReference<Instant> now = new AtomicReference<>(noon(TODAY));

    /** Moves to noon of the day. */
    public void setDate(LocalDate day) {
        now.set(noon(day));
    }

    /** Moves on. */
    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }
}
