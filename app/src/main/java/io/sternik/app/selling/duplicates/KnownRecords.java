package io.sternik.app.selling.duplicates;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_CONTACT;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.CONTACT_POINT;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.selling.contacts.ContactQueries;
import io.sternik.engine.duplicate.FreeMail;
import io.sternik.engine.duplicate.Trait;
import io.sternik.engine.table.Fold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what records are compared by, all at once: those that the viewer sees as a whole, with what they have of what is seen. */
@Component
class KnownRecords {

    private final DSLContext sql;
    private final CompanyTime time;

    KnownRecords(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /**
     * The records of a kind that the viewer sees, by id.
     *
     * @param only these of them; null for all
     */
    Map<UUID, KnownRecord> read(DuplicateKind kind, @Nullable Collection<UUID> only, Visibility visibility) {
        return switch (kind) {
            case ACCOUNT -> accounts(only, visibility);
            case CONTACT -> contacts(only, visibility);
        };
    }

    /** What stands for all that {@link #read} gives to the viewer now: other records, other versions of them and another day have other marks. */
    FoundPairs.Among among(DuplicateKind kind, Visibility visibility) {
        List<Long> marks = new ArrayList<>();
        switch (kind) {
            case ACCOUNT -> {
                marks.addAll(marks(
                        hash(ACCOUNT.ID, ACCOUNT.VERSION),
                        ACCOUNT,
                        ACCOUNT.DELETED_AT.isNull().and(visibility.owns(ACCOUNT.OWNER_POSITION))));
                marks.addAll(jobs(hash(ACCOUNT_CONTACT.ACCOUNT, hash(CONTACT.ID, CONTACT.VERSION)), visibility));
            }
            case CONTACT -> {
                marks.addAll(marks(hash(CONTACT.ID, CONTACT.VERSION), CONTACT, ContactQueries.visible(visibility)));
                marks.addAll(jobs(hash(ACCOUNT_CONTACT.CONTACT, hash(ACCOUNT.ID, ACCOUNT.VERSION)), visibility));
            }
        }
        return new FoundPairs.Among(kind, time.today(), marks);
    }

    private List<Long> jobs(Field<Long> hash, Visibility visibility) {
        return marks(
                hash,
                ACCOUNT_CONTACT
                        .join(ACCOUNT)
                        .on(
                                ACCOUNT.ID.eq(ACCOUNT_CONTACT.ACCOUNT),
                                ACCOUNT.DELETED_AT.isNull(),
                                visibility.owns(ACCOUNT.OWNER_POSITION))
                        .join(CONTACT)
                        .on(CONTACT.ID.eq(ACCOUNT_CONTACT.CONTACT), CONTACT.DELETED_AT.isNull()),
                Validity.on(ACCOUNT_CONTACT.VALID_DURING, time.today()));
    }

    /** How many rows there are, and two hashes of them in any order. */
    private List<Long> marks(Field<Long> hash, Table<?> rows, Condition which) {
        Field<Long> other = DSL.field("hashint8extended({0}, 1)", Long.class, hash);
        return sql.select(DSL.count().cast(Long.class), mark(hash), mark(other))
                .from(rows)
                .where(which)
                .fetchSingle(row -> List.of(row.value1(), row.value2(), row.value3()));
    }

    private static Field<Long> mark(Field<Long> hash) {
        return DSL.field("coalesce(bit_xor({0}), 0)", Long.class, hash);
    }

    private static Field<Long> hash(Field<UUID> id, Field<Long> seed) {
        return DSL.field("uuid_hash_extended({0}, {1})", Long.class, id, seed);
    }

    /** Those of the records that the viewer sees. */
    Set<UUID> seen(DuplicateKind kind, Collection<UUID> ids, Visibility visibility) {
        return switch (kind) {
            case ACCOUNT ->
                sql.select(ACCOUNT.ID)
                        .from(ACCOUNT)
                        .where(
                                among(ACCOUNT.ID, ids),
                                ACCOUNT.DELETED_AT.isNull(),
                                visibility.owns(ACCOUNT.OWNER_POSITION))
                        .fetchSet(ACCOUNT.ID);
            case CONTACT ->
                sql.select(CONTACT.ID)
                        .from(CONTACT)
                        .where(among(CONTACT.ID, ids), ContactQueries.visible(visibility))
                        .fetchSet(CONTACT.ID);
        };
    }

    private Map<UUID, KnownRecord> accounts(@Nullable Collection<UUID> only, Visibility visibility) {
        Condition seen = ACCOUNT.DELETED_AT.isNull().and(visibility.owns(ACCOUNT.OWNER_POSITION));
        Map<UUID, KnownRecord> known = new LinkedHashMap<>();
        sql.select(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.NIP, ACCOUNT.TOWN)
                .from(ACCOUNT)
                .where(seen, among(ACCOUNT.ID, only))
                .forEach(row -> {
                    KnownRecord record =
                            new KnownRecord(row.value1(), row.value2(), Fold.company(row.value2()), row.value3());
                    if (row.value4() != null) {
                        record.add(Trait.TOWN, Fold.text(row.value4()), row.value4());
                    }
                    known.put(row.value1(), record);
                });
        sql.select(ACCOUNT_CONTACT.ACCOUNT, CONTACT_POINT.KIND, CONTACT_POINT.VALUE, CONTACT_POINT.ADDRESS_KEY)
                .from(ACCOUNT_CONTACT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCOUNT_CONTACT.ACCOUNT))
                .join(CONTACT)
                .on(CONTACT.ID.eq(ACCOUNT_CONTACT.CONTACT), CONTACT.DELETED_AT.isNull())
                .join(CONTACT_POINT)
                .on(CONTACT_POINT.CONTACT.eq(CONTACT.ID))
                .where(
                        seen,
                        among(ACCOUNT_CONTACT.ACCOUNT, only),
                        Validity.on(ACCOUNT_CONTACT.VALID_DURING, time.today()))
                .forEach(row -> {
                    KnownRecord record = known.get(row.value1());
                    if (record == null) {
                        return;
                    }
                    if (row.value2().equals("phone")) {
                        record.add(Trait.PHONE, row.value4(), row.value3());
                    } else {
                        FreeMail.ownDomain(row.value4()).ifPresent(domain -> record.add(Trait.DOMAIN, domain, domain));
                    }
                });
        return known;
    }

    private Map<UUID, KnownRecord> contacts(@Nullable Collection<UUID> only, Visibility visibility) {
        Condition seen = ContactQueries.visible(visibility);
        Map<UUID, KnownRecord> known = new LinkedHashMap<>();
        sql.select(CONTACT.ID, CONTACT.NAME, CONTACT.SORT_NAME)
                .from(CONTACT)
                .where(seen, among(CONTACT.ID, only))
                .forEach(row -> known.put(
                        row.value1(), new KnownRecord(row.value1(), row.value2(), Fold.text(row.value3()), null)));
        sql.select(CONTACT_POINT.CONTACT, CONTACT_POINT.KIND, CONTACT_POINT.VALUE, CONTACT_POINT.ADDRESS_KEY)
                .from(CONTACT_POINT)
                .join(CONTACT)
                .on(CONTACT.ID.eq(CONTACT_POINT.CONTACT))
                .where(seen, among(CONTACT.ID, only))
                .forEach(row -> {
                    KnownRecord record = known.get(row.value1());
                    if (record != null) {
                        record.add(row.value2().equals("phone") ? Trait.PHONE : Trait.MAIL, row.value4(), row.value3());
                    }
                });
        sql.select(ACCOUNT_CONTACT.CONTACT, ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT_CONTACT)
                .join(ACCOUNT)
                .on(
                        ACCOUNT.ID.eq(ACCOUNT_CONTACT.ACCOUNT),
                        ACCOUNT.DELETED_AT.isNull(),
                        visibility.owns(ACCOUNT.OWNER_POSITION))
                .where(among(ACCOUNT_CONTACT.CONTACT, only), Validity.on(ACCOUNT_CONTACT.VALID_DURING, time.today()))
                .forEach(row -> {
                    KnownRecord record = known.get(row.value1());
                    if (record != null) {
                        record.add(Trait.EMPLOYER, row.value2().toString(), row.value3());
                    }
                });
        return known;
    }

    private static Condition among(Field<UUID> id, @Nullable Collection<UUID> only) {
        return only == null ? DSL.noCondition() : id.eq(DSL.any(only.toArray(UUID[]::new)));
    }
}
