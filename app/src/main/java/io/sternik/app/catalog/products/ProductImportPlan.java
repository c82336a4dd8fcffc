package io.sternik.app.catalog.products;

import io.sternik.app.catalog.ProductId;
import io.sternik.app.catalog.ProductLineId;
import io.sternik.app.catalog.lines.LineDetails;
import io.sternik.app.catalog.lines.Lines.NewLine;
import io.sternik.app.catalog.products.ProductImportStore.Known;
import io.sternik.app.catalog.products.Products.NewProduct;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportNames;
import io.sternik.app.platform.imports.ImportParts;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportReport.Outcome;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.InexactAmountException;
import io.sternik.engine.money.Money;
import io.sternik.engine.table.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of product files come to. A product that exists stays as it is, whatever the import does with duplicates: its price has a
 * history of its own; differences are counted.
 */
final class ProductImportPlan implements ImportPlan {

    private static final Text OTHER = new Text("Pozostałe", "Other");

    private static final int RECORDS_AT_ONCE = 1_000;

    private final ProductImportStore store;
    private final ImportContext context;
    private final Map<String, Known> byCode = new HashMap<>();
    private final Map<String, Known> byName = new HashMap<>();
    private final Map<String, ProductLineId> lines = new HashMap<>();
    private final Set<String> countedLines = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final List<NewLine> newLines = new ArrayList<>();
    private final List<NewProduct> created = new ArrayList<>();

    /** New lines, or new products of lines that are there. */
    record Created(List<NewLine> lines, List<NewProduct> products) {}

    ProductImportPlan(ProductImportStore store, ImportContext context) {
        this.store = store;
        this.context = context;
        for (Known product : store.products(context.settings().startOn())) {
            byCode.put(Fold.text(product.code()), product);
            byName.putIfAbsent(Fold.text(product.namePl()), product);
            byName.putIfAbsent(Fold.text(product.nameEn()), product);
            List.of(product.code(), product.namePl(), product.nameEn())
                    .forEach(name -> context.names().add(ImportNames.PRODUCT, name, product.id()));
        }
        store.lines()
                .forEach(line -> List.of(line.code(), line.namePl(), line.nameEn())
                        .forEach(name -> lines.putIfAbsent(Fold.text(name), new ProductLineId(line.id()))));
    }

    void read(ImportRow row) {
        String name = row.required("name");
        String code = row.text("code") == null ? name : row.required("code");
        String line = row.text("line");
        Money price = price(row);
        if (!seen.add(Fold.text(code))) {
            row.refuse(row.text("code") == null ? "name" : "code", "twice", Map.of("value", code));
        }
        if (row.isRefused()) {
            return;
        }
        Known known = row.text("code") == null ? byName.get(Fold.text(name)) : byCode.get(Fold.text(code));
        if (known == null && byCode.containsKey(Fold.text(code))) {
            known = byCode.get(Fold.text(code));
        }
        if (known == null) {
            ProductId id = new ProductId(context.newId());
            ProductDetails details = ProductDetails.active(code, new Text(name, name), line(line));
            created.add(new NewProduct(id, details, price, context.settings().startOn()));
            List.of(code, name).forEach(one -> context.names().add(ImportNames.PRODUCT, one, id.value()));
            context.report().count(ProductId.OBJECT, Outcome.CREATED);
        } else {
            keep(row, known, line, price);
        }
    }

    @Override
    public void cut(ImportParts parts) {
        if (created.isEmpty()) {
            return;
        }
        parts.add("lines", newLines.size(), new Created(newLines, List.of()));
        parts.each("products", created, RECORDS_AT_ONCE, some -> new Created(List.of(), some));
    }

    private void keep(ImportRow row, Known known, @Nullable String line, @Nullable Money price) {
        if (line != null && lines.containsKey(Fold.text(line))) {
            line(line);
        }
        Long before = known.priceMinor();
        if (price != null && (before == null || before != price.minor())) {
            String kept = before == null
                    ? "–"
                    : new Money(before, store.currency()).toMajor().toPlainString();
            context.report().notice("kept", row, price.toMajor().toPlainString(), kept);
        }
        context.report().count(ProductId.OBJECT, Outcome.UNCHANGED);
    }

    private ProductLineId line(@Nullable String name) {
        Text label = name == null ? OTHER : new Text(name, name);
        String key = Fold.text(label.en());
        ProductLineId found = lines.get(key);
        if (found == null) {
            found = new ProductLineId(context.newId());
            newLines.add(new NewLine(found, new LineDetails(label.en(), label, null)));
            lines.put(key, found);
            countedLines.add(key);
            context.report().count(ProductLineId.OBJECT, Outcome.CREATED);
        } else if (countedLines.add(key)) {
            context.report().count(ProductLineId.OBJECT, Outcome.UNCHANGED);
        }
        return found;
    }

    /** List prices are in the company's currency; amounts of an import in another one are no list prices. */
    private @Nullable Money price(ImportRow row) {
        BigDecimal price = row.amount("price", context.settings().currency());
        if (price == null) {
            return null;
        }
        if (!store.currency().equals(context.settings().currency())) {
            context.report().notice("price-currency");
            return null;
        }
        if (price.signum() < 0) {
            row.refuse("price", "negative-amount", Map.of("value", price.toPlainString()));
            return null;
        }
        try {
            return Money.ofMajor(price, store.currency());
        } catch (InexactAmountException inexact) {
            row.refuse(
                    "price",
                    "inexact-amount",
                    Map.of(
                            "value",
                            price.toPlainString(),
                            "currency",
                            store.currency().getCurrencyCode()));
            return null;
        }
    }
}
