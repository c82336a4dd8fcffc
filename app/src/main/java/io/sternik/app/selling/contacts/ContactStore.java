package io.sternik.app.selling.contacts;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_CONTACT;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.CONTACT_POINT;
import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.merge.Trail;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.ContactId;
import io.sternik.database.selling.tables.records.AccountContactRecord;
import io.sternik.database.selling.tables.records.ContactPointRecord;
import io.sternik.database.selling.tables.records.ContactRecord;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Contacts one by one, with the ways to reach them and their jobs. */
@Component
class ContactStore {

    private static final Trail<ContactRecord> TRAIL = new Trail<>(CONTACT.ID, CONTACT.MERGED_INTO);

    private final DSLContext sql;
    private final ContactList list;

    ContactStore(DSLContext sql, ContactList list) {
        this.sql = sql;
        this.list = list;
    }

    Optional<ContactRow> find(ContactId id, Visibility visibility) {
        var source = list.source(visibility);
        return sql.select(source.columns())
                .from(source.from())
                .where(CONTACT.ID.eq(id.value()), ContactQueries.visible(visibility))
                .fetchOptional(ContactQueries::row);
    }

    /** The contact after a change of the viewer's, who may have put it out of their own sight by it. */
    ContactRow changed(UUID id, Visibility visibility) {
        var source = list.source(visibility);
        return sql.select(source.columns())
                .from(source.from())
                .where(CONTACT.ID.eq(id))
                .fetchSingle(ContactQueries::row);
    }

    /** What is said of a contact who is the same as another whom the viewer sees. */
    Optional<RecordProblem.Merged> survivor(ContactId id, Visibility visibility) {
        return sql.select(CONTACT.ID, CONTACT.NAME)
                .from(CONTACT)
                .where(CONTACT.ID.in(TRAIL.of(id.value())), ContactQueries.visible(visibility))
                .fetchOptional(row -> new RecordProblem.Merged(row.value1().toString(), row.value2()));
    }

    /** The contact, locked against other writers until the transaction ends. */
    Optional<ContactRecord> lock(ContactId id, Visibility visibility) {
        return sql.selectFrom(CONTACT)
                .where(CONTACT.ID.eq(id.value()), ContactQueries.visible(visibility))
                .forUpdate()
                .fetchOptional();
    }

    boolean sees(UUID contact, Visibility visibility) {
        return sql.fetchExists(CONTACT, CONTACT.ID.eq(contact).and(ContactQueries.visible(visibility)));
    }

    /** Names of those of the contacts that can be seen. */
    Map<UUID, String> names(Collection<UUID> ids, Visibility visibility) {
        return sql.select(CONTACT.ID, CONTACT.NAME)
                .from(CONTACT)
                .where(CONTACT.ID.eq(DSL.any(ids.toArray(UUID[]::new))), ContactQueries.visible(visibility))
                .fetchMap(CONTACT.ID, CONTACT.NAME);
    }

    /** Versions of those of the records that can be seen as a whole. */
    Map<UUID, Long> versions(Collection<UUID> ids, Visibility visibility) {
        return sql.select(CONTACT.ID, CONTACT.VERSION)
                .from(CONTACT)
                .where(CONTACT.ID.eq(DSL.any(ids.toArray(UUID[]::new))), ContactQueries.visible(visibility))
                .fetchMap(CONTACT.ID, CONTACT.VERSION);
    }

    /** People at an account that the viewer sees as a whole, those who work there now before those who left. */
    List<AccountPerson> peopleOf(AccountId account, Visibility visibility) {
        var phone = CONTACT_POINT.as("phone");
        var mail = CONTACT_POINT.as("mail");
        return sql.select(
                        CONTACT.ID,
                        CONTACT.VERSION,
                        CONTACT.NAME,
                        CONTACT.TITLE,
                        phone.VALUE,
                        mail.VALUE,
                        ACCOUNT_CONTACT.ROLE,
                        Validity.from(ACCOUNT_CONTACT.VALID_DURING),
                        Validity.to(ACCOUNT_CONTACT.VALID_DURING))
                .from(ACCOUNT_CONTACT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCOUNT_CONTACT.ACCOUNT))
                .join(CONTACT)
                .on(CONTACT.ID.eq(ACCOUNT_CONTACT.CONTACT), CONTACT.DELETED_AT.isNull())
                .leftJoin(phone)
                .on(phone.CONTACT.eq(CONTACT.ID), phone.KIND.eq("phone"), phone.RANK.eq((short) 1))
                .leftJoin(mail)
                .on(mail.CONTACT.eq(CONTACT.ID), mail.KIND.eq("mail"), mail.RANK.eq((short) 1))
                .where(ACCOUNT.ID.eq(account.value()), visibility.owns(ACCOUNT.OWNER_POSITION))
                .orderBy(Validity.to(ACCOUNT_CONTACT.VALID_DURING).desc().nullsFirst(), CONTACT.SORT_NAME)
                .limit(AccountPerson.MOST)
                .fetch(row -> new AccountPerson(
                        Ref.proper(row.value1(), row.value3()),
                        row.value2(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        ContactRole.ofCode(row.value7()),
                        row.value8(),
                        row.value9()));
    }

    void insert(ContactRecord contact) {
        contact.attach(sql.configuration());
        contact.insert();
    }

    void save(ContactRecord contact) {
        contact.setVersion(contact.getVersion() + 1);
        contact.store();
    }

    List<ContactPoint> points(UUID contact, ContactPoint.Kind kind) {
        return sql.select(CONTACT_POINT.VALUE, CONTACT_POINT.ADDRESS_KEY)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.CONTACT.eq(contact), CONTACT_POINT.KIND.eq(kind.code()))
                .orderBy(CONTACT_POINT.RANK)
                .fetch(row -> new ContactPoint(kind, row.value1(), row.value2()));
    }

    /** Replaces all of one kind. */
    void setPoints(UUID contact, ContactPoint.Kind kind, List<ContactPoint> points) {
        sql.deleteFrom(CONTACT_POINT)
                .where(CONTACT_POINT.CONTACT.eq(contact), CONTACT_POINT.KIND.eq(kind.code()))
                .execute();
        List<ContactPointRecord> rows = new ArrayList<>();
        for (ContactPoint point : points) {
            rows.add(new ContactPointRecord(
                    contact, kind.code(), (short) (rows.size() + 1), point.value(), point.key()));
        }
        sql.batchInsert(rows).execute();
    }

    /** Jobs at accounts in sight. */
    List<ContactJobs.Job> jobs(UUID contact, Visibility visibility) {
        return jobsWhere(ACCOUNT_CONTACT.CONTACT.eq(contact).and(ACCOUNT_CONTACT.ACCOUNT.in(inSight(visibility))))
                .getOrDefault(contact, List.of());
    }

    /** All jobs, in sight or not. */
    List<ContactJobs.Job> allJobs(UUID contact) {
        return jobsWhere(ACCOUNT_CONTACT.CONTACT.eq(contact)).getOrDefault(contact, List.of());
    }

    /** By contact, the jobs at either account of those who have one at the first. */
    Map<UUID, List<ContactJobs.Job>> jobsAt(UUID account, UUID other) {
        return jobsWhere(ACCOUNT_CONTACT
                .ACCOUNT
                .in(account, other)
                .and(ACCOUNT_CONTACT.CONTACT.in(DSL.select(ACCOUNT_CONTACT.CONTACT)
                        .from(ACCOUNT_CONTACT)
                        .where(ACCOUNT_CONTACT.ACCOUNT.eq(account)))));
    }

    private Map<UUID, List<ContactJobs.Job>> jobsWhere(Condition which) {
        return sql.select(
                        ACCOUNT_CONTACT.CONTACT,
                        ACCOUNT_CONTACT.ACCOUNT,
                        ACCOUNT_CONTACT.ROLE,
                        Validity.from(ACCOUNT_CONTACT.VALID_DURING),
                        Validity.to(ACCOUNT_CONTACT.VALID_DURING))
                .from(ACCOUNT_CONTACT)
                .where(which)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new ContactJobs.Job(
                                row.value2(), ContactRole.ofCode(row.value3()), row.value4(), row.value5()));
    }

    /** Replaces the jobs of contacts at these accounts. */
    void replaceJobs(Map<UUID, List<ContactJobs.Job>> jobs, Collection<UUID> accounts) {
        sql.deleteFrom(ACCOUNT_CONTACT)
                .where(
                        ACCOUNT_CONTACT.CONTACT.eq(DSL.any(jobs.keySet().toArray(UUID[]::new))),
                        ACCOUNT_CONTACT.ACCOUNT.in(accounts))
                .execute();
        sql.batchInsert(jobs.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(job -> row(entry.getKey(), job)))
                        .toList())
                .execute();
    }

    /** Lets all jobs at one account be jobs at another. */
    void moveJobs(UUID from, UUID to) {
        sql.update(ACCOUNT_CONTACT)
                .set(ACCOUNT_CONTACT.ACCOUNT, to)
                .where(ACCOUNT_CONTACT.ACCOUNT.eq(from))
                .execute();
    }

    /** Renews what contacts copy of their jobs, as a change of theirs; answers their new versions. */
    Map<UUID, Long> versionsWithAccounts(Collection<UUID> contacts, LocalDate today) {
        return copying(today)
                .set(CONTACT.VERSION, CONTACT.VERSION.plus(1))
                .where(CONTACT.ID.eq(DSL.any(contacts.toArray(UUID[]::new))))
                .returning(CONTACT.ID, CONTACT.VERSION)
                .fetchMap(CONTACT.ID, CONTACT.VERSION);
    }

    /** Replaces all jobs of a contact. */
    void setAllJobs(UUID contact, List<ContactJobs.Job> jobs, LocalDate today) {
        sql.deleteFrom(ACCOUNT_CONTACT)
                .where(ACCOUNT_CONTACT.CONTACT.eq(contact))
                .execute();
        insertJobs(contact, jobs, today);
    }

    /** Replaces the jobs at accounts in sight. */
    void setJobs(UUID contact, List<ContactJobs.Job> jobs, LocalDate today, Visibility visibility) {
        sql.deleteFrom(ACCOUNT_CONTACT)
                .where(ACCOUNT_CONTACT.CONTACT.eq(contact), ACCOUNT_CONTACT.ACCOUNT.in(inSight(visibility)))
                .execute();
        insertJobs(contact, jobs, today);
    }

    private void insertJobs(UUID contact, List<ContactJobs.Job> jobs, LocalDate today) {
        sql.batchInsert(jobs.stream().map(job -> row(contact, job)).toList()).execute();
        copyAccounts(Set.of(contact), today);
    }

    private static AccountContactRecord row(UUID contact, ContactJobs.Job job) {
        AccountContactRecord row = ACCOUNT_CONTACT.newRecord();
        row.setContact(contact);
        row.setAccount(job.account());
        ContactRole role = job.role();
        row.setRole(role == null ? null : role.code());
        row.setValidDuring(new Period(job.from(), job.to()));
        return row;
    }

    private static org.jooq.Select<org.jooq.Record1<UUID>> inSight(Visibility visibility) {
        return DSL.select(ACCOUNT.ID).from(ACCOUNT).where(visibility.owns(ACCOUNT.OWNER_POSITION));
    }

    /** Whether the account exists and the viewer sees it as a whole. */
    boolean ownsAccount(UUID account, Visibility visibility) {
        return sql.fetchExists(
                ACCOUNT,
                ACCOUNT.ID.eq(account).and(ACCOUNT.DELETED_AT.isNull()).and(visibility.owns(ACCOUNT.OWNER_POSITION)));
    }

    /** Lets nobody else change these contacts until the transaction ends. */
    void lock(Collection<UUID> contacts) {
        sql.select(CONTACT.ID)
                .from(CONTACT)
                .where(CONTACT.ID.eq(DSL.any(contacts.toArray(UUID[]::new))))
                .orderBy(CONTACT.ID)
                .forUpdate()
                .fetch();
    }

    /** Renews what contacts copy of their jobs: the account of today, and whether there is any. */
    void copyAccounts(Collection<UUID> contacts, LocalDate today) {
        copying(today)
                .where(CONTACT.ID.eq(DSL.any(contacts.toArray(UUID[]::new))))
                .execute();
    }

    private UpdateSetMoreStep<ContactRecord> copying(LocalDate today) {
        return sql.update(CONTACT)
                .set(
                        CONTACT.ACCOUNT,
                        DSL.select(ACCOUNT_CONTACT.ACCOUNT)
                                .from(ACCOUNT_CONTACT)
                                .where(
                                        ACCOUNT_CONTACT.CONTACT.eq(CONTACT.ID),
                                        Validity.on(ACCOUNT_CONTACT.VALID_DURING, today))
                                .orderBy(Validity.from(ACCOUNT_CONTACT.VALID_DURING), ACCOUNT_CONTACT.ID)
                                .limit(1))
                .set(
                        CONTACT.LINKED,
                        DSL.field(DSL.exists(
                                DSL.selectOne().from(ACCOUNT_CONTACT).where(ACCOUNT_CONTACT.CONTACT.eq(CONTACT.ID)))));
    }

    /** Contacts for whom a job began or ended in the days since the given one. */
    List<UUID> movedSince(LocalDate since, LocalDate today) {
        Condition began = Validity.from(ACCOUNT_CONTACT.VALID_DURING).between(since, today);
        Condition ended = Validity.to(ACCOUNT_CONTACT.VALID_DURING).between(since, today);
        return sql.selectDistinct(ACCOUNT_CONTACT.CONTACT)
                .from(ACCOUNT_CONTACT)
                .where(began.or(ended))
                .fetch(ACCOUNT_CONTACT.CONTACT);
    }

    /** How many open deals name the contact, whoever has them. */
    int openDealsOf(UUID contact) {
        return sql.fetchCount(
                DEAL, DEAL.CONTACT.eq(contact).and(DEAL.STATUS.eq("open")).and(DEAL.DELETED_AT.isNull()));
    }
}
