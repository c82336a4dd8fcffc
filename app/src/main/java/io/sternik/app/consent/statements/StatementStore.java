package io.sternik.app.consent.statements;

import static io.sternik.database.consent.Tables.CONSENT_EVENT;
import static io.sternik.database.consent.Tables.CONTACT_STATE;
import static io.sternik.database.consent.Tables.FOREIGN_WORDING;
import static io.sternik.database.consent.Tables.RETRACTION;
import static io.sternik.database.consent.Tables.SUBJECT;
import static io.sternik.database.consent.Tables.SUPPRESSION;
import static io.sternik.database.consent.Tables.SUPPRESSION_STATEMENT;
import static io.sternik.database.consent.Tables.WORDING;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.StatementKind;
import io.sternik.app.consent.parties.Subjects;
import io.sternik.app.consent.statements.Statement.AgreedWording;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.consent.tables.records.ConsentEventRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what people said. Who sees whose statements is judged before it is asked. */
@Component
class StatementStore {

    private static final int MOST_SHOWN = 500;

    /** A statement that was not taken back with its import. */
    static final Condition COUNTS =
            DSL.notExists(DSL.selectOne().from(RETRACTION).where(RETRACTION.EVENT.eq(CONSENT_EVENT.ID)));

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
                .select(WORDING.VERSION, WORDING.LANGUAGE, WORDING.TEXT, FOREIGN_WORDING.TEXT, RETRACTION.AT)
                .distinctOn(CONSENT_EVENT.ACT, CONSENT_EVENT.KIND, CONSENT_EVENT.CHANNEL, CONSENT_EVENT.PURPOSE)
                .from(CONSENT_EVENT)
                .join(SUBJECT)
                .on(SUBJECT.ID.eq(CONSENT_EVENT.SUBJECT))
                .leftJoin(WORDING)
                .on(WORDING.ID.eq(CONSENT_EVENT.WORDING))
                .leftJoin(FOREIGN_WORDING)
                .on(FOREIGN_WORDING.ID.eq(CONSENT_EVENT.FOREIGN_WORDING))
                .leftJoin(RETRACTION)
                .on(RETRACTION.EVENT.eq(CONSENT_EVENT.ID))
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
        return new Statement(
                row.get(CONSENT_EVENT.ID),
                kind(row.get(CONSENT_EVENT.KIND)),
                channel == null ? null : Channel.ofCode(channel),
                purpose == null ? null : Purpose.ofCode(purpose),
                row.get(CONSENT_EVENT.AT),
                row.get(CONSENT_EVENT.VALID_UNTIL),
                row.get(CONSENT_EVENT.SOURCE),
                row.get(CONSENT_EVENT.EVIDENCE),
                wording(row),
                row.get(CONSENT_EVENT.ACTOR_NAME),
                row.get(CONSENT_EVENT.NOTED_AT),
                row.get(CONSENT_EVENT.DAY_ONLY),
                row.get(CONSENT_EVENT.COLLECTED_BY),
                row.get(RETRACTION.AT));
    }

    private static @Nullable AgreedWording wording(Record row) {
        String foreign = row.get(FOREIGN_WORDING.TEXT);
        if (foreign != null) {
            return new AgreedWording(null, null, foreign);
        }
        Integer version = row.get(WORDING.VERSION);
        return version == null ? null : new AgreedWording(version, row.get(WORDING.LANGUAGE), row.get(WORDING.TEXT));
    }

    /** What stands, by subject: one line for each channel and purpose. */
    List<Standings.Line> standing(UUID party) {
        return lines(SUBJECT.PARTY.eq(party)).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The same for many records; those about which nothing was said are left out. */
    Map<UUID, Standings> standings(Collection<UUID> parties) {
        Map<UUID, Standings> standings = new HashMap<>();
        lines(SUBJECT.PARTY.eq(DSL.any(parties.toArray(UUID[]::new))))
                .forEach((party, lines) -> standings.put(party, new Standings(lines)));
        return standings;
    }

    /** The same for all records. */
    Map<UUID, Standings> standings() {
        Map<UUID, Standings> standings = new HashMap<>();
        lines(DSL.noCondition()).forEach((party, lines) -> standings.put(party, new Standings(lines)));
        return standings;
    }

    private Map<UUID, List<Standings.Line>> lines(Condition whose) {
        return sql.select(SUBJECT.PARTY)
                .select(CONTACT_STATE.fields())
                .from(CONTACT_STATE)
                .join(SUBJECT)
                .on(SUBJECT.ID.eq(CONTACT_STATE.SUBJECT))
                .where(whose)
                .fetchGroups(
                        SUBJECT.PARTY,
                        row -> new Standings.Line(
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

    /** Those of the statements that are the last word. */
    Set<UUID> standing(List<UUID> statements) {
        return sql.select(CONTACT_STATE.EVENT)
                .from(CONTACT_STATE)
                .where(CONTACT_STATE.EVENT.eq(DSL.any(statements.toArray(UUID[]::new))))
                .fetchSet(CONTACT_STATE.EVENT);
    }

    /**
     * Closes an address for marketing; false when it was closed already. What somebody says here counts beside what an import said: taking that
     * back opens nothing then.
     *
     * @param statement of the import that closes it, null for what was said here
     */
    boolean suppress(Channel channel, String addressKey, String source, Viewer by, @Nullable UUID statement) {
        UUID closed = sql.insertInto(SUPPRESSION)
                .set(SUPPRESSION.CHANNEL, channel.code())
                .set(SUPPRESSION.ADDRESS_KEY, addressKey)
                .set(SUPPRESSION.PURPOSE, Purpose.MARKETING.code())
                .set(SUPPRESSION.REASON, Suppression.OBJECTION)
                .set(SUPPRESSION.SOURCE, source)
                .set(SUPPRESSION.AT, time.now())
                .set(SUPPRESSION.ACTOR, History.idOf(by))
                .set(SUPPRESSION.ACTOR_NAME, by.name())
                .onConflictDoNothing()
                .returningResult(SUPPRESSION.ID)
                .fetchOne(SUPPRESSION.ID);
        if (closed == null) {
            closedBefore(channel, addressKey).forEach(before -> closesToo(before, statement));
        } else if (statement != null) {
            insertClosing(closed, statement);
        }
        return closed != null;
    }

    private List<UUID> closedBefore(Channel channel, String addressKey) {
        return sql.select(SUPPRESSION.ID)
                .from(SUPPRESSION)
                .where(
                        SUPPRESSION.CHANNEL.eq(channel.code()),
                        SUPPRESSION.ADDRESS_KEY.eq(addressKey),
                        SUPPRESSION.REASON.eq(Suppression.OBJECTION),
                        SUPPRESSION.UNTIL.isNull())
                .forUpdate()
                .fetch(SUPPRESSION.ID);
    }

    /** An import adds what it says to what other imports said; what is said here stands alone from then on. */
    private void closesToo(UUID suppression, @Nullable UUID statement) {
        Condition closing = SUPPRESSION_STATEMENT.SUPPRESSION.eq(suppression);
        if (statement == null) {
            sql.deleteFrom(SUPPRESSION_STATEMENT).where(closing).execute();
        } else if (sql.fetchExists(SUPPRESSION_STATEMENT, closing)) {
            insertClosing(suppression, statement);
        }
    }

    private void insertClosing(UUID suppression, UUID statement) {
        sql.insertInto(SUPPRESSION_STATEMENT, SUPPRESSION_STATEMENT.SUPPRESSION, SUPPRESSION_STATEMENT.STATEMENT)
                .values(suppression, statement)
                .onConflictDoNothing()
                .execute();
    }

    /** Opens what nothing closes any more after imported objections were taken back. */
    private void releaseOf(UUID[] statements) {
        List<UUID> concerned = sql.select(SUPPRESSION.ID)
                .from(SUPPRESSION)
                .where(SUPPRESSION.ID.in(DSL.select(SUPPRESSION_STATEMENT.SUPPRESSION)
                        .from(SUPPRESSION_STATEMENT)
                        .where(SUPPRESSION_STATEMENT.STATEMENT.eq(DSL.any(statements)))))
                .orderBy(SUPPRESSION.ID)
                .forUpdate()
                .fetch(SUPPRESSION.ID);
        sql.deleteFrom(SUPPRESSION_STATEMENT)
                .where(SUPPRESSION_STATEMENT.STATEMENT.eq(DSL.any(statements)))
                .execute();
        sql.update(SUPPRESSION)
                .set(SUPPRESSION.UNTIL, time.now())
                .where(
                        SUPPRESSION.ID.eq(DSL.any(concerned.toArray(UUID[]::new))),
                        SUPPRESSION.UNTIL.isNull(),
                        DSL.notExists(DSL.selectOne()
                                .from(SUPPRESSION_STATEMENT)
                                .where(SUPPRESSION_STATEMENT.SUPPRESSION.eq(SUPPRESSION.ID))))
                .execute();
    }

    /** Takes statements of an import back: they stay and count no more, and the addresses that they alone closed are open. */
    void retract(List<UUID> ids, Viewer by) {
        UUID[] events = ids.stream().sorted().toArray(UUID[]::new);
        Set<UUID> people = sql.select(SUBJECT.PARTY)
                .from(CONSENT_EVENT)
                .join(SUBJECT)
                .on(SUBJECT.ID.eq(CONSENT_EVENT.SUBJECT))
                .where(CONSENT_EVENT.ID.eq(DSL.any(events)))
                .fetchSet(SUBJECT.PARTY);
        Subjects.lockToSpeak(sql, people);
        sql.insertInto(RETRACTION, RETRACTION.EVENT, RETRACTION.AT, RETRACTION.ACTOR, RETRACTION.ACTOR_NAME)
                .select(DSL.select(CONSENT_EVENT.ID, DSL.val(time.now()), DSL.val(History.idOf(by)), DSL.val(by.name()))
                        .from(CONSENT_EVENT)
                        .where(CONSENT_EVENT.ID.eq(DSL.any(events))))
                .onConflictDoNothing()
                .execute();
        releaseOf(events);
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
        return addressKeys.isEmpty() ? List.of() : suppressions(SUPPRESSION.ADDRESS_KEY.in(addressKeys));
    }

    List<Suppression> suppressions() {
        return suppressions(DSL.noCondition());
    }

    private List<Suppression> suppressions(Condition which) {
        return sql.selectFrom(SUPPRESSION)
                .where(which, SUPPRESSION.UNTIL.isNull())
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
