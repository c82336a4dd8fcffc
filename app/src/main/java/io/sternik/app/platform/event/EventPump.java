package io.sternik.app.platform.event;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hands out and delivers events all the time, at once after something was published here and at least every second otherwise. */
@Component
class EventPump implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventPump.class);
    private static final long LONGEST_REST_MILLIS = 1_000;
    private static final long REST_AFTER_FAILURE_MILLIS = 2_000;
    private static final long PATIENCE_MILLIS = 10_000;

    private final HandingOut handingOut;
    private final Deliveries deliveries;
    private final boolean runs;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean closed;
    private @Nullable Thread thread;

    EventPump(HandingOut handingOut, Deliveries deliveries, @Value("${sternik.recurring:true}") boolean runs) {
        this.handingOut = handingOut;
        this.deliveries = deliveries;
        this.runs = runs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (runs && thread == null) {
            thread = Thread.ofPlatform().name("events").daemon().start(this::pump);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(Events.Published published) {
        work.release();
    }

    /** Does everything that is due now; answers how many deliveries were tried. */
    int drain() {
        int tried = 0;
        boolean more = true;
        while (more && !closed) {
            int handedOut = handingOut.isDue() ? handingOut.some() : 0;
            int now = deliveries.some();
            tried += now;
            more = handedOut + now > 0;
        }
        return tried;
    }

    private void pump() {
        while (!closed) {
            try {
                work.drainPermits();
                drain();
                boolean woken = work.tryAcquire(LONGEST_REST_MILLIS, TimeUnit.MILLISECONDS);
                LOG.trace("woken: {}", woken);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                rest(failure);
            }
        }
    }

    private void rest(RuntimeException failure) {
        if (closed) {
            return;
        }
        LOG.warn("events wait: {}", failure.toString());
        try {
            Thread.sleep(REST_AFTER_FAILURE_MILLIS);
        } catch (InterruptedException stopped) {
            closed = true;
        }
    }

    /** Lets the deliveries that have begun come to their end. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        work.release();
        Thread pumping = thread;
        if (pumping != null) {
            pumping.join(PATIENCE_MILLIS);
        }
    }
}
