package io.sternik.postgres;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A point in time measured by the machine's uptime, so that a change of the clock does not move it. */
record Deadline(long nanos) {

    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    static Deadline inSeconds(int seconds) {
        return in(Duration.ofSeconds(seconds));
    }

    boolean passed() {
        return System.nanoTime() - nanos >= 0;
    }

    /** Waits until the condition holds; false when the deadline passed before. */
    boolean waitUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (passed()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }
}
