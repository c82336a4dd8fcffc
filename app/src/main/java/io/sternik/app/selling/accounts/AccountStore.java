package io.sternik.app.selling.accounts;

import static io.sternik.database.catalog_views.Tables.PRICE_BOOK;
import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_CONTACT;
import static io.sternik.database.selling.Tables.ACCOUNT_OWNER;
import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.dated.DatedRows;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.merge.Trail;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.selling.AccountId;
import io.sternik.database.selling.tables.records.AccountOwnerRecord;
import io.sternik.database.selling.tables.records.AccountRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accounts one by one. */
@Component
class AccountStore {

    private static final Trail<AccountRecord> TRAIL = new Trail<>(ACCOUNT.ID, ACCOUNT.MERGED_INTO);

    private static final DatedRows<AccountOwnerRecord> OWNERS =
            new DatedRows<>(ACCOUNT_OWNER, ACCOUNT_OWNER.ACCOUNT, ACCOUNT_OWNER.VALID_DURING);

    private final DSLContext sql;
    private final AccountList list;

    AccountStore(DSLContext sql, AccountList list) {
        this.sql = sql;
        this.list = list;
    }

    Optional<AccountRow> find(AccountId id, Visibility visibility) {
        var source = list.source(visibility);
        return sql.select(source.columns())
                .from(source.from())
                .where(ACCOUNT.ID.eq(id.value()), AccountQueries.visible(visibility))
                .fetchOptional(list::row);
    }

    /** Whether the account exists and the viewer sees it, be it only for an own deal on it. */
    boolean sees(UUID account, Visibility visibility) {
        return sql.fetchExists(
                ACCOUNT,
                ACCOUNT.ID.eq(account).and(ACCOUNT.DELETED_AT.isNull()).and(AccountQueries.visible(visibility)));
    }

    /** What is said of an account that went into another which the viewer sees. */
    Optional<RecordProblem.Merged> survivor(AccountId id, Visibility visibility) {
        return sql.select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(TRAIL.of(id.value())), AccountQueries.visible(visibility))
                .fetchOptional(row -> new RecordProblem.Merged(row.value1().toString(), row.value2()));
    }

    /** Versions of those of the records that can be seen as a whole. */
    Map<UUID, Long> versions(Collection<UUID> ids, Visibility visibility) {
        return sql.select(ACCOUNT.ID, ACCOUNT.VERSION)
                .from(ACCOUNT)
                .where(
                        ACCOUNT.ID.eq(DSL.any(ids.toArray(UUID[]::new))),
                        ACCOUNT.DELETED_AT.isNull(),
                        visibility.owns(ACCOUNT.OWNER_POSITION))
                .fetchMap(ACCOUNT.ID, ACCOUNT.VERSION);
    }

    /** Who works or worked there, seen or not. */
    List<UUID> contactsAt(UUID account) {
        return sql.selectDistinct(ACCOUNT_CONTACT.CONTACT)
                .from(ACCOUNT_CONTACT)
                .where(ACCOUNT_CONTACT.ACCOUNT.eq(account))
                .fetch(ACCOUNT_CONTACT.CONTACT);
    }

    /** The account, locked against other writers until the transaction ends. */
    Optional<AccountRecord> lock(AccountId id, Visibility visibility) {
        return sql.selectFrom(ACCOUNT)
                .where(ACCOUNT.ID.eq(id.value()), AccountQueries.visible(visibility))
                .forUpdate()
                .fetchOptional();
    }

    boolean priceBookExists(UUID book) {
        return sql.fetchExists(PRICE_BOOK, PRICE_BOOK.ID.eq(book).and(PRICE_BOOK.DELETED.isFalse()));
    }

    UUID insert(NewAccount account, @Nullable UUID owner, CustomValues custom, OffsetDateTime now) {
        return sql.insertInto(ACCOUNT)
                .set(ACCOUNT.NAME, account.name().strip())
                .set(ACCOUNT.NIP, account.nip())
                .set(ACCOUNT.COUNTRY, account.country())
                .set(ACCOUNT.TOWN, account.town())
                .set(ACCOUNT.SECTOR, account.sector())
                .set(ACCOUNT.PARENT, account.parent())
                .set(ACCOUNT.OWNER_POSITION, owner)
                .set(ACCOUNT.CUSTOM, custom.json())
                .set(ACCOUNT.CREATED_AT, now)
                .returningResult(ACCOUNT.ID)
                .fetchSingle()
                .value1();
    }

    void save(AccountRecord account) {
        account.setVersion(account.getVersion() + 1);
        account.store();
    }

    /** Ownership from a date on: what was decided for that date and later is replaced. */
    void own(UUID account, @Nullable UUID position, LocalDate from) {
        AccountOwnerRecord row = ACCOUNT_OWNER.newRecord();
        row.setPosition(position);
        row.setSource("hand");
        OWNERS.replaceFrom(sql, account, from, position == null ? null : row);
    }

    /** Whether {@code parent} lies below {@code account}, so that it cannot stand above it. */
    boolean isBelow(UUID parent, UUID account) {
        var below = DSL.name("above").fields("id", "parent");
        var start = DSL.select(ACCOUNT.ID, ACCOUNT.PARENT).from(ACCOUNT).where(ACCOUNT.ID.eq(parent));
        var step = DSL.select(ACCOUNT.ID, ACCOUNT.PARENT)
                .from(ACCOUNT)
                .join(DSL.table(DSL.name("above")))
                .on(ACCOUNT.ID.eq(DSL.field(DSL.name("above", "parent"), UUID.class)));
        return sql.fetchExists(DSL.withRecursive(below.as(start.union(step)))
                .select(DSL.field(DSL.name("above", "id"), UUID.class))
                .from(DSL.table(DSL.name("above")))
                .where(DSL.field(DSL.name("above", "id"), UUID.class).eq(account)));
    }

    List<UUID> openDealsOf(UUID account) {
        return sql.select(DEAL.ID)
                .from(DEAL)
                .where(DEAL.ACCOUNT.eq(account), DEAL.STATUS.eq("open"), DEAL.DELETED_AT.isNull())
                .orderBy(DEAL.ID)
                .forUpdate()
                .fetch(row -> row.value1());
    }
}
