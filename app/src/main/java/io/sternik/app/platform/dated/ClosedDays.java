package io.sternik.app.platform.dated;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks everybody who closes topics. Whoever writes asks in the transaction that writes: a topic is not closed meanwhile. */
@Component
public class ClosedDays {

    /** One of the two keys of the lock that writers share and whoever closes takes alone. */
    static final int LOCK = 0x434c_5344;

    private final DSLContext sql;
    private final List<ClosedPeriods> closers;

    ClosedDays(DSLContext sql, List<ClosedPeriods> closers) {
        this.sql = sql;
        this.closers = closers;
    }

    /** The last closed day of the topic, which stays the last until the transaction ends. */
    public Optional<LocalDate> through(ClosedTopic topic) {
        sql.execute("select pg_advisory_xact_lock_shared({0}, {1})", DSL.inline(LOCK), DSL.inline(topic.ordinal()));
        return closers.stream()
                .flatMap(closer -> closer.closedThrough(topic).stream())
                .max(LocalDate::compareTo);
    }

    /** Refuses a day of the topic that is closed. */
    public void requireOpen(ClosedTopic topic, LocalDate day) {
        refuse(topic, through(topic).orElse(null), day);
    }

    /** Refuses a day that lies in closed ones; a missing day lies in none. */
    public static void refuse(ClosedTopic topic, @Nullable LocalDate through, @Nullable LocalDate day) {
        if (through != null && day != null && !day.isAfter(through)) {
            throw new DatedProblem.Closed(topic, through).refused();
        }
    }
}
