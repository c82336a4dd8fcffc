package io.sternik.app.platform.event;

import static io.sternik.database.platform.Tables.EVENT;
import static io.sternik.database.platform.Tables.EVENT_DELIVERY;
import static io.sternik.database.platform.Tables.EVENT_LISTENER;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.RecurringWork;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Events as whoever looks after them sees them: who listens, what waits, what was given up, what is decided for later. */
@Component
class EventDesk implements RecurringWork {

    private static final Duration HEARD_KEPT = Duration.ofDays(30);
    private static final int SHOWN = 100;

    private final DSLContext sql;
    private final CompanyTime time;
    private final Texts texts;
    private final Audit audit;

    EventDesk(DSLContext sql, CompanyTime time, Texts texts, Audit audit) {
        this.sql = sql;
        this.time = time;
        this.texts = texts;
        this.audit = audit;
    }

    /**
     * A listener and how it fares.
     *
     * @param name what it does, in the viewer's language
     * @param heard in the last 30 days
     * @param lastHeardAt null when it has heard nothing in that time
     */
    record ListenerView(
            String code,
            String name,
            String event,
            OffsetDateTime since,
            long waiting,
            long parked,
            long heard,
            @Nullable OffsetDateTime lastHeardAt) {}

    /**
     * An event that a listener has not heard.
     *
     * @param state {@code waiting} or {@code parked}
     * @param error of the last attempt, null before the first
     */
    record OpenDelivery(
            UUID id,
            String event,
            String listener,
            String by,
            OffsetDateTime at,
            String state,
            int attempts,
            OffsetDateTime nextAt,
            @Nullable String error) {}

    /** An event that is decided and takes effect later. */
    record ComingEvent(UUID id, String event, String by, OffsetDateTime at, OffsetDateTime dueAt) {}

    /** All of it; at most 100 deliveries and coming events, what was given up first. */
    record EventsView(List<ListenerView> listeners, List<OpenDelivery> open, List<ComingEvent> coming) {}

    EventsView view(Viewer viewer) {
        return new EventsView(listeners(viewer), open(viewer), coming(viewer));
    }

    private List<ListenerView> listeners(Viewer viewer) {
        return sql.select(
                        EVENT_LISTENER.CODE,
                        EVENT_LISTENER.TYPE,
                        EVENT_LISTENER.SINCE,
                        in("waiting"),
                        in("parked"),
                        in("heard"),
                        DSL.max(EVENT_DELIVERY.HEARD_AT))
                .from(EVENT_LISTENER)
                .leftJoin(EVENT_DELIVERY)
                .on(EVENT_DELIVERY.LISTENER.eq(EVENT_LISTENER.CODE))
                .groupBy(EVENT_LISTENER.CODE)
                .orderBy(EVENT_LISTENER.CODE)
                .fetch(row -> new ListenerView(
                        row.value1(),
                        word(viewer, "listener." + row.value1()),
                        word(viewer, "event." + row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    private static Field<Long> in(String state) {
        return DSL.count(EVENT_DELIVERY.PLACE)
                .filterWhere(EVENT_DELIVERY.STATE.eq(state))
                .cast(Long.class);
    }

    private List<OpenDelivery> open(Viewer viewer) {
        return sql.select()
                .from(EVENT_DELIVERY)
                .join(EVENT)
                .on(EVENT.ID.eq(EVENT_DELIVERY.EVENT))
                .where(EVENT_DELIVERY.STATE.in("waiting", "parked"))
                .orderBy(EVENT_DELIVERY.STATE, EVENT_DELIVERY.PLACE)
                .limit(SHOWN)
                .fetch(row -> open(row, viewer));
    }

    private OpenDelivery open(Record row, Viewer viewer) {
        return new OpenDelivery(
                row.get(EVENT_DELIVERY.ID),
                word(viewer, "event." + row.get(EVENT.TYPE)),
                word(viewer, "listener." + row.get(EVENT_DELIVERY.LISTENER)),
                row.get(EVENT.BY_NAME),
                row.get(EVENT.AT),
                row.get(EVENT_DELIVERY.STATE),
                row.get(EVENT_DELIVERY.ATTEMPTS),
                row.get(EVENT_DELIVERY.NEXT_AT),
                row.get(EVENT_DELIVERY.ERROR));
    }

    private List<ComingEvent> coming(Viewer viewer) {
        return sql.selectFrom(EVENT)
                .where(EVENT.HANDED_OUT_AT.isNull(), EVENT.WITHDRAWN_AT.isNull(), EVENT.DUE_AT.gt(time.now()))
                .orderBy(EVENT.DUE_AT, EVENT.PLACE)
                .limit(SHOWN)
                .fetch(row -> new ComingEvent(
                        row.getId(),
                        word(viewer, "event." + row.getType()),
                        row.getByName(),
                        row.getAt(),
                        row.getDueAt()));
    }

    private String word(Viewer viewer, String key) {
        return texts.get(viewer.language(), key, Map.of());
    }

    /** Has what was given up tried again at once. */
    @Transactional
    void again(UUID delivery, Viewer by) {
        int changed = sql.update(EVENT_DELIVERY)
                .set(EVENT_DELIVERY.STATE, "waiting")
                .set(EVENT_DELIVERY.ATTEMPTS, 0)
                .set(EVENT_DELIVERY.NEXT_AT, time.now())
                .where(isOpen(delivery))
                .execute();
        require(changed);
        note(delivery, "event.tried-again", Map.of(), by);
    }

    /** Leaves an event out for its listener for good, so that later ones about the same record are heard. */
    @Transactional
    void skip(UUID delivery, String reason, Viewer by) {
        if (reason.isBlank()) {
            throw RequestProblem.Invalid.field("reason", "field.required").refused();
        }
        int changed = sql.update(EVENT_DELIVERY)
                .set(EVENT_DELIVERY.STATE, "skipped")
                .where(isOpen(delivery))
                .execute();
        require(changed);
        note(delivery, "event.left-out", Map.of("reason", reason), by);
    }

    private static Condition isOpen(UUID delivery) {
        return EVENT_DELIVERY.ID.eq(delivery).and(EVENT_DELIVERY.STATE.in("waiting", "parked"));
    }

    private static void require(int changed) {
        if (changed == 0) {
            throw new RecordProblem.NotFound().refused();
        }
    }

    private void note(UUID delivery, String act, Map<String, Object> after, Viewer by) {
        audit.write(by, Audit.Entry.of(act, new RecordRef("event-delivery", delivery), Map.of(), after));
    }

    @Override
    public String name() {
        return "heard-events";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    /** Forgets who heard what long ago; the events themselves stay for listeners to come. */
    @Override
    public void run() {
        sql.deleteFrom(EVENT_DELIVERY)
                .where(
                        EVENT_DELIVERY.STATE.eq("heard"),
                        EVENT_DELIVERY.HEARD_AT.lt(time.now().minus(HEARD_KEPT)))
                .execute();
    }
}
