package io.sternik.bench;

import java.util.concurrent.atomic.AtomicLong;

/** Asks the server for its health and a list four times a second, and remembers the slowest answer. */
final class Probe implements AutoCloseable {

    private static final long PAUSE_MILLIS = 250;

    private final AtomicLong slowestNanos = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final Client client;
    private final Thread thread;
    private volatile boolean ended;

    Probe(Client client) {
        this.client = client;
        this.thread = Thread.ofPlatform().daemon().start(this::ask);
    }

    private void ask() {
        while (!ended) {
            try {
                ask("/api/health");
                ask("/api/deals?limit=20");
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopped) {
                return;
            } catch (Exception failure) {
                failures.incrementAndGet();
            }
        }
    }

    private void ask(String path) throws Exception {
        long begin = System.nanoTime();
        client.get(path);
        slowestNanos.accumulateAndGet(System.nanoTime() - begin, Math::max);
    }

    /** The slowest answer in milliseconds. */
    long slowestMillis() {
        return slowestNanos.get() / 1_000_000;
    }

    long failures() {
        return failures.get();
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join();
    }
}
