package io.sternik.app.catalog.prices;

import static io.sternik.database.catalog.Tables.PRICE_BOOK;

import io.sternik.app.catalog.PriceBookId;
import io.sternik.app.catalog.PriceProblem;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.http.Patch;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.database.catalog.tables.records.PriceBookRecord;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Price books: what they are called, which one they follow and by how much. Open to all staff, changed by those who look after prices. */
@Component
class PriceBooks {

    static final String OBJECT = "price-book";
    private static final int LONGEST_CHAIN = 5;
    private static final int WHOLE_BP = 10_000;

    private final DSLContext sql;
    private final PriceLists sources;
    private final Lists lists;
    private final Company company;
    private final io.sternik.app.platform.history.Journal journal;

    PriceBooks(
            DSLContext sql,
            PriceLists sources,
            Lists lists,
            Company company,
            io.sternik.app.platform.history.Journal journal) {
        this.sql = sql;
        this.sources = sources;
        this.lists = lists;
        this.company = company;
        this.journal = journal;
    }

    Page<PriceBookRow> page(ListRequest request, Viewer viewer) {
        return lists.page(sources.books(), request, viewer.visibility());
    }

    PriceBookRow get(PriceBookId id, Viewer viewer) {
        ListRequest itself = new ListRequest("priceBook = " + id.value(), null, null, 1);
        return page(itself, viewer).rows().stream()
                .findFirst()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    /** What every product costs in the book today. */
    Page<BookPriceRow> prices(PriceBookId id, ListRequest request, Viewer viewer) {
        String currency = get(id, viewer).currency();
        return lists.page(sources.prices(id.value(), currency), request, viewer.visibility());
    }

    @Transactional
    PriceBookRow create(PriceBookDetails wanted, Viewer by) {
        PriceBookRecord book = PRICE_BOOK.newRecord();
        book.setCode(required("code", wanted.code()));
        book.setNamePl(required("namePl", wanted.namePl()));
        book.setNameEn(required("nameEn", wanted.nameEn()));
        book.setCurrency(Objects.requireNonNullElseGet(
                wanted.currency(), () -> company.currency().getCurrencyCode()));
        book.setParent(wanted.parent());
        book.setOffBp(Objects.requireNonNullElse(wanted.offBp(), 0));
        if (sql.fetchExists(PRICE_BOOK, PRICE_BOOK.CODE.eq(book.getCode()))) {
            throw new RecordProblem.Taken("code", book.getCode()).refused();
        }
        requireChain(book);
        book.attach(sql.configuration());
        book.insert();
        journal.created(by, PriceBookId.ref(book.getId()), difference(null, book), journal.open(book.getCode(), by));
        return get(new PriceBookId(book.getId()), by);
    }

    @Transactional
    PriceBookRow change(PriceBookId id, PriceBookPatch patch, long knownVersion, Viewer by) {
        PriceBookRecord book = sql.selectFrom(PRICE_BOOK)
                .where(PRICE_BOOK.ID.eq(id.value()), PRICE_BOOK.DELETED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
        journal.requireCurrent(PriceBookId.ref(id.value()), knownVersion, book.getVersion());
        PriceBookRecord before = book.copy();
        book.setNamePl(Patch.requiredText("namePl", patch.namePl(), book.getNamePl()));
        book.setNameEn(Patch.requiredText("nameEn", patch.nameEn(), book.getNameEn()));
        book.setParent(Patch.value(patch.parent(), book.getParent()));
        book.setOffBp(Patch.required("offBp", patch.offBp(), book.getOffBp()));
        List<FieldChange> changes = difference(before, book);
        if (!changes.isEmpty()) {
            requireChain(book);
            book.setVersion(book.getVersion() + 1);
            book.store();
            journal.changed(
                    by, PriceBookId.ref(id.value()), book.getVersion(), changes, journal.open(book.getCode(), by));
        }
        return get(id, by);
    }

    /** The books above must exist in the same currency and must not lead back. */
    private void requireChain(PriceBookRecord book) {
        if (book.getOffBp() < 0 || book.getOffBp() > WHOLE_BP) {
            throw RequestProblem.Invalid.field("offBp", "price.percent").refused();
        }
        UUID next = book.getParent();
        for (int depth = 0; next != null; depth++) {
            PriceBookRecord above = sql.selectFrom(PRICE_BOOK)
                    .where(PRICE_BOOK.ID.eq(next), PRICE_BOOK.DELETED_AT.isNull())
                    .fetchOptional()
                    .orElseThrow(() -> RequestProblem.Invalid.field("parent", "field.unknown-record")
                            .refused());
            if (!above.getCurrency().equals(book.getCurrency())) {
                throw new PriceProblem.CurrencyMixed().refused();
            }
            if (depth >= LONGEST_CHAIN || above.getId().equals(book.getId())) {
                throw new PriceProblem.Chain().refused();
            }
            next = above.getParent();
        }
    }

    private static String required(String field, String text) {
        if (text.isBlank()) {
            throw RequestProblem.Invalid.field(field, "field.required").refused();
        }
        return text.strip();
    }

    private static List<FieldChange> difference(@Nullable PriceBookRecord before, PriceBookRecord after) {
        return new FieldChange.Difference()
                .field("code", before == null ? null : before.getCode(), after.getCode())
                .field("namePl", before == null ? null : before.getNamePl(), after.getNamePl())
                .field("nameEn", before == null ? null : before.getNameEn(), after.getNameEn())
                .field("currency", before == null ? null : before.getCurrency(), after.getCurrency())
                .field("parent", before == null ? null : before.getParent(), after.getParent())
                .field("offBp", before == null ? null : before.getOffBp(), after.getOffBp())
                .changes();
    }
}
