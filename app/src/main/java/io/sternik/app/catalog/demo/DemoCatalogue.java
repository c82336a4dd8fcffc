package io.sternik.app.catalog.demo;

import static io.sternik.database.catalog.Tables.DISCOUNT_LIMIT;
import static io.sternik.database.catalog.Tables.PRICE_BOOK;
import static io.sternik.database.catalog.Tables.PRICE_ENTRY;
import static io.sternik.database.catalog.Tables.PRODUCT;
import static io.sternik.database.catalog.Tables.PRODUCT_LINE;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.database.BulkCopy;
import io.sternik.app.platform.demo.DemoPart;
import io.sternik.app.platform.demo.DemoPlan;
import io.sternik.app.platform.demo.DemoRandom;
import io.sternik.app.platform.demo.DemoRun;
import io.sternik.engine.calendar.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Four product lines with 1,200 products and a price list that rises by 6 % in the third year. A larger company sells no more kinds. Sellers
 * may take off 10 %, leaders 15 %, managers 20 %.
 */
@Component
class DemoCatalogue implements DemoPart {

    private static final int PRODUCTS = 1_200;
    private static final double RISE = 1.06;
    private static final Map<Role, Integer> LIMITS_BP =
            Map.of(Role.SELLER, 1_000, Role.LEADER, 1_500, Role.ASSISTANT, 1_500, Role.MANAGER, 2_000);

    /** A line and the kinds of things in it, with the middle price of each in major units. */
    private record Line(String code, String pl, String en, List<Kind> kinds) {}

    private record Kind(String pl, String en, double price) {}

    private static final List<Line> LINES = List.of(
            new Line(
                    "HEAT",
                    "Ogrzewanie",
                    "Heating",
                    List.of(
                            new Kind("Kocioł kondensacyjny", "Condensing boiler", 6_400),
                            new Kind("Pompa ciepła", "Heat pump", 24_000),
                            new Kind("Grzejnik płytowy", "Panel radiator", 520),
                            new Kind("Zasobnik ciepłej wody", "Hot-water cylinder", 2_900),
                            new Kind("Głowica termostatyczna", "Thermostatic head", 64))),
            new Line(
                    "WATER",
                    "Woda",
                    "Water",
                    List.of(
                            new Kind("Pompa obiegowa", "Circulation pump", 780),
                            new Kind("Rura wielowarstwowa", "Multilayer pipe", 11),
                            new Kind("Zawór kulowy", "Ball valve", 38),
                            new Kind("Filtr siatkowy", "Strainer", 92),
                            new Kind("Wodomierz", "Water meter", 145))),
            new Line(
                    "ELEC",
                    "Elektryka",
                    "Electrical",
                    List.of(
                            new Kind("Rozdzielnica", "Distribution board", 410),
                            new Kind("Przewód YDYp", "Cable YDYp", 6),
                            new Kind("Wyłącznik nadprądowy", "Circuit breaker", 27),
                            new Kind("Gniazdo wtyczkowe", "Socket outlet", 22))),
            new Line(
                    "TOOL",
                    "Narzędzia",
                    "Tools",
                    List.of(
                            new Kind("Wiertarka udarowa", "Hammer drill", 690),
                            new Kind("Zaciskarka", "Press tool", 5_200),
                            new Kind("Klucz do rur", "Pipe wrench", 118),
                            new Kind("Przecinarka", "Cut-off machine", 1_350))));

    private final DSLContext sql;
    private final BulkCopy copy;

    DemoCatalogue(DSLContext sql, BulkCopy copy) {
        this.sql = sql;
        this.copy = copy;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public void fill(DemoRun run) {
        DemoPlan plan = run.plan();
        Instant beginning = plan.start().atStartOfDay().toInstant(ZoneOffset.UTC);
        int count = plan.size() < 1 ? plan.times(PRODUCTS) : PRODUCTS;
        UUID book = sql.insertInto(PRICE_BOOK)
                .set(PRICE_BOOK.ID, DemoRandom.of(plan, "price_book", 1).id(beginning))
                .set(PRICE_BOOK.CODE, "list")
                .set(PRICE_BOOK.NAME_PL, "Cennik podstawowy")
                .set(PRICE_BOOK.NAME_EN, "List prices")
                .set(PRICE_BOOK.CURRENCY, "PLN")
                .onConflict(PRICE_BOOK.CODE)
                .doUpdate()
                .set(PRICE_BOOK.NAME_PL, "Cennik podstawowy")
                .returningResult(PRICE_BOOK.ID)
                .fetchSingle()
                .value1();
        List<Object[]> lines = new ArrayList<>();
        List<Object[]> products = new ArrayList<>();
        List<Object[]> prices = new ArrayList<>();
        List<UUID> lineIds = new ArrayList<>();
        for (Line line : LINES) {
            UUID id = DemoRandom.of(plan, "product_line", lineIds.size()).id(beginning);
            lineIds.add(id);
            lines.add(new Object[] {id, line.code(), line.pl(), line.en()});
        }
        LocalDate rise = plan.start().plusYears(2);
        for (int i = 0; i < count; i++) {
            DemoRandom random = DemoRandom.of(plan, "product", i);
            Line line = LINES.get(i % LINES.size());
            Kind kind = line.kinds().get(i / LINES.size() % line.kinds().size());
            UUID id = random.id(beginning);
            String model = model(i, random);
            products.add(new Object[] {
                id,
                line.code() + "-" + String.format(Locale.ROOT, "%04d", i + 1),
                kind.pl() + " " + model,
                kind.en() + " " + model,
                lineIds.get(i % LINES.size()),
                random.chance(0.03) ? "withdrawn" : "active"
            });
            long price = Math.round(random.logNormal(kind.price(), 0.45) * 100);
            prices.add(new Object[] {book, id, new Period(plan.start(), rise), price});
            prices.add(new Object[] {book, id, Period.startingOn(rise), Math.round(price * RISE)});
        }
        copy.into(
                PRODUCT_LINE,
                List.of(PRODUCT_LINE.ID, PRODUCT_LINE.CODE, PRODUCT_LINE.NAME_PL, PRODUCT_LINE.NAME_EN),
                lines);
        copy.into(
                PRODUCT,
                List.of(PRODUCT.ID, PRODUCT.CODE, PRODUCT.NAME_PL, PRODUCT.NAME_EN, PRODUCT.LINE, PRODUCT.STATUS),
                products);
        copy.into(
                PRICE_ENTRY,
                List.of(PRICE_ENTRY.PRICE_BOOK, PRICE_ENTRY.PRODUCT, PRICE_ENTRY.VALID_DURING, PRICE_ENTRY.PRICE_MINOR),
                prices);
        List<Object[]> limits = new ArrayList<>();
        for (UUID line : lineIds) {
            LIMITS_BP.forEach(
                    (role, bp) -> limits.add(new Object[] {line, role.code(), bp, Period.startingOn(plan.start())}));
        }
        copy.into(
                DISCOUNT_LIMIT,
                List.of(DISCOUNT_LIMIT.LINE, DISCOUNT_LIMIT.ROLE, DISCOUNT_LIMIT.MAX_BP, DISCOUNT_LIMIT.VALID_DURING),
                limits);
        run.progress("job.step.demo-catalogue", count, count);
    }

    private static String model(int number, DemoRandom random) {
        char series = (char) ('A' + random.below(8));
        return series + "" + (10 + number % 90) + (random.chance(0.3) ? " Plus" : "");
    }
}
