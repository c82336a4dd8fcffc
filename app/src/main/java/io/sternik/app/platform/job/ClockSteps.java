package io.sternik.app.platform.job;

import java.util.function.LongSupplier;

/** Tells that the clock of the machine was set back, by comparing it with one that only counts. A clock that drifts is left alone. */
final class ClockSteps {

    private static final long STEP_MILLIS = 2_000;

    private final LongSupplier wallMillis;
    private final LongSupplier countedNanos;
    private long ahead;

    ClockSteps(LongSupplier wallMillis, LongSupplier countedNanos) {
        this.wallMillis = wallMillis;
        this.countedNanos = countedNanos;
        this.ahead = ahead();
    }

    private long ahead() {
        return wallMillis.getAsLong() - countedNanos.getAsLong() / 1_000_000;
    }

    /** Whether it was set back since this was asked before. */
    boolean back() {
        long before = ahead;
        ahead = ahead();
        return ahead < before - STEP_MILLIS;
    }
}
