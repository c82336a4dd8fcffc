package io.sternik.postgres;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Looks four times a second whether the server lives, and starts it again when it does not. */
final class Watch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Watch.class.getName());
    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final Cluster cluster;
    private final Consumer<ServerEvent> listener;
    private final Thread thread;
    private volatile boolean closed;

    private Watch(Cluster cluster, Consumer<ServerEvent> listener) {
        this.cluster = cluster;
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::run);
    }

    static Watch over(Cluster cluster, Consumer<ServerEvent> listener) {
        Watch watch = new Watch(cluster, listener);
        watch.thread.start();
        return watch;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    private void run() {
        while (!closed) {
            LockSupport.parkNanos(INTERVAL.toNanos());
            if (!closed && !cluster.postmaster().lives()) {
                revive(cluster.postmaster().pid());
            }
            rotateLog();
        }
    }

    private void revive(long deadPid) {
        long noticed = System.nanoTime();
        tell(new ServerEvent.Died(deadPid));
        while (!closed) {
            try {
                cluster.restart();
                Duration after = Duration.ofNanos(System.nanoTime() - noticed);
                tell(new ServerEvent.Restarted(cluster.postmaster().pid(), after));
                return;
            } catch (PostgresRefused refused) {
                tell(new ServerEvent.RestartFailed(refused.problem()));
                LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
            }
        }
    }

    private void rotateLog() {
        try {
            cluster.instance().log().rotateWhenLarge();
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "The log of the database was not rotated", failure);
        }
    }

    /** A listener that fails must not end the watch. */
    private void tell(ServerEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "The listener failed on " + event, failure);
        }
    }
}
