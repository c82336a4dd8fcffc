package io.sternik.app.platform.event;

import static io.sternik.database.platform.Tables.EVENT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.EventRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Publishes events in the transaction of the change that they tell of: what is rolled back never happened. */
@Component
public class Events {

    private final DSLContext sql;
    private final CompanyTime time;
    private final JsonMapper json;
    private final ApplicationEventPublisher told;

    Events(DSLContext sql, CompanyTime time, JsonMapper json, ApplicationEventPublisher told) {
        this.sql = sql;
        this.time = time;
        this.json = json;
        this.told = told;
    }

    /** Events were published in the current transaction. */
    record Published() {}

    /** Publishes what has happened now. The record that it is about is locked by the caller, which gives the order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Event event, Viewer by) {
        publish(List.of(event), by);
    }

    /** Publishes what has happened now to many records. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Collection<? extends Event> events, Viewer by) {
        store(events, time.now(), by);
    }

    /** Publishes what takes effect at the beginning of a business date; on a date that has begun already, at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publishFor(LocalDate day, Event event, Viewer by) {
        OffsetDateTime now = time.now();
        OffsetDateTime begin = time.startOf(day);
        store(List.of(event), begin.isBefore(now) ? now : begin, by);
    }

    /** Takes back what was published for a later day and has not taken effect; answers how many events that were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int withdraw(Class<? extends Event> type, UUID subject) {
        return sql.update(EVENT)
                .set(EVENT.WITHDRAWN_AT, time.now())
                .where(
                        EVENT.SUBJECT.eq(subject),
                        EVENT.TYPE.eq(type.getSimpleName()),
                        EVENT.HANDED_OUT_AT.isNull(),
                        EVENT.WITHDRAWN_AT.isNull(),
                        EVENT.DUE_AT.gt(time.now()))
                .execute();
    }

    private void store(Collection<? extends Event> events, OffsetDateTime due, Viewer by) {
        if (events.isEmpty()) {
            return;
        }
        OffsetDateTime now = time.now();
        ManyRows.insert(
                sql, events.stream().map(event -> row(event, now, due, by)).toList());
        told.publishEvent(new Published());
    }

    private EventRecord row(Event event, OffsetDateTime now, OffsetDateTime due, Viewer by) {
        EventRecord row = EVENT.newRecord();
        row.setType(event.getClass().getSimpleName());
        row.setSubject(event.subject());
        row.setPayload(JSONB.valueOf(json.writeValueAsString(event)));
        row.setBy(History.idOf(by));
        row.setByName(by.name());
        row.setAt(now);
        row.setDueAt(due);
        return row;
    }
}
