package io.sternik.app.selling.contacts;

import static io.sternik.database.selling.Tables.ACCOUNT_CONTACT;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.CONTACT_POINT;

import io.sternik.app.platform.field.CustomField;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.app.selling.ContactId;
import io.sternik.database.selling.tables.records.AccountContactRecord;
import io.sternik.database.selling.tables.records.ContactPointRecord;
import io.sternik.database.selling.tables.records.ContactRecord;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contacts set by set, for imports. An import acts on all contacts, so there is no visibility here. */
@Component
class ContactImportStore {

    private static final int ROWS_AT_ONCE = 1_000;

    private final DSLContext sql;
    private final ContactStore contacts;
    private final Employment employment;

    ContactImportStore(DSLContext sql, ContactStore contacts, Employment employment) {
        this.sql = sql;
        this.contacts = contacts;
        this.employment = employment;
    }

    /**
     * What a file can say about a contact.
     *
     * @param account where the person works
     */
    record Facts(
            UUID id,
            @Nullable String externalId,
            String given,
            String family,
            @Nullable String title,
            List<ContactPoint> mails,
            List<ContactPoint> phones,
            @Nullable UUID account,
            CustomValues custom,
            long version) {

        String name() {
            return (given + " " + family).strip();
        }
    }

    /**
     * A contact that takes values of the file.
     *
     * @param job account at which the person works from the day on; null when nothing is said of that
     */
    record Change(
            Facts before,
            Facts wanted,
            List<FieldChange> changes,
            @Nullable UUID job,
            LocalDate on) {}

    List<Facts> existing() {
        Map<UUID, List<ContactPoint>> mails = points(ContactPoint.Kind.MAIL);
        Map<UUID, List<ContactPoint>> phones = points(ContactPoint.Kind.PHONE);
        return sql.select(
                        CONTACT.ID,
                        CONTACT.EXTERNAL_ID,
                        CONTACT.GIVEN,
                        CONTACT.FAMILY,
                        CONTACT.TITLE,
                        CONTACT.ACCOUNT,
                        CONTACT.CUSTOM,
                        CONTACT.VERSION)
                .from(CONTACT)
                .where(CONTACT.DELETED_AT.isNull())
                .fetch(row -> new Facts(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        mails.getOrDefault(row.value1(), List.of()),
                        phones.getOrDefault(row.value1(), List.of()),
                        row.value6(),
                        CustomValues.of(row.value7()),
                        row.value8()));
    }

    private Map<UUID, List<ContactPoint>> points(ContactPoint.Kind kind) {
        Map<UUID, List<ContactPoint>> points = new HashMap<>();
        sql.select(CONTACT_POINT.CONTACT, CONTACT_POINT.VALUE, CONTACT_POINT.ADDRESS_KEY)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.KIND.eq(kind.code()))
                .orderBy(CONTACT_POINT.CONTACT, CONTACT_POINT.RANK)
                .forEach(row -> points.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(new ContactPoint(kind, row.value2(), row.value3())));
        return points;
    }

    /** Inserts contacts with their points; jobs at accounts begin on the day. */
    void insert(List<Facts> wanted, LocalDate on, ImportWriting writing) {
        for (int from = 0; from < wanted.size(); from += ROWS_AT_ONCE) {
            List<Facts> some = wanted.subList(from, Math.min(from + ROWS_AT_ONCE, wanted.size()));
            sql.batchInsert(some.stream().map(facts -> record(facts, writing)).toList())
                    .execute();
            sql.batchInsert(some.stream()
                            .flatMap(facts -> pointRecords(facts).stream())
                            .toList())
                    .execute();
            sql.batchInsert(some.stream()
                            .filter(facts -> facts.account() != null)
                            .map(facts -> job(facts, on))
                            .toList())
                    .execute();
            writing.wrote(some.stream().map(ContactImportStore::item).toList());
        }
    }

    void update(List<Change> planned, ImportWriting writing) {
        List<Change> changes = writing.asPlanned(
                CONTACT.ID,
                CONTACT.VERSION,
                planned,
                change -> change.before().id(),
                change -> change.before().version());
        List<ChangeSets.Item> items = new ArrayList<>();
        for (Change change : changes) {
            List<FieldChange> all = new ArrayList<>(change.changes());
            UUID id = change.before().id();
            change.changes().stream()
                    .map(FieldChange::field)
                    .filter(field -> !CustomField.isKey(field))
                    .forEach(field -> set(id, field, change.wanted()));
            UUID job = change.job();
            if (job != null) {
                all.add(employment.begin(id, new ContactJobs.Job(job, null, change.on(), null), writing.by()));
            }
            long version = change.before().version() + 1;
            sql.update(CONTACT)
                    .set(CONTACT.VERSION, version)
                    .set(CONTACT.CUSTOM, custom(change).json())
                    .where(CONTACT.ID.eq(id))
                    .execute();
            items.add(new ChangeSets.Item(ContactId.ref(id), ChangeSets.Operation.UPDATED, all, version));
        }
        writing.wrote(items);
    }

    private static CustomValues custom(Change change) {
        CustomValues custom = change.before().custom();
        for (FieldChange field : change.changes()) {
            if (CustomField.isKey(field.field())) {
                String code = CustomField.codeOf(field.field());
                custom = custom.with(code, change.wanted().custom().get(code));
            }
        }
        return custom;
    }

    private void set(UUID id, String field, Facts wanted) {
        switch (field) {
            case "mails" -> contacts.setPoints(id, ContactPoint.Kind.MAIL, wanted.mails());
            case "phones" -> contacts.setPoints(id, ContactPoint.Kind.PHONE, wanted.phones());
            case "title" ->
                sql.update(CONTACT)
                        .set(CONTACT.TITLE, wanted.title())
                        .where(CONTACT.ID.eq(id))
                        .execute();
            case "externalId" ->
                sql.update(CONTACT)
                        .set(CONTACT.EXTERNAL_ID, wanted.externalId())
                        .where(CONTACT.ID.eq(id))
                        .execute();
            default -> throw new IllegalStateException("no field of a contact: " + field);
        }
    }

    private static ContactRecord record(Facts facts, ImportWriting writing) {
        ContactRecord row = CONTACT.newRecord();
        row.setId(facts.id());
        row.setExternalId(facts.externalId());
        row.setGiven(facts.given());
        row.setFamily(facts.family());
        row.setTitle(facts.title());
        row.setAccount(facts.account());
        row.setCustom(facts.custom().json());
        row.setLinked(facts.account() != null);
        row.setSource(Source.IMPORT.code());
        row.setCreatedAt(writing.now());
        return row;
    }

    private static List<ContactPointRecord> pointRecords(Facts facts) {
        List<ContactPointRecord> rows = new ArrayList<>();
        for (List<ContactPoint> points : List.of(facts.mails(), facts.phones())) {
            short rank = 1;
            for (ContactPoint point : points) {
                rows.add(new ContactPointRecord(facts.id(), point.kind().code(), rank++, point.value(), point.key()));
            }
        }
        return rows;
    }

    private static AccountContactRecord job(Facts facts, LocalDate on) {
        AccountContactRecord row = ACCOUNT_CONTACT.newRecord();
        row.setContact(facts.id());
        row.setAccount(facts.account());
        row.setValidDuring(Period.startingOn(on));
        return row;
    }

    private static ChangeSets.Item item(Facts facts) {
        return new ChangeSets.Item(
                ContactId.ref(facts.id()),
                ChangeSets.Operation.CREATED,
                new FieldChange.Difference().field("name", null, facts.name()).changes(),
                1);
    }
}
