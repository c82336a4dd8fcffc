package io.sternik.app.platform.time;

import java.time.Duration;

/** Work of a module that comes back all the time, done by one node at a time; a bean. It may run twice or late and must bear it. */
public interface RecurringWork {

    /** Stable name in the queue: {@code audit-chain}. */
    String name();

    /** Rest between the end of one run and the beginning of the next. */
    Duration every();

    /** Does what is due. */
    void run();
}
