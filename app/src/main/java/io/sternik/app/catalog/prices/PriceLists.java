package io.sternik.app.catalog.prices;

import static io.sternik.database.catalog.Tables.PRICE_BOOK;
import static io.sternik.database.catalog.Tables.PRICE_ENTRY;
import static io.sternik.database.catalog.Tables.PRODUCT;
import static io.sternik.database.catalog.Tables.PRODUCT_LINE;

import io.sternik.app.catalog.CatalogRights;
import io.sternik.app.platform.list.FieldType;
import io.sternik.app.platform.list.ListCatalogue;
import io.sternik.app.platform.list.ListDescriptor;
import io.sternik.app.platform.list.ListField;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.list.OpenList;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.Validity;
import io.sternik.database.catalog.tables.PriceBook;
import io.sternik.database.catalog.tables.PriceEntry;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** What the lists of price books and of the prices in one of them can be asked; open to all staff. */
@Component
class PriceLists implements ListCatalogue {

    private static final PriceBook PARENT = PRICE_BOOK.as("parent");
    private static final PriceEntry OWN = PRICE_ENTRY.as("own");
    private static final PriceEntry NEXT = PRICE_ENTRY.as("next");

    private final DSLContext sql;
    private final CompanyTime time;

    PriceLists(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    @Override
    public List<ListDescriptor> descriptors() {
        return List.of(books().descriptor(), prices(new UUID(0, 0), "XXX").descriptor());
    }

    @Override
    public List<OpenList> lists() {
        return List.of(
                OpenList.of("price-books", CatalogRights.READ, _ -> books()),
                new OpenList(
                        "book-prices",
                        CatalogRights.READ,
                        (_, book) -> book.flatMap(id -> currencyOf(id).map(currency -> prices(id, currency)))));
    }

    private Optional<String> currencyOf(UUID book) {
        return sql.select(PRICE_BOOK.CURRENCY)
                .from(PRICE_BOOK)
                .where(PRICE_BOOK.ID.eq(book), PRICE_BOOK.DELETED_AT.isNull())
                .fetchOptional(PRICE_BOOK.CURRENCY);
    }

    ListSource<PriceBookRow> books() {
        Table<?> from = PRICE_BOOK.leftJoin(PARENT).on(PARENT.ID.eq(PRICE_BOOK.PARENT));
        Field<Integer> prices = DSL.field(DSL.selectCount()
                        .from(PRICE_ENTRY)
                        .where(
                                PRICE_ENTRY.PRICE_BOOK.eq(PRICE_BOOK.ID),
                                Validity.on(PRICE_ENTRY.VALID_DURING, time.today())))
                .cast(SQLDataType.INTEGER);
        Field<String> folded = DSL.function(
                DSL.name("platform", "fold"),
                SQLDataType.VARCHAR,
                DSL.concat(PRICE_BOOK.CODE, DSL.inline(" "), PRICE_BOOK.NAME_PL, DSL.inline(" "), PRICE_BOOK.NAME_EN));
        ListDescriptor descriptor = new ListDescriptor(
                "price-books",
                PRICE_BOOK.ID,
                List.of(
                        ListField.text("name", PRICE_BOOK.NAME_PL, folded),
                        ListField.of("code", FieldType.TEXT, PRICE_BOOK.CODE),
                        ListField.of("priceBook", FieldType.REF, PRICE_BOOK.ID).unsorted(),
                        ListField.of("currency", FieldType.TEXT, PRICE_BOOK.CURRENCY),
                        ListField.ref("parent", FieldType.REF, PRICE_BOOK.PARENT, PARENT.NAME_PL),
                        ListField.of("offBp", FieldType.SHARE, PRICE_BOOK.OFF_BP),
                        ListField.of("prices", FieldType.INTEGER, prices)),
                "name",
                List.of("name", "code", "currency", "parent", "offBp", "prices"));
        List<Field<?>> columns = List.of(
                PRICE_BOOK.ID,
                PRICE_BOOK.VERSION,
                PRICE_BOOK.CODE,
                PRICE_BOOK.NAME_PL,
                PRICE_BOOK.NAME_EN,
                PRICE_BOOK.CURRENCY,
                PRICE_BOOK.OFF_BP,
                PARENT.ID.as("parent_id"),
                PARENT.NAME_PL.as("parent_pl"),
                PARENT.NAME_EN.as("parent_en"),
                prices.as("prices"));
        return new ListSource<>(
                descriptor,
                columns,
                from,
                _ -> PRICE_BOOK.DELETED_AT.isNull(),
                PriceLists::book,
                Map.of(),
                DSL.castNull(String.class));
    }

    /** All products with what they cost in the book today. */
    ListSource<BookPriceRow> prices(UUID book, String currency) {
        LocalDate today = time.today();
        Field<Long> price = DSL.function(
                DSL.name("catalog", "price_of"),
                SQLDataType.BIGINT,
                DSL.val(book),
                PRODUCT.ID,
                DSL.inline(1),
                DSL.val(today));
        Field<LocalDate> next = DSL.field(DSL.select(DSL.min(Validity.from(NEXT.VALID_DURING)))
                .from(NEXT)
                .where(
                        NEXT.PRICE_BOOK.eq(book),
                        NEXT.PRODUCT.eq(PRODUCT.ID),
                        NEXT.MIN_QUANTITY.eq(1),
                        Validity.from(NEXT.VALID_DURING).gt(today)));
        Table<?> from = PRODUCT.join(PRODUCT_LINE)
                .on(PRODUCT_LINE.ID.eq(PRODUCT.LINE))
                .leftJoin(OWN)
                .on(
                        OWN.PRICE_BOOK.eq(book),
                        OWN.PRODUCT.eq(PRODUCT.ID),
                        OWN.MIN_QUANTITY.eq(1),
                        Validity.on(OWN.VALID_DURING, today));
        ListDescriptor descriptor = new ListDescriptor(
                "book-prices",
                PRODUCT.ID,
                List.of(
                        ListField.text("name", PRODUCT.NAME_PL, PRODUCT.FOLDED),
                        ListField.of("code", FieldType.TEXT, PRODUCT.CODE),
                        ListField.of("product", FieldType.REF, PRODUCT.ID).unsorted(),
                        ListField.of("line", FieldType.REF, PRODUCT.LINE).unsorted(),
                        ListField.of("price", FieldType.MONEY, price),
                        ListField.of("own", FieldType.BOOLEAN, DSL.field(OWN.ID.isNotNull())),
                        ListField.of("from", FieldType.DATE, Validity.from(OWN.VALID_DURING)),
                        ListField.of("to", FieldType.DATE, Validity.to(OWN.VALID_DURING)),
                        ListField.of("nextFrom", FieldType.DATE, next)),
                "name",
                List.of("name", "code", "line", "price", "own", "from", "nextFrom"));
        List<Field<?>> columns = List.of(
                PRODUCT.ID,
                PRODUCT.VERSION,
                PRODUCT.CODE,
                PRODUCT.NAME_PL,
                PRODUCT.NAME_EN,
                PRODUCT_LINE.ID.as("line_id"),
                PRODUCT_LINE.NAME_PL.as("line_pl"),
                PRODUCT_LINE.NAME_EN.as("line_en"),
                price.as("price"),
                DSL.inline(currency).as("currency"),
                OWN.ID.as("own_id"),
                Validity.from(OWN.VALID_DURING).as("from"),
                Validity.to(OWN.VALID_DURING).as("to"),
                next.as("next_from"));
        return new ListSource<>(
                descriptor,
                columns,
                from,
                _ -> PRODUCT.DELETED_AT.isNull(),
                PriceLists::price,
                Map.of(),
                DSL.castNull(String.class));
    }

    private static PriceBookRow book(Record row) {
        return new PriceBookRow(
                row.get(PRICE_BOOK.ID),
                row.get(PRICE_BOOK.VERSION),
                row.get(PRICE_BOOK.CODE),
                new Text(row.get(PRICE_BOOK.NAME_PL), row.get(PRICE_BOOK.NAME_EN)),
                row.get(PRICE_BOOK.CURRENCY),
                Ref.of(
                        row.get("parent_id", UUID.class),
                        row.get("parent_pl", String.class),
                        row.get("parent_en", String.class)),
                row.get(PRICE_BOOK.OFF_BP),
                row.get("prices", Integer.class));
    }

    private static BookPriceRow price(Record row) {
        Long price = row.get("price", Long.class);
        return new BookPriceRow(
                row.get(PRODUCT.ID),
                row.get(PRODUCT.VERSION),
                row.get(PRODUCT.CODE),
                new Text(row.get(PRODUCT.NAME_PL), row.get(PRODUCT.NAME_EN)),
                Ref.of(
                        row.get("line_id", UUID.class),
                        row.get("line_pl", String.class),
                        row.get("line_en", String.class)),
                price == null ? null : Money.ofMinor(price, row.get("currency", String.class)),
                row.get("own_id", UUID.class) != null,
                row.get("from", LocalDate.class),
                row.get("to", LocalDate.class),
                row.get("next_from", LocalDate.class));
    }
}
