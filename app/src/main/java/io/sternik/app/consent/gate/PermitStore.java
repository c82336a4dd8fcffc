package io.sternik.app.consent.gate;

import static io.sternik.database.consent.Tables.PERMIT;
import static io.sternik.database.consent.Tables.SUBJECT;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.consent.tables.records.PermitRecord;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps permits: what was allowed, on what it rested, and whether it was used. */
@Component
class PermitStore {

    /** How long a permit can be used. */
    static final Duration LASTS = Duration.ofMinutes(15);

    private final DSLContext sql;
    private final CompanyTime time;

    PermitStore(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** A use of a permit lately. */
    record Used(Channel channel, Purpose purpose, OffsetDateTime at) {}

    ContactPermit issue(UUID subject, Circumstances of, String address, Verdict.Allowed because, Viewer by) {
        String key = of.addressKey() == null ? "" : of.addressKey();
        UUID id = sql.insertInto(PERMIT)
                .set(PERMIT.SUBJECT, subject)
                .set(PERMIT.CHANNEL, of.channel().code())
                .set(PERMIT.PURPOSE, of.purpose().code())
                .set(PERMIT.ADDRESS, address)
                .set(PERMIT.ADDRESS_KEY, key)
                .set(PERMIT.BASIS, because.basis().code())
                .set(
                        PERMIT.EVENT,
                        because.statement() == null ? null : because.statement().event())
                .set(PERMIT.ISSUED_AT, time.now())
                .set(PERMIT.EXPIRES_AT, time.now().plus(LASTS))
                .set(PERMIT.ACTOR, History.idOf(by))
                .set(PERMIT.ACTOR_NAME, by.name())
                .returningResult(PERMIT.ID)
                .fetchSingle()
                .value1();
        return new ContactPermit(id, of.channel(), of.purpose(), address, key);
    }

    /** Uses a permit up; empty when it was used already or is over. */
    Optional<PermitRecord> use(UUID permit) {
        return sql.update(PERMIT)
                .set(PERMIT.USED_AT, time.now())
                .where(PERMIT.ID.eq(permit), PERMIT.USED_AT.isNull(), PERMIT.EXPIRES_AT.gt(time.now()))
                .returning()
                .fetchOptional();
    }

    Optional<PermitRecord> find(UUID permit) {
        return sql.selectFrom(PERMIT).where(PERMIT.ID.eq(permit)).fetchOptional();
    }

    /** Permits about a record that were used since. */
    List<Used> usedSince(UUID party, OffsetDateTime since) {
        return sql.select(PERMIT.CHANNEL, PERMIT.PURPOSE, PERMIT.USED_AT)
                .from(PERMIT)
                .join(SUBJECT)
                .on(SUBJECT.ID.eq(PERMIT.SUBJECT))
                .where(SUBJECT.PARTY.eq(party), PERMIT.USED_AT.ge(since))
                .fetch(row -> new Used(Channel.ofCode(row.value1()), Purpose.ofCode(row.value2()), row.value3()));
    }
}
