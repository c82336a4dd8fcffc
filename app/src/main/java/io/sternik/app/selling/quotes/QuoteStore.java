package io.sternik.app.selling.quotes;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.QUOTE;
import static io.sternik.database.selling.Tables.QUOTE_LINE;
import static io.sternik.database.selling.Tables.QUOTE_STEP;
import static io.sternik.database.selling.Tables.QUOTE_VERSION;
import static io.sternik.database.selling.Tables.SALES_ORDER;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.DealSight;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.quotes.QuoteView.QuoteBuyer;
import io.sternik.database.selling.tables.records.QuoteLineRecord;
import io.sternik.database.selling.tables.records.QuoteRecord;
import io.sternik.database.selling.tables.records.QuoteVersionRecord;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Quotes in the database. A quote is seen by whoever sees its deal. */
@Component
class QuoteStore {

    private final DSLContext sql;

    QuoteStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What happens to a quote. */
    enum Step {
        MADE,
        ASKED,
        APPROVED,
        DECLINED,
        SENT,
        LINKED,
        ACCEPTED,
        REJECTED,
        SUPERSEDED
    }

    Optional<QuoteRecord> find(QuoteId id, Visibility visibility) {
        return sql.select(QUOTE.fields())
                .from(QUOTE)
                .join(DEAL)
                .on(DEAL.ID.eq(QUOTE.DEAL))
                .where(QUOTE.ID.eq(id.value()), QUOTE.DELETED_AT.isNull(), DealSight.of(visibility))
                .fetchOptionalInto(QUOTE);
    }

    /** The quote, locked against other writers until the transaction ends. */
    Optional<QuoteRecord> lock(QuoteId id, Visibility visibility) {
        return find(id, visibility).flatMap(_ -> lock(id));
    }

    /** The same for what happens to it whoever sees it: the customer answers, an approval is decided. */
    Optional<QuoteRecord> lock(QuoteId id) {
        return sql.selectFrom(QUOTE)
                .where(QUOTE.ID.eq(id.value()), alive())
                .forUpdate()
                .fetchOptional();
    }

    /** The quote that a link shows, whoever reads it; none once its deal is deleted. */
    Optional<QuoteRecord> read(QuoteId id) {
        return sql.selectFrom(QUOTE).where(QUOTE.ID.eq(id.value()), alive()).fetchOptional();
    }

    private static Condition alive() {
        return QUOTE.DELETED_AT
                .isNull()
                .and(QUOTE.DEAL.in(DSL.select(DEAL.ID).from(DEAL).where(DEAL.DELETED_AT.isNull())));
    }

    /** The quotes of a deal that the caller has found within sight, the latest first. */
    List<QuoteRecord> ofDeal(DealId deal) {
        return sql.selectFrom(QUOTE)
                .where(QUOTE.DEAL.eq(deal.value()), QUOTE.DELETED_AT.isNull())
                .orderBy(QUOTE.MADE_AT.desc(), QUOTE.ID.desc())
                .fetch();
    }

    /** All versions of quotes, the latest first. */
    Map<UUID, List<QuoteVersionRecord>> versions(Collection<UUID> quotes) {
        return sql.selectFrom(QUOTE_VERSION)
                .where(QUOTE_VERSION.QUOTE.eq(DSL.any(quotes.toArray(UUID[]::new))))
                .orderBy(QUOTE_VERSION.QUOTE, QUOTE_VERSION.NO.desc())
                .fetchGroups(QUOTE_VERSION.QUOTE, row -> row);
    }

    /** A version of a quote that is locked or was found within sight. */
    Optional<QuoteVersionRecord> version(UUID quote, int no) {
        return sql.selectFrom(QUOTE_VERSION)
                .where(QUOTE_VERSION.QUOTE.eq(quote), QUOTE_VERSION.NO.eq((short) no))
                .fetchOptional();
    }

    /** The lines of all versions of quotes, in their order. */
    Map<UUID, List<QuoteLineRecord>> lines(Collection<UUID> quotes) {
        return sql.selectFrom(QUOTE_LINE)
                .where(QUOTE_LINE.QUOTE.eq(DSL.any(quotes.toArray(UUID[]::new))))
                .orderBy(QUOTE_LINE.QUOTE, QUOTE_LINE.NO, QUOTE_LINE.RANK)
                .fetchGroups(QUOTE_LINE.QUOTE, row -> row);
    }

    /** The lines of one version, in their order. */
    List<QuoteLineRecord> lines(UUID quote, int no) {
        return sql.selectFrom(QUOTE_LINE)
                .where(QUOTE_LINE.QUOTE.eq(quote), QUOTE_LINE.NO.eq((short) no))
                .orderBy(QUOTE_LINE.RANK)
                .fetch();
    }

    QuoteRecord insert(DealId deal, String number, OffsetDateTime now) {
        return sql.insertInto(QUOTE)
                .set(QUOTE.DEAL, deal.value())
                .set(QUOTE.NUMBER, number)
                .set(QUOTE.MADE_AT, now)
                .returning()
                .fetchSingle();
    }

    /** Writes a new version with its lines. */
    void insert(QuoteVersionRecord version, List<QuoteLineRecord> lines) {
        sql.executeInsert(version);
        ManyRows.insert(sql, lines);
    }

    /** Writes a version that has changed, with its lines in the place of those that it had. */
    void update(QuoteVersionRecord version, List<QuoteLineRecord> lines) {
        sql.deleteFrom(QUOTE_LINE)
                .where(QUOTE_LINE.QUOTE.eq(version.getQuote()), QUOTE_LINE.NO.eq(version.getNo()))
                .execute();
        sql.executeUpdate(version);
        ManyRows.insert(sql, lines);
    }

    /** Writes a version and lets the quote stand one version further; its lines stay. */
    void update(QuoteRecord quote, QuoteVersionRecord version) {
        if (version.modified()) {
            sql.executeUpdate(version);
        }
        touch(quote);
    }

    void touch(QuoteRecord quote) {
        quote.setVersion(quote.getVersion() + 1);
        sql.executeUpdate(quote);
    }

    /** Adds what has happened. */
    void note(QuoteVersionRecord version, Step step, OffsetDateTime at, @Nullable Viewer by) {
        note(version, step, at, by, null, null);
    }

    /** The same with the name that the customer gave and a word about it. */
    void note(
            QuoteVersionRecord version,
            Step step,
            OffsetDateTime at,
            @Nullable Viewer by,
            @Nullable String signed,
            @Nullable String note) {
        sql.insertInto(QUOTE_STEP)
                .set(QUOTE_STEP.QUOTE, version.getQuote())
                .set(QUOTE_STEP.NO, version.getNo())
                .set(QUOTE_STEP.KIND, step.name().toLowerCase(java.util.Locale.ROOT))
                .set(QUOTE_STEP.AT, at)
                .set(QUOTE_STEP.BY, by == null ? null : History.idOf(by))
                .set(QUOTE_STEP.SIGNED, signed)
                .set(QUOTE_STEP.NOTE, note)
                .execute();
    }

    /** Those of the quotes that were with the customer once. */
    Set<UUID> everSent(Collection<UUID> quotes) {
        return new HashSet<>(sql.selectDistinct(QUOTE_STEP.QUOTE)
                .from(QUOTE_STEP)
                .where(QUOTE_STEP.QUOTE.eq(DSL.any(quotes.toArray(UUID[]::new))), QUOTE_STEP.KIND.eq("sent"))
                .fetch(QUOTE_STEP.QUOTE));
    }

    /** The orders that were made of quotes. */
    Map<UUID, Ref> orders(Collection<UUID> quotes) {
        return sql.select(SALES_ORDER.QUOTE, SALES_ORDER.ID, SALES_ORDER.NUMBER)
                .from(SALES_ORDER)
                .where(SALES_ORDER.QUOTE.eq(DSL.any(quotes.toArray(UUID[]::new))), SALES_ORDER.DELETED_AT.isNull())
                .fetchMap(SALES_ORDER.QUOTE, row -> Ref.proper(row.value2(), row.value3()));
    }

    /** The version for which something was asked. */
    Optional<QuoteVersionRecord> askedBy(UUID approval) {
        return sql.selectFrom(QUOTE_VERSION)
                .where(QUOTE_VERSION.APPROVAL.eq(approval))
                .fetchOptional();
    }

    /** The customer of a deal as a document names it; nobody when it has none. */
    Optional<QuoteBuyer> buyer(DealId deal) {
        return sql.select(ACCOUNT.NAME, ACCOUNT.NIP, ACCOUNT.TOWN, CONTACT.NAME)
                .from(DEAL)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(DEAL.ACCOUNT))
                .leftJoin(CONTACT)
                .on(CONTACT.ID.eq(DEAL.CONTACT))
                .where(DEAL.ID.eq(deal.value()))
                .fetchOptional(row -> new QuoteBuyer(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Position that owns a deal, null when nobody does. */
    @Nullable UUID ownerOf(UUID deal) {
        return sql.select(DEAL.OWNER_POSITION)
                .from(DEAL)
                .where(DEAL.ID.eq(deal))
                .fetchOne(DEAL.OWNER_POSITION);
    }

    /** Names of quotes in sight. */
    Map<UUID, String> names(Collection<UUID> ids, Visibility visibility) {
        return sql.select(QUOTE.ID, QUOTE.NUMBER)
                .from(QUOTE)
                .join(DEAL)
                .on(DEAL.ID.eq(QUOTE.DEAL))
                .where(QUOTE.ID.eq(DSL.any(ids.toArray(UUID[]::new))), DealSight.of(visibility))
                .fetchMap(QUOTE.ID, QUOTE.NUMBER);
    }

    /** Those of the quotes that became orders. */
    Set<UUID> ordered(Collection<UUID> quotes) {
        return sql.selectDistinct(SALES_ORDER.QUOTE)
                .from(SALES_ORDER)
                .where(SALES_ORDER.QUOTE.eq(DSL.any(quotes.toArray(UUID[]::new))))
                .fetchSet(SALES_ORDER.QUOTE);
    }
}
