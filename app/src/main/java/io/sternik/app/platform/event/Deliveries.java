package io.sternik.app.platform.event;

import static io.sternik.database.platform.Tables.EVENT;
import static io.sternik.database.platform.Tables.EVENT_DELIVERY;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.EventDelivery;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has listeners hear what was handed out. Many deliveries are one transaction with a savepoint for each: what a listener writes is
 * committed with the note that it has heard, so that a crash in between repeats both. Nodes take different rows.
 */
@Component
class Deliveries {

    /** Rests after the first failure, the second and so on; after the last one the delivery is parked. */
    private static final List<Duration> RESTS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10));

    private static final int AT_ONCE = 50;
    private static final int LONGEST_ERROR = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final DSLContext sql;
    private final CompanyTime time;
    private final Listeners listeners;
    private final ParkedNews news;
    private final TransactionTemplate whole;
    private final TransactionTemplate part;

    Deliveries(
            DSLContext sql,
            CompanyTime time,
            Listeners listeners,
            ParkedNews news,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.time = time;
        this.listeners = listeners;
        this.news = news;
        this.whole = new TransactionTemplate(transactions);
        this.part = new TransactionTemplate(transactions);
        part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    private record Delivery(UUID id, String listener, int attempts, String type, String payload, Hearing hearing) {}

    /** Has some deliveries heard; answers how many were tried. */
    int some() {
        return whole.execute(_ -> {
            List<Delivery> next = next();
            next.forEach(this::tryOnce);
            return next.size();
        });
    }

    /** Due deliveries that no other of the same listener about the same record stands before, and that no other node holds. */
    private List<Delivery> next() {
        EventDelivery earlier = EVENT_DELIVERY.as("earlier");
        Condition first = DSL.notExists(DSL.selectOne()
                .from(earlier)
                .where(
                        earlier.LISTENER.eq(EVENT_DELIVERY.LISTENER),
                        earlier.SUBJECT.eq(EVENT_DELIVERY.SUBJECT),
                        earlier.PLACE.lt(EVENT_DELIVERY.PLACE),
                        earlier.STATE.in("waiting", "parked")));
        return sql.select()
                .from(EVENT_DELIVERY)
                .join(EVENT)
                .on(EVENT.ID.eq(EVENT_DELIVERY.EVENT))
                .where(
                        EVENT_DELIVERY.STATE.eq("waiting"),
                        EVENT_DELIVERY.NEXT_AT.le(time.now()),
                        EVENT_DELIVERY.LISTENER.eq(DSL.any(listeners.codes())),
                        first)
                .orderBy(EVENT_DELIVERY.PLACE)
                .limit(AT_ONCE)
                .forUpdate()
                .of(EVENT_DELIVERY)
                .skipLocked()
                .fetch(Deliveries::delivery);
    }

    private static Delivery delivery(Record row) {
        UUID by = row.get(EVENT.BY);
        return new Delivery(
                row.get(EVENT_DELIVERY.ID),
                row.get(EVENT_DELIVERY.LISTENER),
                row.get(EVENT_DELIVERY.ATTEMPTS) + 1,
                row.get(EVENT.TYPE),
                row.get(EVENT.PAYLOAD).data(),
                new Hearing(
                        new EventId(row.get(EVENT.ID)),
                        row.get(EVENT.AT),
                        by == null ? null : new UserId(by),
                        row.get(EVENT.BY_NAME)));
    }

    private void tryOnce(Delivery delivery) {
        try {
            part.executeWithoutResult(_ -> listeners.hear(delivery.listener(), delivery.payload(), delivery.hearing()));
            heard(delivery);
        } catch (RuntimeException failure) {
            LOG.warn("{} could not hear {}", delivery.listener(), delivery.type(), failure);
            failed(delivery, failure);
        }
    }

    private void heard(Delivery delivery) {
        sql.update(EVENT_DELIVERY)
                .set(EVENT_DELIVERY.STATE, "heard")
                .set(EVENT_DELIVERY.HEARD_AT, time.now())
                .set(EVENT_DELIVERY.ATTEMPTS, delivery.attempts())
                .setNull(EVENT_DELIVERY.ERROR)
                .where(EVENT_DELIVERY.ID.eq(delivery.id()))
                .execute();
    }

    private void failed(Delivery delivery, RuntimeException failure) {
        boolean parked = delivery.attempts() > RESTS.size();
        OffsetDateTime next = parked ? time.now() : time.now().plus(RESTS.get(delivery.attempts() - 1));
        String error = failure.toString();
        sql.update(EVENT_DELIVERY)
                .set(EVENT_DELIVERY.STATE, parked ? "parked" : "waiting")
                .set(EVENT_DELIVERY.NEXT_AT, next)
                .set(EVENT_DELIVERY.ATTEMPTS, delivery.attempts())
                .set(EVENT_DELIVERY.ERROR, error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                .where(EVENT_DELIVERY.ID.eq(delivery.id()))
                .execute();
        if (parked) {
            news.tell(delivery.listener(), delivery.type());
        }
    }
}
