package io.sternik.app.selling.lines;

import static io.sternik.database.catalog.Tables.PRICE_BOOK;
import static io.sternik.database.catalog.Tables.PRICE_ENTRY;
import static io.sternik.database.catalog.Tables.PRODUCT;
import static io.sternik.database.catalog.Tables.PRODUCT_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.verify.VerifyRule;
import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Lines of deals over the API: exact sums, prices from the customer's book, what is refused, what is told and taken back. */
class DealLinesModuleTest extends SellingProgram {

    @Autowired
    private List<VerifyRule> rules;

    private UUID line;
    private UUID screws;
    private UUID boiler;
    private UUID installers;

    @BeforeEach
    void catalogExists() {
        String code = UUID.randomUUID().toString();
        line = sql.insertInto(PRODUCT_LINE)
                .set(PRODUCT_LINE.CODE, code)
                .set(PRODUCT_LINE.NAME_PL, "Linia")
                .set(PRODUCT_LINE.NAME_EN, "Line")
                .returningResult(PRODUCT_LINE.ID)
                .fetchSingle()
                .value1();
        screws = product(code + "-s", "Śruba", "standard");
        boiler = product(code + "-b", "Kocioł", "reduced");
        UUID list = book("list", null, 0);
        installers = book("installers-" + code, list, 1_200);
        price(list, screws, 1, 100, 1_249);
        price(list, boiler, 1, 1, 1_000_000);
        price(installers, boiler, 10, 1, 800_000);
    }

    private UUID product(String code, String name, String vatClass) {
        return sql.insertInto(PRODUCT)
                .set(PRODUCT.CODE, code)
                .set(PRODUCT.NAME_PL, name)
                .set(PRODUCT.NAME_EN, name)
                .set(PRODUCT.LINE, line)
                .set(PRODUCT.VAT_CLASS, vatClass)
                .returningResult(PRODUCT.ID)
                .fetchSingle()
                .value1();
    }

    private UUID book(String code, @Nullable UUID parent, int offBp) {
        return sql.insertInto(PRICE_BOOK)
                .set(PRICE_BOOK.CODE, code)
                .set(PRICE_BOOK.NAME_PL, code)
                .set(PRICE_BOOK.NAME_EN, code)
                .set(PRICE_BOOK.CURRENCY, "PLN")
                .set(PRICE_BOOK.PARENT, parent)
                .set(PRICE_BOOK.OFF_BP, offBp)
                .onConflict(PRICE_BOOK.CODE)
                .doUpdate()
                .set(PRICE_BOOK.CODE, code)
                .returningResult(PRICE_BOOK.ID)
                .fetchSingle()
                .value1();
    }

    private void price(UUID book, UUID product, int minQuantity, int perQuantity, long minor) {
        sql.insertInto(PRICE_ENTRY)
                .set(PRICE_ENTRY.PRICE_BOOK, book)
                .set(PRICE_ENTRY.PRODUCT, product)
                .set(PRICE_ENTRY.MIN_QUANTITY, minQuantity)
                .set(PRICE_ENTRY.PER_QUANTITY, perQuantity)
                .set(PRICE_ENTRY.PRICE_MINOR, minor)
                .set(PRICE_ENTRY.VALID_DURING, Period.startingOn(LocalDate.of(2020, 1, 1)))
                .execute();
    }

    private static Map<String, Object> pln(long minor) {
        return Map.of("minor", minor, "currency", "PLN");
    }

    private static Map<String, Object> named(String name, long thousandths, long minor) {
        return Map.of("name", name, "quantityThousandths", thousandths, "price", pln(minor));
    }

    private Map<String, Object> sold(UUID product, long thousandths, long minor, int per, int discountBp) {
        return Map.of(
                "product",
                product,
                "quantityThousandths",
                thousandths,
                "price",
                pln(minor),
                "perQuantity",
                per,
                "discountBp",
                discountBp);
    }

    private Answer set(Caller caller, Answer deal, List<Map<String, Object>> lines) {
        long version = caller.get(path(deal)).version();
        return caller.put(path(deal) + "/lines", Map.of("lines", lines), version);
    }

    @Test
    void theAmountIsTheSumOfLinesRoundedOnceAndTheTableAddsUp() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Z pozycjami", 100);
        Answer lines = set(
                seller,
                deal,
                List.of(
                        sold(screws, 350_000, 1_249, 100, 750),
                        sold(boiler, 1_000, 1_000_000, 1, 0),
                        named("Montaż", 2_500, 9_999)));
        assertThat(lines.status()).as(lines.body().toString()).isEqualTo(200);
        assertThat(lines.body().at("/lines/0/net/minor").asLong()).isEqualTo(4_044);
        assertThat(lines.body().at("/lines/2/net/minor").asLong()).isEqualTo(24_998);
        assertThat(lines.body().at("/totals/net/minor").asLong()).isEqualTo(1_029_042);
        assertThat(lines.body().at("/totals/discount/minor").asLong()).isEqualTo(328);
        JsonNode table = lines.body().at("/totals/vat");
        assertThat(table).hasSize(2);
        assertThat(table.at("/0/tax/minor").asLong()).as("23 % of 290.42").isEqualTo(6_680);
        assertThat(table.at("/1/tax/minor").asLong()).as("8 % of 10,000.00").isEqualTo(80_000);
        assertThat(lines.body().at("/totals/gross/minor").asLong()).isEqualTo(1_029_042 + 86_680);
        Answer read = seller.get(path(deal));
        assertThat(read.body().at("/amount/minor").asLong()).isEqualTo(1_029_042);
        assertThat(read.text("/amountSource")).isEqualTo("lines");
        assertThat(read.version()).isEqualTo(lines.version());
        assertThat(read.text("/product/id")).isEqualTo(screws.toString());
        assertThat(whole()).isTrue();
    }

    @Test
    void aPriceIsProposedFromTheBookOfTheAccountAndExplained() {
        Caller seller = seat("S1");
        Answer account = seller.post("/api/accounts", Map.of("name", "Instalator"));
        Answer served = seller.patch(
                "/api/accounts/" + account.text("/id"), Map.of("priceBook", installers), account.version());
        assertThat(served.text("/priceBook/id")).isEqualTo(installers.toString());
        Answer deal = seller.post("/api/deals", Map.of("name", "Instalacja", "account", account.text("/id")));
        assertThat(offered(seller, deal, boiler, 9_000)).as("12 % off the list").isEqualTo(880_000);
        assertThat(offered(seller, deal, boiler, 10_000))
                .as("its own price for ten")
                .isEqualTo(800_000);
        Answer lines =
                set(seller, deal, List.of(sold(boiler, 10_000, 800_000, 1, 500), sold(boiler, 1_000, 870_000, 1, 0)));
        assertThat(lines.text("/lines/0/book/id")).isEqualTo(installers.toString());
        assertThat(lines.body().at("/lines/1/book").isNull()).as("typed").isTrue();
        JsonNode why = seller.get(path(deal) + "/lines/1/why").body();
        assertThat(why.at("/figure/value").asLong()).isEqualTo(7_600_000);
        assertThat(why.at("/parts/0/value").asLong()).isEqualTo(8_000_000);
        assertThat(why.at("/parts/1/value").asLong()).isEqualTo(-400_000);
        assertThat(why.at("/sentence/pl").asString()).contains("installers", "od ilości 10");
        assertThat(seller.get(path(deal) + "/lines/2/why")
                        .body()
                        .at("/sentence/en")
                        .asString())
                .contains("typed");
    }

    private long offered(Caller caller, Answer deal, UUID product, long thousandths) {
        return caller.get(path(deal) + "/lines/offer?product=" + product + "&quantity=" + thousandths)
                .body()
                .at("/offered/price/minor")
                .asLong();
    }

    @Test
    void withLinesTheAmountIsNotTypedAndWithoutThemItIsAgain() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Nie do wpisania", 500);
        set(seller, deal, List.of(named("Usługa", 1_000, 777)));
        long version = seller.get(path(deal)).version();
        Answer refused = seller.patch(path(deal), Map.of("amount", pln(5)), version);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("deal.amount-of-lines");
        assertThat(seller.patch(path(deal), Map.of("product", boiler), version).code())
                .isEqualTo("deal.amount-of-lines");
        assertThat(seller.patch(path(deal), Map.of("nextStep", "zadzwonić"), version)
                        .status())
                .isEqualTo(200);
        set(seller, deal, List.of());
        Answer typed = seller.get(path(deal));
        assertThat(typed.text("/amountSource")).isEqualTo("typed");
        assertThat(typed.body().at("/amount/minor").asLong()).isEqualTo(777);
        assertThat(seller.patch(path(deal), Map.of("amount", pln(5)), typed.version())
                        .status())
                .isEqualTo(200);
        assertThat(whole()).isTrue();
    }

    @Test
    void linesAreToldInTheHistoryAndTakenBack() {
        Caller seller = seat("S1");
        Answer deal = seller.post("/api/deals", Map.of("name", "Do cofnięcia", "amount", pln(300), "product", boiler));
        Answer first = set(seller, deal, List.of(named("A", 1_000, 1_000), named("B", 500, 3_000)));
        assertThat(seller.get(path(deal) + "/history").body().toString()).contains("A × 1; B × 0.5", "2500");
        Answer second = set(seller, deal, List.of(named("C", 1_000, 90)));
        assertThat(seller.undo(first).body().path("conflicts"))
                .as("written again since")
                .isNotEmpty();
        assertThat(seller.get(path(deal)).body().at("/amount/minor").asLong()).isEqualTo(90);
        assertThat(seller.undo(second).body().path("conflicts")).isEmpty();
        Answer back = seller.get(path(deal) + "/lines");
        assertThat(back.body().path("lines")).hasSize(2);
        assertThat(back.body().at("/totals/net/minor").asLong()).isEqualTo(2_500);
        assertThat(seller.get(path(deal)).body().at("/amount/minor").asLong()).isEqualTo(2_500);
        assertThat(whole()).isTrue();
    }

    @Test
    void takingBackTheFirstLinesBringsTheTypedAmountAndTheProduct() {
        Caller seller = seat("S1");
        Answer deal = seller.post("/api/deals", Map.of("name", "Wraca", "amount", pln(300), "product", boiler));
        Answer lines = set(seller, deal, List.of(named("A", 1_000, 1_000)));
        assertThat(seller.undo(lines).body().path("conflicts")).isEmpty();
        Answer back = seller.get(path(deal));
        assertThat(back.text("/amountSource")).isEqualTo("typed");
        assertThat(back.body().at("/amount/minor").asLong()).isEqualTo(300);
        assertThat(back.text("/product/id")).isEqualTo(boiler.toString());
    }

    @Test
    void anOlderEditOfTheAmountStaysOnceTheAmountIsOfLines() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Starsza zmiana", 100);
        Answer typed = seller.patch(path(deal), Map.of("amount", pln(200)), deal.version());
        set(seller, deal, List.of(named("A", 1_000, 200)));
        assertThat(seller.undo(typed).body().path("conflicts")).isNotEmpty();
        assertThat(seller.get(path(deal)).body().at("/amount/minor").asLong()).isEqualTo(200);
        assertThat(whole()).isTrue();
    }

    @Test
    void whatIsWrongIsSaidLineByLine() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Z błędami", 100);
        Map<String, Object> nothing = Map.of("quantityThousandths", 0, "price", pln(-1), "perQuantity", 7);
        Answer refused = set(seller, deal, List.of(named("Dobra", 1_000, 1), nothing));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("findings").findValuesAsString("field"))
                .containsExactly("lines.1.product", "lines.1.quantity", "lines.1.price", "lines.1.perQuantity");
        Map<String, Object> euro = new HashMap<>(named("Euro", 1_000, 5));
        euro.put("price", Map.of("minor", 5, "currency", "EUR"));
        assertThat(set(seller, deal, List.of(named("Złote", 1_000, 1), euro)).code())
                .isEqualTo("money.currency-mixed");
        assertThat(seller.get(path(deal)).body().at("/amount/minor").asLong()).isEqualTo(100);
        Map<String, Object> lines = Map.of("lines", List.of());
        assertThat(seller.put(path(deal) + "/lines", lines, deal.version() + 7).status())
                .isEqualTo(412);
    }

    @Test
    void foreignDealsHaveNoLines() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Moja", 100);
        Caller other = seat("S3");
        assertThat(seller.get(path(deal) + "/lines").status()).isEqualTo(200);
        assertThat(other.get(path(deal) + "/lines").status()).isEqualTo(404);
        assertThat(other.get(path(deal) + "/lines/why").status()).isEqualTo(404);
        assertThat(other.get(path(deal) + "/lines/offer?product=" + boiler).status())
                .isEqualTo(404);
        assertThat(other.put(path(deal) + "/lines", Map.of("lines", List.of()), deal.version())
                        .status())
                .isEqualTo(404);
        assertThat(seat("L1").get(path(deal) + "/lines").status())
                .as("who leads")
                .isEqualTo(200);
    }

    @Test
    void aDiscountAboveTheLimitOfTheRoleIsMarked() {
        Caller seller = seat("S1");
        Caller director = seat("DIR");
        String limits = "/api/product-lines/" + line + "/discount-limits";
        long version = director.get("/api/product-lines/" + line).version();
        Map<String, Object> limit = Map.of("role", "seller", "maxBp", 1_000, "from", "2026-01-01");
        Answer limited = director.post(limits, limit, version);
        assertThat(limited.status()).as(limited.body().toString()).isEqualTo(200);
        assertThat(limited.body()).hasSize(1);
        Answer deal = open(seller, "Z rabatem", 100);
        Answer lines = set(seller, deal, List.of(sold(boiler, 1_000, 1_000_000, 1, 1_500)));
        assertThat(lines.body().at("/lines/0/limitBp").asInt()).isEqualTo(1_000);
        assertThat(seller.get(path(deal) + "/lines/1/why").body().path("caveats"))
                .hasSize(1);
        assertThat(director.undo(limited).body().path("conflicts")).isEmpty();
        assertThat(director.get(limits).body()).isEmpty();
        assertThat(seller.post(limits, limit, version).status()).isEqualTo(403);
    }

    @Test
    void aLineWithoutALimitHasThatOfTheLineAbove() {
        Caller director = seat("DIR");
        UUID above = sql.insertInto(PRODUCT_LINE)
                .set(PRODUCT_LINE.CODE, "above-" + line)
                .set(PRODUCT_LINE.NAME_PL, "Nad nią")
                .set(PRODUCT_LINE.NAME_EN, "Above")
                .returningResult(PRODUCT_LINE.ID)
                .fetchSingle()
                .value1();
        sql.update(PRODUCT_LINE)
                .set(PRODUCT_LINE.PARENT, above)
                .where(PRODUCT_LINE.ID.eq(line))
                .execute();
        Answer deal = open(seat("S1"), "Limity", 100);
        String offer = path(deal) + "/lines/offer?product=" + boiler;
        assertThat(seat("S1").get(offer).body().path("limitBp").isNull())
                .as("no limit at all")
                .isTrue();
        limit(director, above, 2_000);
        assertThat(seat("S1").get(offer).body().path("limitBp").asInt()).isEqualTo(2_000);
        limit(director, line, 500);
        assertThat(seat("S1").get(offer).body().path("limitBp").asInt()).isEqualTo(500);
        assertThat(director.get(offer).body().path("limitBp").isNull())
                .as("a role without a limit")
                .isTrue();
    }

    private static void limit(Caller by, UUID line, int maxBp) {
        String path = "/api/product-lines/" + line;
        Map<String, Object> wish = Map.of("role", "seller", "maxBp", maxBp, "from", "2026-01-01");
        assertThat(by.post(path + "/discount-limits", wish, by.get(path).version())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void polishRatesOfTaxAreThere() {
        JsonNode rates = seat("S1").get("/api/vat-rates").body();
        assertThat(rates.findValuesAsString("rateBp")).containsExactly("2300", "800", "500", "0", "0", "0");
        assertThat(rates.findValuesAsString("kind")).containsOnlyOnce("exempt", "reverse");
    }

    private boolean whole() {
        return rules.stream()
                .filter(rule -> rule.code().endsWith("-line")
                        || rule.code().endsWith("-lines")
                        || rule.code().endsWith("-trail"))
                .allMatch(rule -> rule.check().count() == 0);
    }
}
