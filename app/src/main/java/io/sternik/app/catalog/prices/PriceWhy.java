package io.sternik.app.catalog.prices;

import static io.sternik.database.catalog.Tables.PRICE_BOOK;
import static io.sternik.database.catalog.Tables.PRODUCT;

import io.sternik.app.catalog.PriceBookId;
import io.sternik.app.catalog.ProductId;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.why.Why;
import io.sternik.database.catalog.tables.records.PriceBookRecord;
import io.sternik.database.catalog.tables.records.PriceEntryRecord;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where a price comes from: the book that has it, the books that follow it with what each takes off, and the dates. The rule is that of
 * {@code catalog.price_of}; example: 100.00 in the list, 12 % off for installers gives 88.00.
 */
@Component
class PriceWhy {

    private final DSLContext sql;
    private final PriceChains chains;
    private final CompanyTime time;
    private final Texts texts;

    PriceWhy(DSLContext sql, PriceChains chains, CompanyTime time, Texts texts) {
        this.sql = sql;
        this.chains = chains;
        this.time = time;
        this.texts = texts;
    }

    Why explain(PriceBookId book, ProductId product, int quantity, LocalDate day) {
        PriceBookRecord asked = find(book.value());
        PriceChains.Found found =
                chains.find(asked.getId(), product, quantity, day).orElse(null);
        if (found == null) {
            return why(null, asked.getCurrency(), product, List.of(), day, "price.why.none", Map.of());
        }
        String currency = found.book().getCurrency();
        PriceEntryRecord entry = found.entry();
        List<Why.Part> parts = new ArrayList<>();
        long price = entry.getPriceMinor();
        parts.add(part(
                name(found.book()),
                price,
                "/catalog/price-books/" + found.book().getId()));
        for (PriceBookRecord follower : found.followers()) {
            long after = PriceChains.Found.less(price, follower);
            Text off = texts.both(
                    "price.why.off", Map.of("book", follower.getNamePl(), "percent", percent(follower.getOffBp())));
            parts.add(part(off, after - price, "/catalog/price-books/" + follower.getId()));
            price = after;
        }
        Map<String, Object> values = new HashMap<>();
        values.put("quantity", entry.getMinQuantity());
        values.put("from", entry.getValidDuring().from().toString());
        LocalDate to = entry.getValidDuring().to();
        if (to != null) {
            values.put("until", to.minusDays(1).toString());
        }
        String sentence = to == null ? "price.why.sentenceOpen" : "price.why.sentence";
        return why(price, currency, product, parts, day, sentence, values);
    }

    private Why why(
            @Nullable Long price,
            String currency,
            ProductId product,
            List<Why.Part> parts,
            LocalDate day,
            String sentence,
            Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("product", productName(product));
        all.put("day", day.toString());
        return new Why(
                new Why.Figure(price == null ? 0L : price, Why.Unit.MONEY, currency),
                time.now(),
                texts.both(sentence, all),
                Why.Combine.SUM,
                parts,
                new Why.Rule(
                        texts.both("price.why.rule", Map.of()),
                        texts.both("price.why.ruleText", Map.of()),
                        1,
                        LocalDate.of(2026, 1, 1),
                        "docs/manual"),
                List.of(),
                List.of());
    }

    private static Why.Part part(Text label, long value, String link) {
        return new Why.Part(label, value, Why.Unit.MONEY, Why.Kind.ADDEND, link, null);
    }

    private static Text name(PriceBookRecord book) {
        return new Text(book.getNamePl(), book.getNameEn());
    }

    private static String percent(int basisPoints) {
        return basisPoints % 100 == 0
                ? Integer.toString(basisPoints / 100)
                : java.math.BigDecimal.valueOf(basisPoints, 2).toPlainString();
    }

    private PriceBookRecord find(UUID book) {
        return sql.selectFrom(PRICE_BOOK)
                .where(PRICE_BOOK.ID.eq(book))
                .fetchOptional()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    private String productName(ProductId product) {
        return sql.select(PRODUCT.NAME_PL)
                .from(PRODUCT)
                .where(PRODUCT.ID.eq(product.value()))
                .fetchOptional(PRODUCT.NAME_PL)
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
    }
}
