package io.sternik.app.consent.parties;

import static io.sternik.database.consent.Tables.SUBJECT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.merge.MergedColumn;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.consent.tables.records.SubjectRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * To whom statements belong. A record has no subject until something is said; one into which others went has several, and each keeps what was
 * said about it, so that a merge can be taken back.
 */
@Component
public class Subjects {

    /** Kind of record in histories and change sets. */
    public static final String OBJECT = "consent-subject";

    private final DSLContext sql;
    private final Journal journal;
    private final CompanyTime time;

    Subjects(DSLContext sql, Journal journal, CompanyTime time) {
        this.sql = sql;
        this.journal = journal;
        this.time = time;
    }

    /** The column by which statements follow records of a kind that can be merged; a bean beside that of the kind. */
    public static MergedColumn<?> merged(String object) {
        return new MergedColumn<>(
                object, OBJECT, "party", SUBJECT.PARTY, SUBJECT.ID, SUBJECT.VERSION, SUBJECT.DELETED_AT);
    }

    /** All subjects of a record, the oldest first. */
    public List<UUID> of(UUID party) {
        return sql.select(SUBJECT.ID)
                .from(SUBJECT)
                .where(SUBJECT.PARTY.eq(party))
                .orderBy(SUBJECT.MADE_AT, SUBJECT.ID)
                .fetch(SUBJECT.ID);
    }

    /** The oldest subject of a record, made when there is none. */
    public UUID oldest(RecordRef record) {
        return of(record.id()).stream()
                .findFirst()
                .orElseGet(() -> sql.insertInto(SUBJECT)
                        .set(SUBJECT.OBJECT, record.object())
                        .set(SUBJECT.PARTY, record.id())
                        .set(SUBJECT.MADE_AT, time.now())
                        .returningResult(SUBJECT.ID)
                        .fetchSingle()
                        .value1());
    }

    /** The oldest subjects of many records, made where there is none, by record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, UUID> oldest(List<RecordRef> records) {
        UUID[] parties = records.stream().map(RecordRef::id).toArray(UUID[]::new);
        Map<UUID, UUID> oldest = new HashMap<>();
        sql.select(SUBJECT.PARTY, SUBJECT.ID)
                .from(SUBJECT)
                .where(SUBJECT.PARTY.eq(DSL.any(parties)))
                .orderBy(SUBJECT.MADE_AT, SUBJECT.ID)
                .forEach(row -> oldest.putIfAbsent(row.value1(), row.value2()));
        List<SubjectRecord> fresh = new ArrayList<>();
        for (RecordRef record : records) {
            if (!oldest.containsKey(record.id())) {
                SubjectRecord subject = SUBJECT.newRecord();
                subject.setId(UUID.randomUUID());
                subject.setObject(record.object());
                subject.setParty(record.id());
                subject.setMadeAt(time.now());
                fresh.add(subject);
                oldest.put(record.id(), subject.getId());
            }
        }
        ManyRows.insert(sql, fresh);
        return oldest;
    }

    /** The record to which a subject belongs now. */
    public Optional<RecordRef> recordOf(UUID subject) {
        return sql.selectFrom(SUBJECT)
                .where(SUBJECT.ID.eq(subject))
                .fetchOptional(row -> new RecordRef(row.getObject(), row.getParty()));
    }

    /** Lets nobody else judge or say anything about the record until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockToSpeak(UUID party) {
        sql.select(DSL.function("pg_advisory_xact_lock", Object.class, key(party)))
                .fetch();
    }

    /** The same for many records, in an order in which two imports do not wait for each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockToSpeak(Collection<UUID> parties) {
        lockToSpeak(sql, parties);
    }

    /** The same for what takes statements back, which knows no journal. */
    public static void lockToSpeak(DSLContext sql, Collection<UUID> parties) {
        String[] sorted =
                parties.stream().map(party -> "consent:" + party).sorted().toArray(String[]::new);
        sql.fetch("select pg_advisory_xact_lock(hashtextextended(key, 120)) from unnest({0}) as key", DSL.val(sorted));
    }

    /** Waits for whoever says something about the record, and keeps what was judged until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockToJudge(UUID party) {
        sql.select(DSL.function("pg_advisory_xact_lock_shared", Object.class, key(party)))
                .fetch();
    }

    private static org.jooq.Field<Long> key(UUID party) {
        return DSL.field("hashtextextended({0}, 120)", Long.class, DSL.val("consent:" + party));
    }

    /** Lets the statements about one record become those about another, as a part of a larger act that can be taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(RecordRef from, RecordRef to, ChangeSetId act, Viewer by) {
        for (SubjectRecord subject : sql.selectFrom(SUBJECT)
                .where(SUBJECT.PARTY.eq(from.id()))
                .orderBy(SUBJECT.ID)
                .forUpdate()
                .fetch()) {
            List<FieldChange> changes = new FieldChange.Difference()
                    .field("party", subject.getParty(), to.id())
                    .field("object", subject.getObject(), to.object())
                    .changes();
            subject.setParty(to.id());
            subject.setObject(to.object());
            subject.setVersion(subject.getVersion() + 1);
            subject.store();
            journal.changed(by, new RecordRef(OBJECT, subject.getId()), subject.getVersion(), changes, act);
        }
    }
}
