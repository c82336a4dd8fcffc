package io.sternik.app.catalog.prices;

import static io.sternik.database.catalog.Tables.PRICE_ENTRY;
import static io.sternik.database.catalog.Tables.PRODUCT_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.RunningProgram;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Language;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Price books over the API: chains, prices from a date, corrections, quantity steps, the explanation, undo. */
class PriceBooksModuleTest extends RunningProgram {

    @Autowired
    private Accounts accounts;

    private UUID line;

    @BeforeEach
    void companyAndLineExist() {
        company.found();
        line = sql.select(PRODUCT_LINE.ID)
                .from(PRODUCT_LINE)
                .fetchOptional(PRODUCT_LINE.ID)
                .orElseGet(() -> sql.insertInto(PRODUCT_LINE)
                        .set(PRODUCT_LINE.CODE, "L")
                        .set(PRODUCT_LINE.NAME_PL, "Linia")
                        .set(PRODUCT_LINE.NAME_EN, "Line")
                        .returningResult(PRODUCT_LINE.ID)
                        .fetchSingle()
                        .value1());
    }

    @Test
    void aBookThatFollowsTakesItsPercentOffAndExplainsIt() {
        Caller caller = keeper();
        Answer product = product(caller, "P1", 9_999);
        Answer installer = book(caller, "installer", listOf(caller), 1_200);
        Answer explained =
                caller.get("/api/price-books/" + installer.text("/id") + "/why?product=" + product.text("/id"));
        assertThat(explained.body().at("/figure/value").asLong())
                .as("99.99 less 12 %, half up")
                .isEqualTo(8_799);
        assertThat(explained.body().path("parts")).hasSize(2);
        assertThat(explained.body().at("/parts/1/value").asLong()).isEqualTo(-1_200);
        assertThat(priceIn(caller, installer, product)).isEqualTo(8_799);
    }

    @Test
    void anOwnPriceOfTheGreatestStepThatIsReachedWins() {
        Caller caller = keeper();
        Answer product = product(caller, "P2", 10_000);
        Answer chains = book(caller, "chains", listOf(caller), 500);
        set(caller, chains, product, Map.of("minQuantity", 10, "price", pln(9_000), "from", "2026-11-01"));
        set(caller, chains, product, Map.of("minQuantity", 100, "price", pln(8_000), "from", "2026-11-01"));
        Map<Integer, Long> expected = Map.of(1, 9_500L, 9, 9_500L, 10, 9_000L, 99, 9_000L, 100, 8_000L);
        expected.forEach((quantity, minor) -> assertThat(why(caller, chains, product, quantity, "2026-11-23"))
                .as(quantity + " pieces")
                .isEqualTo(minor));
        assertThat(why(caller, chains, product, 100, "2026-10-31"))
                .as("before it began")
                .isZero();
    }

    @Test
    void aPriceChangesFromADateAndACorrectionSaysThatItWasAlwaysSo() {
        Caller caller = keeper();
        Answer product = product(caller, "P3", 1_000);
        Answer list = caller.get("/api/price-books/" + listOf(caller));
        Answer changed = set(caller, list, product, Map.of("price", pln(1_100), "from", "2026-12-01"));
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
        assertThat(changed.body()).hasSize(2);
        assertThat(why(caller, list, product, 1, "2026-11-30")).isEqualTo(1_000);
        assertThat(why(caller, list, product, 1, "2026-12-01")).isEqualTo(1_100);
        Answer corrected =
                set(caller, list, product, Map.of("price", pln(1_050), "from", "2026-12-24", "correction", true));
        assertThat(corrected.body()).hasSize(2);
        assertThat(why(caller, list, product, 1, "2026-12-01")).isEqualTo(1_050);
        Map<String, Object> end = new HashMap<>(Map.of("from", "2027-01-01"));
        end.put("price", null);
        set(caller, list, product, end);
        assertThat(why(caller, list, product, 1, "2027-01-01")).as("a gap").isZero();
        assertThat(set(caller, list, product, Map.of("price", pln(5), "from", "2027-02-01", "correction", true))
                        .code())
                .isEqualTo("price.nothing-there");
        assertThat(caller.undo(corrected).body().path("conflicts"))
                .as("the prices were changed since")
                .hasSize(1);
    }

    @Test
    void aChangeOfPriceIsTakenBack() {
        Caller caller = keeper();
        Answer product = product(caller, "P4", 1_000);
        Answer list = caller.get("/api/price-books/" + listOf(caller));
        Answer changed = set(caller, list, product, Map.of("price", pln(1_200), "from", "2026-12-01"));
        assertThat(caller.undo(changed).body().path("conflicts")).isEmpty();
        assertThat(why(caller, list, product, 1, "2026-12-01")).isEqualTo(1_000);
        assertThat(caller.get("/api/products/" + product.text("/id") + "/prices")
                        .body())
                .hasSize(1);
    }

    @Test
    void noRingNoOtherCurrencyAndNoOverlap() {
        Caller caller = keeper();
        Answer product = product(caller, "P5", 1_000);
        String list = listOf(caller);
        Answer low = book(caller, "ring", list, 100);
        Answer listed = caller.get("/api/price-books/" + list);
        assertThat(caller.patch("/api/price-books/" + list, Map.of("parent", low.text("/id")), listed.version())
                        .code())
                .isEqualTo("price.chain");
        Map<String, Object> euro =
                Map.of("code", "eur", "namePl", "Euro", "nameEn", "Euro", "currency", "EUR", "parent", list);
        assertThat(caller.post("/api/price-books", euro).code()).isEqualTo("price.currency-mixed");
        Map<String, Object> foreign = Map.of("price", Map.of("minor", 5, "currency", "EUR"), "from", "2026-12-01");
        assertThat(set(caller, listed, product, foreign).text("/findings/0/field"))
                .isEqualTo("price");
        assertThatThrownBy(() -> inTransaction(() -> sql.insertInto(PRICE_ENTRY)
                        .set(PRICE_ENTRY.PRICE_BOOK, UUID.fromString(list))
                        .set(PRICE_ENTRY.PRODUCT, UUID.fromString(product.text("/id")))
                        .set(PRICE_ENTRY.PRICE_MINOR, 7L)
                        .set(PRICE_ENTRY.VALID_DURING, Period.startingOn(LocalDate.of(2026, 12, 1)))
                        .execute()))
                .as("the database itself refuses two prices for one day")
                .hasStackTraceContaining("price_entry_key");
    }

    @Test
    void sellersReadPricesAndChangeNone() {
        Answer product = product(keeper(), "P6", 1_000);
        Caller seller = as(company.user("S1"));
        String prices = "/api/price-books/" + listOf(seller) + "/prices";
        assertThat(seller.get(prices + "?filter=code%3DP6").text("/rows/0/code"))
                .isEqualTo("P6");
        assertThat(seller.post(prices, Map.of("product", product.text("/id"), "from", "2026-12-01"), 1)
                        .status())
                .isEqualTo(403);
    }

    private Caller keeper() {
        String mail = "linia@prices.example";
        return as(accounts.findByEmail(mail)
                .map(io.sternik.app.platform.signin.Account::id)
                .orElseGet(() -> accounts.create(
                        mail, "Linia", Set.of(Role.PRODUCT_LINE_ADMINISTRATOR), null, Language.EN, program())));
    }

    private Answer product(Caller caller, String code, long minor) {
        Map<String, Object> body = Map.of(
                "code",
                code,
                "name",
                Map.of("pl", "Produkt " + code, "en", "Product " + code),
                "line",
                line,
                "price",
                pln(minor));
        Answer made = caller.post("/api/products", body);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    private static String listOf(Caller caller) {
        return caller.get("/api/price-books?filter=code%3Dlist").text("/rows/0/id");
    }

    private static Answer book(Caller caller, String code, String parent, int offBp) {
        Answer made = caller.post(
                "/api/price-books",
                Map.of("code", code, "namePl", code, "nameEn", code, "parent", parent, "offBp", offBp));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    private static Answer set(Caller caller, Answer book, Answer product, Map<String, Object> wish) {
        Map<String, Object> body = new HashMap<>(wish);
        body.put("product", product.text("/id"));
        long version = caller.get("/api/products/" + product.text("/id")).version();
        return caller.post("/api/price-books/" + book.text("/id") + "/prices", body, version);
    }

    private static long why(Caller caller, Answer book, Answer product, int quantity, String on) {
        String question = "/why?product=" + product.text("/id") + "&quantity=" + quantity + "&on=" + on;
        return caller.get("/api/price-books/" + book.text("/id") + question)
                .body()
                .at("/figure/value")
                .asLong();
    }

    private static long priceIn(Caller caller, Answer book, Answer product) {
        return caller.get("/api/price-books/" + book.text("/id") + "/prices?filter=code%3D" + product.text("/code"))
                .body()
                .at("/rows/0/price/minor")
                .asLong();
    }

    private static Map<String, Object> pln(long minor) {
        return Map.of("minor", minor, "currency", "PLN");
    }
}
