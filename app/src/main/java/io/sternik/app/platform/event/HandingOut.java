package io.sternik.app.platform.event;

import static io.sternik.database.platform.Tables.EVENT;
import static io.sternik.database.platform.Tables.EVENT_DELIVERY;
import static io.sternik.database.platform.Tables.EVENT_LISTENER;

import io.sternik.app.platform.time.CompanyTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one delivery of each due event for each listener of its type, in order. Listeners are known by the database, so that all nodes
 * hand out to the same ones; a lock keeps one from being registered while events are handed out, or it would miss them.
 */
@Component
class HandingOut {

    private static final int AT_ONCE = 1_000;
    /** Any number that nothing else locks. */
    private static final long LOCK = 0x53_54_45_52_4e_45_56L;

    private final DSLContext sql;
    private final CompanyTime time;
    private final Listeners listeners;

    HandingOut(DSLContext sql, CompanyTime time, Listeners listeners) {
        this.sql = sql;
        this.time = time;
        this.listeners = listeners;
    }

    /** Whether there is something to do. */
    boolean isDue() {
        return !unknown().isEmpty() || sql.fetchExists(EVENT, due());
    }

    /** Hands out some of the due events; answers how many. */
    @Transactional
    public int some() {
        lock();
        unknown().forEach(this::register);
        List<UUID> events = sql.select(EVENT.ID)
                .from(EVENT)
                .where(due())
                .orderBy(EVENT.DUE_AT, EVENT.PLACE)
                .limit(AT_ONCE)
                .fetch(EVENT.ID);
        if (!events.isEmpty()) {
            Condition these = EVENT.ID.eq(DSL.any(events.toArray(UUID[]::new)));
            deliver(these, List.of(EVENT.DUE_AT.asc(), EVENT.PLACE.asc()));
            sql.update(EVENT).set(EVENT.HANDED_OUT_AT, time.now()).where(these).execute();
        }
        return events.size();
    }

    private void register(Listener<?> listener) {
        sql.insertInto(EVENT_LISTENER)
                .set(EVENT_LISTENER.CODE, listener.code())
                .set(EVENT_LISTENER.TYPE, listener.hears().getSimpleName())
                .set(EVENT_LISTENER.SINCE, time.now())
                .execute();
        if (listener.hearsThePast()) {
            deliver(
                    EVENT_LISTENER.CODE.eq(listener.code()).and(EVENT.HANDED_OUT_AT.isNotNull()),
                    List.of(EVENT.DUE_AT.asc(), EVENT.PLACE.asc()));
        }
    }

    private void deliver(Condition which, List<SortField<?>> order) {
        sql.insertInto(
                        EVENT_DELIVERY,
                        EVENT_DELIVERY.EVENT,
                        EVENT_DELIVERY.LISTENER,
                        EVENT_DELIVERY.SUBJECT,
                        EVENT_DELIVERY.NEXT_AT)
                .select(DSL.select(EVENT.ID, EVENT_LISTENER.CODE, EVENT.SUBJECT, DSL.val(time.now()))
                        .from(EVENT)
                        .join(EVENT_LISTENER)
                        .on(EVENT_LISTENER.TYPE.eq(EVENT.TYPE))
                        .where(which)
                        .orderBy(order))
                .execute();
    }

    private List<Listener<?>> unknown() {
        Set<String> known = new HashSet<>(
                sql.select(EVENT_LISTENER.CODE).from(EVENT_LISTENER).fetch(EVENT_LISTENER.CODE));
        return listeners.all().stream()
                .filter(listener -> !known.contains(listener.code()))
                .toList();
    }

    private Condition due() {
        return EVENT.HANDED_OUT_AT.isNull().and(EVENT.WITHDRAWN_AT.isNull()).and(EVENT.DUE_AT.le(time.now()));
    }

    private void lock() {
        sql.select(DSL.field("pg_advisory_xact_lock({0})", DSL.val(LOCK))).fetch();
    }
}
