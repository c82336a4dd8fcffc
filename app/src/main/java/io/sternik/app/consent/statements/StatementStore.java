package io.sternik.app.consent.statements;

import static io.sternik.database.consent.Tables.CONSENT_EVENT;
import static io.sternik.database.consent.Tables.CONTACT_STATE;
import static io.sternik.database.consent.Tables.SUBJECT;
import static io.sternik.database.consent.Tables.SUPPRESSION;
import static io.sternik.database.consent.Tables.WORDING;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.StatementKind;
import io.sternik.app.consent.statements.Statement.AgreedWording;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.consent.tables.records.ConsentEventRecord;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Keeps what people said. Who sees whose statements is judged before it is asked. */
@Component
class StatementStore {

    private static final int MOST_SHOWN = 500;

    private final DSLContext sql;
    private final CompanyTime time;

    StatementStore(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    void insert(Collection<ConsentEventRecord> statements) {
        sql.batchInsert(statements).execute();
    }

    /** What was said about a record, the newest first; what was said of several that were merged stands once. */
    List<Statement> of(UUID party) {
        return sql
                .select(CONSENT_EVENT.fields())
                .select(WORDING.VERSION, WORDING.LANGUAGE, WORDING.TEXT)
                .distinctOn(CONSENT_EVENT.ACT, CONSENT_EVENT.KIND, CONSENT_EVENT.CHANNEL, CONSENT_EVENT.PURPOSE)
                .from(CONSENT_EVENT)
                .join(SUBJECT)
                .on(SUBJECT.ID.eq(CONSENT_EVENT.SUBJECT))
                .leftJoin(WORDING)
                .on(WORDING.ID.eq(CONSENT_EVENT.WORDING))
                .where(SUBJECT.PARTY.eq(party))
                .fetch()
                .sortDesc(CONSENT_EVENT.NUMBER)
                .sortDesc(CONSENT_EVENT.AT)
                .stream()
                .limit(MOST_SHOWN)
                .map(StatementStore::statement)
                .toList();
    }

    private static Statement statement(Record row) {
        String channel = row.get(CONSENT_EVENT.CHANNEL);
        String purpose = row.get(CONSENT_EVENT.PURPOSE);
        Integer version = row.get(WORDING.VERSION);
        return new Statement(
                row.get(CONSENT_EVENT.ID),
                kind(row.get(CONSENT_EVENT.KIND)),
                channel == null ? null : Channel.ofCode(channel),
                purpose == null ? null : Purpose.ofCode(purpose),
                row.get(CONSENT_EVENT.AT),
                row.get(CONSENT_EVENT.VALID_UNTIL),
                row.get(CONSENT_EVENT.SOURCE),
                row.get(CONSENT_EVENT.EVIDENCE),
                version == null ? null : new AgreedWording(version, row.get(WORDING.LANGUAGE), row.get(WORDING.TEXT)),
                row.get(CONSENT_EVENT.ACTOR_NAME),
                row.get(CONSENT_EVENT.NOTED_AT));
    }

    /** What stands, by subject: one line for each channel and purpose. */
    List<Standings.Line> standing(UUID party) {
        return sql.select(CONTACT_STATE.fields())
                .from(CONTACT_STATE)
                .join(SUBJECT)
                .on(SUBJECT.ID.eq(CONTACT_STATE.SUBJECT))
                .where(SUBJECT.PARTY.eq(party))
                .fetch(row -> new Standings.Line(
                        row.get(CONTACT_STATE.SUBJECT),
                        row.get(CONTACT_STATE.CHANNEL),
                        row.get(CONTACT_STATE.PURPOSE),
                        new Standing(
                                kind(row.get(CONTACT_STATE.STATE)),
                                row.get(CONTACT_STATE.EVENT),
                                row.get(CONTACT_STATE.AT),
                                row.get(CONTACT_STATE.VALID_UNTIL),
                                row.get(CONTACT_STATE.ADDRESS_KEY))));
    }

    /** Closes an address for marketing; false when it was closed already. */
    boolean suppress(Channel channel, String addressKey, String source, String by) {
        return sql.insertInto(SUPPRESSION)
                        .set(SUPPRESSION.CHANNEL, channel.code())
                        .set(SUPPRESSION.ADDRESS_KEY, addressKey)
                        .set(SUPPRESSION.PURPOSE, Purpose.MARKETING.code())
                        .set(SUPPRESSION.REASON, Suppression.OBJECTION)
                        .set(SUPPRESSION.SOURCE, source)
                        .set(SUPPRESSION.AT, time.now())
                        .set(SUPPRESSION.ACTOR_NAME, by)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Opens addresses again that an objection had closed. */
    void release(Channel channel, Collection<String> addressKeys) {
        sql.update(SUPPRESSION)
                .set(SUPPRESSION.UNTIL, time.now())
                .where(
                        SUPPRESSION.CHANNEL.eq(channel.code()),
                        SUPPRESSION.ADDRESS_KEY.in(addressKeys),
                        SUPPRESSION.REASON.eq(Suppression.OBJECTION),
                        SUPPRESSION.UNTIL.isNull())
                .execute();
    }

    List<Suppression> suppressions(Collection<String> addressKeys) {
        return addressKeys.isEmpty()
                ? List.of()
                : sql.selectFrom(SUPPRESSION)
                        .where(SUPPRESSION.ADDRESS_KEY.in(addressKeys), SUPPRESSION.UNTIL.isNull())
                        .fetch(row -> new Suppression(
                                Channel.ofCode(row.getChannel()),
                                row.getAddressKey(),
                                row.getPurpose() == null ? null : Purpose.ofCode(row.getPurpose()),
                                row.getReason(),
                                row.getAt()));
    }

    static StatementKind kind(String code) {
        return StatementKind.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
