package io.sternik.app.catalog.products;

import static io.sternik.database.catalog.Tables.PRICE_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.catalog.ProductId;
import io.sternik.app.catalog.ProductLineId;
import io.sternik.app.catalog.lines.LineDetails;
import io.sternik.app.catalog.lines.Lines;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.RunningProgram;
import io.sternik.app.testing.TestClock;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Products, lines and list prices. */
class CatalogModuleTest extends RunningProgram {

    @Autowired
    private Products products;

    @Autowired
    private Prices prices;

    @Autowired
    private ChangeSets changeSets;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void aProductIsAddedChangedDeletedAndBroughtBack() {
        Caller director = as(company.user("DIR"));
        String line = line(director, "PUMPS", null).text("/id");
        Caller.Answer made = director.post("/api/products", product("P-1", line, 12_345));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().at("/price/minor").asLong()).isEqualTo(12_345);
        String path = "/api/products/" + made.text("/id");

        Caller.Answer changed =
                director.patch(path, Map.of("price", Map.of("minor", 20_000, "currency", "PLN")), made.version());
        assertThat(changed.body().at("/price/minor").asLong()).isEqualTo(20_000);
        assertThat(director.patch(path, Map.of("unit", "kg"), made.version()).status())
                .isEqualTo(412);
        Caller.Answer deleted = director.delete(path, changed.version());
        assertThat(director.get(path).status()).isEqualTo(404);
        assertThat(products.withCode("P-1")).isEmpty();

        changeSets.undo(new ChangeSetId(UUID.fromString(deleted.text("/changeSet"))), viewer(company.user("DIR")));
        assertThat(director.get(path).text("/code")).isEqualTo("P-1");
    }

    @Test
    void aChangeIsTakenBackWithItsPriceAndWhatIsNewGoesAgain() {
        Caller director = as(company.user("DIR"));
        Caller.Answer upper = line(director, "ABOVE", null);
        Caller.Answer line = line(director, "UNDONE", null);
        Caller.Answer made = director.post("/api/products", product("P-3", line.text("/id"), 100));
        String path = "/api/products/" + made.text("/id");
        Caller.Answer changed = director.patch(
                path,
                Map.of("unit", "kg", "price", Map.of("minor", 300, "currency", "PLN"), "ean", "590"),
                made.version());
        Caller.Answer later = director.patch(path, Map.of("unit", "t"), changed.version());

        assertThat(director.undo(changed).text("/conflicts/0/field")).isEqualTo("unit");
        Caller.Answer back = director.get(path);
        assertThat(back.text("/unit")).isEqualTo("t");
        assertThat(back.body().at("/price/minor").asLong()).isEqualTo(100);
        assertThat(back.body().at("/ean").isNull()).isTrue();
        assertThat(director.undo(later).body().path("conflicts")).isEmpty();

        String linePath = "/api/product-lines/" + line.text("/id");
        Caller.Answer under = director.patch(linePath, Map.of("parent", upper.text("/id")), line.version());
        assertThat(under.text("/parent/id")).isEqualTo(upper.text("/id"));
        assertThat(director.undo(under).body().path("conflicts")).isEmpty();
        assertThat(director.get(linePath).body().path("parent").isNull()).isTrue();
        assertThat(director.undo(upper).body().path("restored").asInt()).isEqualTo(1);
        assertThat(director.get("/api/product-lines/" + upper.text("/id")).status())
                .isEqualTo(404);
    }

    @Test
    void aFieldThatCannotBeEmptyIsRefusedByName() {
        Caller director = as(company.user("DIR"));
        Caller.Answer line = line(director, "NAMED", null);
        String path = "/api/product-lines/" + line.text("/id");
        Caller.Answer refused =
                director.patch(path, java.util.Collections.singletonMap("namePl", null), line.version());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/findings/0/field")).isEqualTo("namePl");
        assertThat(director.patch(path, Map.of("name", "x"), line.version()).status())
                .isEqualTo(400);
        assertThat(director.patch(path, Map.of("namePl", "Nazwane"), line.version())
                        .text("/name/pl"))
                .isEqualTo("Nazwane");
    }

    @Test
    void readersCannotWrite() {
        Caller seller = as(company.user("S1"));
        assertThat(seller.get("/api/products").status()).isEqualTo(200);
        assertThat(seller.post("/api/product-lines", Map.of("code", "X", "name", Map.of("pl", "X", "en", "X")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void linesHaveTwoLevelsAndAreDeletedOnlyWhenEmpty() {
        Caller director = as(company.user("DIR"));
        Caller.Answer upper = line(director, "UPPER", null);
        Caller.Answer lower = line(director, "LOWER", upper.text("/id"));
        assertThat(line(director, "THIRD", lower.text("/id")).code()).isEqualTo("product-line.too-deep");
        assertThat(line(director, "LOWER", null).code()).isEqualTo("record.taken");
        director.post("/api/products", product("P-2", lower.text("/id"), 100));

        String path = "/api/product-lines/" + lower.text("/id");
        assertThat(director.delete(path, lower.version()).code()).isEqualTo("record.in-use");
        assertThat(director.delete("/api/product-lines/" + upper.text("/id"), upper.version())
                        .code())
                .isEqualTo("record.in-use");
    }

    @Test
    void aPriceHoldsFromItsDayUntilTheNext() {
        ProductId product = loadOne("PRICED", Money.ofMinor(100, "PLN"), LocalDate.of(2026, 1, 1));
        inTransaction(() -> {
            prices.set(product, Money.ofMinor(300, "PLN"), LocalDate.of(2027, 1, 1));
            prices.set(product, Money.ofMinor(200, "PLN"), TestClock.TODAY);
            prices.set(product, Money.ofMinor(50, "PLN"), LocalDate.of(2025, 1, 1));
            return product;
        });

        assertThat(prices.of(product, LocalDate.of(2024, 12, 31))).isEmpty();
        assertThat(minor(product, LocalDate.of(2025, 12, 31))).contains(50L);
        assertThat(minor(product, TestClock.TODAY.minusDays(1))).contains(100L);
        assertThat(minor(product, TestClock.TODAY)).contains(200L);
        assertThat(minor(product, LocalDate.of(2026, 12, 31))).contains(200L);
        assertThat(minor(product, LocalDate.of(2027, 1, 1))).contains(300L);
        assertThat(sql.fetchCount(PRICE_ENTRY, PRICE_ENTRY.PRODUCT.eq(product.value())))
                .isEqualTo(4);
    }

    private Optional<Long> minor(ProductId product, LocalDate day) {
        return prices.of(product, day).map(Money::minor);
    }

    private ProductId loadOne(String code, Money price, LocalDate from) {
        List<UUID> ids = products.freshIds(2);
        ProductLineId line = new ProductLineId(ids.get(0));
        ProductId product = new ProductId(ids.get(1));
        Text name = new Text(code, code);
        products.load(
                List.of(new Lines.NewLine(line, new LineDetails("L-" + code, name, null))),
                List.of(new Products.NewProduct(product, ProductDetails.active(code, name, line), price, from)),
                program(),
                null);
        return product;
    }

    private static Caller.Answer line(Caller caller, String code, @Nullable String parent) {
        Map<String, Object> name = Map.of("pl", code, "en", code);
        return caller.post(
                "/api/product-lines",
                parent == null
                        ? Map.of("code", code, "name", name)
                        : Map.of("code", code, "name", name, "parent", parent));
    }

    private static Map<String, Object> product(String code, String line, long minor) {
        return Map.of(
                "code",
                code,
                "name",
                Map.of("pl", "Pompa", "en", "Pump"),
                "line",
                line,
                "price",
                Map.of("minor", minor, "currency", "PLN"));
    }
}
