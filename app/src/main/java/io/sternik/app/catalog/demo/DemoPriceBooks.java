package io.sternik.app.catalog.demo;

import static io.sternik.database.catalog.Tables.PRICE_BOOK;
import static io.sternik.database.catalog.Tables.PRICE_ENTRY;
import static io.sternik.database.catalog.Tables.PRODUCT;

import io.sternik.app.catalog.products.Prices;
import io.sternik.app.platform.database.BulkCopy;
import io.sternik.app.platform.demo.DemoPart;
import io.sternik.app.platform.demo.DemoPlan;
import io.sternik.app.platform.demo.DemoRandom;
import io.sternik.app.platform.demo.DemoRun;
import io.sternik.app.platform.time.Validity;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The other price books of the demo company: installers pay 12 % less than the list, chains 6 % less and still less for large quantities of
 * some products, export has prices of its own in euro. A few list prices change in five weeks.
 */
@Component
class DemoPriceBooks implements DemoPart {

    private static final double ZLOTY_A_EURO = 4.3;

    private final DSLContext sql;
    private final BulkCopy copy;

    DemoPriceBooks(DSLContext sql, BulkCopy copy) {
        this.sql = sql;
        this.copy = copy;
    }

    /** A product and its list price today in minor units. */
    private record Listed(UUID product, long minor, Period during) {}

    @Override
    public int rank() {
        return 22;
    }

    @Override
    public void fill(DemoRun run) {
        DemoPlan plan = run.plan();
        UUID list = sql.select(PRICE_BOOK.ID)
                .from(PRICE_BOOK)
                .where(PRICE_BOOK.CODE.eq(Prices.LIST))
                .fetchSingle()
                .value1();
        book(plan, 2, "installer", "Instalatorzy −12 %", "Installers −12%", "PLN", list, 1_200);
        UUID chains = book(plan, 3, "chains", "Sieci handlowe", "Chains", "PLN", list, 600);
        UUID export = book(plan, 4, "export", "Eksport EUR", "Export EUR", "EUR", null, 0);
        List<Listed> listed = sql.select(PRICE_ENTRY.PRODUCT, PRICE_ENTRY.PRICE_MINOR, PRICE_ENTRY.VALID_DURING)
                .from(PRICE_ENTRY)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(PRICE_ENTRY.PRODUCT))
                .where(PRICE_ENTRY.PRICE_BOOK.eq(list), Validity.on(PRICE_ENTRY.VALID_DURING, plan.anchor()))
                .orderBy(PRODUCT.CODE)
                .fetch(row -> new Listed(row.value1(), row.value2(), row.value3()));
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            add(rows, plan, listed.get(i), chains, export, i);
        }
        rise(rows, plan, list, listed);
        copy.into(
                PRICE_ENTRY,
                List.of(
                        PRICE_ENTRY.PRICE_BOOK,
                        PRICE_ENTRY.PRODUCT,
                        PRICE_ENTRY.MIN_QUANTITY,
                        PRICE_ENTRY.VALID_DURING,
                        PRICE_ENTRY.PRICE_MINOR),
                rows);
    }

    private UUID book(
            DemoPlan plan,
            int number,
            String code,
            String pl,
            String en,
            String currency,
            @Nullable UUID parent,
            int offBp) {
        UUID id = DemoRandom.of(plan, "price_book", number)
                .id(plan.start().atStartOfDay().toInstant(ZoneOffset.UTC));
        sql.insertInto(PRICE_BOOK)
                .set(PRICE_BOOK.ID, id)
                .set(PRICE_BOOK.CODE, code)
                .set(PRICE_BOOK.NAME_PL, pl)
                .set(PRICE_BOOK.NAME_EN, en)
                .set(PRICE_BOOK.CURRENCY, currency)
                .set(PRICE_BOOK.PARENT, parent)
                .set(PRICE_BOOK.OFF_BP, offBp)
                .execute();
        return id;
    }

    private static void add(List<Object[]> rows, DemoPlan plan, Listed listed, UUID chains, UUID export, int number) {
        Period since = Period.startingOn(plan.start());
        if (number % 8 == 0) {
            rows.add(new Object[] {chains, listed.product(), 10, since, Math.round(listed.minor() * 0.9)});
            rows.add(new Object[] {chains, listed.product(), 100, since, Math.round(listed.minor() * 0.84)});
        }
        if (number % 3 == 0) {
            long euro = Math.round(listed.minor() * 1.08 / ZLOTY_A_EURO);
            rows.add(new Object[] {export, listed.product(), 1, since, euro});
        }
    }

    /** Every tenth list price has an end, five weeks from today, and a higher one after it. */
    private void rise(List<Object[]> rows, DemoPlan plan, UUID list, List<Listed> listed) {
        LocalDate day = plan.anchor().plusWeeks(5);
        for (int i = 0; i < listed.size(); i += 10) {
            Listed one = listed.get(i);
            sql.update(PRICE_ENTRY)
                    .set(PRICE_ENTRY.VALID_DURING, new Period(one.during().from(), day))
                    .where(
                            PRICE_ENTRY.PRICE_BOOK.eq(list),
                            PRICE_ENTRY.PRODUCT.eq(one.product()),
                            PRICE_ENTRY.MIN_QUANTITY.eq(1),
                            Validity.on(PRICE_ENTRY.VALID_DURING, plan.anchor()))
                    .execute();
            rows.add(new Object[] {list, one.product(), 1, Period.startingOn(day), Math.round(one.minor() * 1.03)});
        }
    }
}
