package io.sternik.app.selling.accounts;

import static io.sternik.database.catalog_views.Tables.PRICE_BOOK;
import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.selling.DealSight;
import io.sternik.app.selling.Owner;
import io.sternik.database.selling.tables.Account;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** How accounts are read, as of a date. */
public final class AccountQueries {

    private static final Account PARENT = ACCOUNT.as("parent");

    private final Owner.Directory owner;
    private final Visibility visibility;

    AccountQueries(LocalDate today, Visibility visibility) {
        this.owner = new Owner.Directory(today, "owner");
        this.visibility = visibility;
    }

    Owner.Directory owner() {
        return owner;
    }

    static Field<String> priceBookName() {
        return PRICE_BOOK.NAME_PL;
    }

    static Field<String> parentName() {
        return PARENT.NAME;
    }

    Table<?> from() {
        return ACCOUNT.leftJoin(owner.table())
                .on(owner.position().eq(ACCOUNT.OWNER_POSITION))
                .leftJoin(PARENT)
                .on(PARENT.ID.eq(ACCOUNT.PARENT))
                .leftJoin(PRICE_BOOK)
                .on(PRICE_BOOK.ID.eq(ACCOUNT.PRICE_BOOK));
    }

    /** Own accounts and those below; and, head only, accounts with an open deal in sight. */
    public static Condition visible(Visibility visibility) {
        Condition alive = ACCOUNT.DELETED_AT.isNull();
        if (visibility.seesAll()) {
            return alive;
        }
        return alive.and(visibility
                .owns(ACCOUNT.OWNER_POSITION)
                .or(ACCOUNT.ID.in(
                        DSL.select(DEAL.ACCOUNT).from(DEAL).where(DEAL.STATUS.eq("open"), DealSight.of(visibility)))));
    }

    /** Whether the viewer sees the account as a whole and not its head only. */
    private Field<Boolean> whole() {
        return visibility.seesAll()
                ? DSL.inline(true)
                : DSL.coalesce(DSL.field(visibility.owns(ACCOUNT.OWNER_POSITION)), DSL.inline(false));
    }

    /** A field that the head does not show: empty to whoever sees the head only, also in filters and orders. */
    <T> Field<T> told(Field<T> field) {
        return visibility.seesAll() ? field : DSL.when(visibility.owns(ACCOUNT.OWNER_POSITION), field);
    }

    /** Deals and money are counted as far as the viewer sees the deals. */
    private <T> Field<T> ofDeals(Field<T> what, Condition which) {
        return DSL.field(
                DSL.select(what).from(DEAL).where(DEAL.ACCOUNT.eq(ACCOUNT.ID), DealSight.of(visibility), which));
    }

    List<SelectFieldOrAsterisk> columns(String currency) {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(List.of(
                ACCOUNT.ID,
                ACCOUNT.VERSION,
                ACCOUNT.NAME,
                ACCOUNT.KIND,
                ACCOUNT.EXTERNAL_ID,
                ACCOUNT.NIP,
                ACCOUNT.COUNTRY,
                ACCOUNT.TOWN,
                ACCOUNT.SECTOR,
                ACCOUNT.STATUS,
                ACCOUNT.CUSTOM,
                ACCOUNT.SOURCE,
                PARENT.ID,
                PARENT.NAME,
                PRICE_BOOK.ID,
                PRICE_BOOK.NAME_PL,
                PRICE_BOOK.NAME_EN,
                whole().as("whole"),
                ofDeals(DSL.count(), DEAL.STATUS.eq("open")).as("open_deals"),
                ofDeals(
                                DSL.sum(DEAL.AMOUNT_MINOR).cast(Long.class),
                                DEAL.STATUS.eq("won").and(DEAL.CURRENCY.eq(currency)))
                        .as("won_minor")));
        columns.addAll(owner.columns());
        return columns;
    }

    static @Nullable Ref priceBook(Record row) {
        return Ref.of(row.get(PRICE_BOOK.ID), row.get(PRICE_BOOK.NAME_PL), row.get(PRICE_BOOK.NAME_EN));
    }

    static @Nullable Ref parent(Record row) {
        return Ref.named(row.get(PARENT.ID), row.get(PARENT.NAME));
    }
}
