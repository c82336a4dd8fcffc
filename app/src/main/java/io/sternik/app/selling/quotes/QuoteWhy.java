package io.sternik.app.selling.quotes;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.quotes.QuoteView.QuoteLine;
import io.sternik.app.selling.quotes.QuoteView.QuoteTax;
import io.sternik.app.selling.quotes.QuoteView.QuoteTotals;
import io.sternik.app.selling.quotes.QuoteView.QuoteVersion;
import io.sternik.database.selling.tables.records.QuoteLineRecord;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the figures of a quote come from: price, book, discounts and who agreed to them; lines and taxes of the whole. */
@Component
class QuoteWhy {

    /** The unit of products that are sold one by one. */
    private static final String PIECES = "pcs";

    private static final LocalDate SINCE = LocalDate.of(2026, 11, 30);

    private final Quotes quotes;
    private final QuoteStore store;
    private final CompanyTime time;
    private final Texts texts;

    QuoteWhy(Quotes quotes, QuoteStore store, CompanyTime time, Texts texts) {
        this.quotes = quotes;
        this.store = store;
        this.time = time;
        this.texts = texts;
    }

    private QuoteVersion version(QuoteId id, int no, Viewer viewer) {
        return quotes.get(id, viewer).versions().stream()
                .filter(version -> version.no() == no)
                .findFirst()
                .orElseThrow(Quotes::notFound);
    }

    /** The net of one line: its price, its own discount, and its part of the discount on the whole. */
    Why ofLine(QuoteId id, int no, int rank, Viewer viewer) {
        QuoteVersion version = version(id, no, viewer);
        QuoteLine line = version.lines().stream()
                .filter(one -> one.rank() == rank)
                .findFirst()
                .orElseThrow(Quotes::notFound);
        QuoteLineRecord kept = store.lines(id.value(), no).get(rank - 1);
        long discounted = QuoteReckoning.reckoned(kept).amountMinor();
        Map<String, Object> values = new HashMap<>();
        values.put("quantity", BigDecimal.valueOf(line.quantityThousandths(), 3));
        values.put("unit", line.unit().equals(PIECES) ? Texts.MESSAGE + "line.piece" : line.unit());
        values.put("price", line.price());
        values.put("per", line.perQuantity());
        values.put("percent", BigDecimal.valueOf(line.discountBp(), 2));
        Ref book = line.book();
        List<Why.Part> parts = new ArrayList<>();
        parts.add(part(
                texts.both(line.perQuantity() == 1 ? "line.why.whole" : "line.why.wholePer", values),
                line.undiscounted().minor(),
                book == null ? null : "/catalog/price-books/" + book.id()));
        if (line.discountBp() > 0) {
            parts.add(part(
                    texts.both("line.why.discount", values),
                    discounted - line.undiscounted().minor(),
                    null));
        }
        if (line.net().minor() != discounted) {
            parts.add(part(
                    texts.both(
                            "quote.why.share",
                            Map.of("discount", version.totals().discount())),
                    line.net().minor() - discounted,
                    null));
        }
        return new Why(
                figure(line.net()),
                time.now(),
                sentence(line),
                Why.Combine.SUM,
                parts,
                rule("line.why.rule"),
                List.of(),
                agreed(version, line));
    }

    private Text sentence(QuoteLine line) {
        Ref book = line.book();
        LocalDate on = line.pricedOn();
        return book == null || on == null
                ? each("line.why.typed", Map.of(), Map.of("name", line.name()))
                : each("line.why.booked", Map.of("day", on), Map.of("name", line.name(), "book", book.label()));
    }

    private List<Text> agreed(QuoteVersion version, QuoteLine line) {
        List<Text> says = new ArrayList<>();
        Integer limit = line.limitBp();
        if (line.aboveLimit() && limit != null) {
            says.add(texts.both("line.why.aboveLimit", Map.of("percent", BigDecimal.valueOf(limit, 2))));
        }
        if (!version.agreedBy().isEmpty()) {
            says.add(texts.both("quote.why.agreed", Map.of("who", String.join(", ", version.agreedBy()))));
        }
        return says;
    }

    /** What a version comes to, without or with tax. */
    Why ofVersion(QuoteId id, int no, boolean gross, Viewer viewer) {
        QuoteVersion version = version(id, no, viewer);
        QuoteTotals totals = version.totals();
        List<Why.Part> parts = new ArrayList<>();
        for (QuoteLine line : version.lines()) {
            Ref product = line.product();
            UUID open = product == null ? null : product.id();
            parts.add(part(line.name(), line.net().minor(), open == null ? null : "/catalog/products?open=" + open));
        }
        if (gross) {
            for (QuoteTax row : totals.vat()) {
                parts.add(part(
                        texts.both(
                                "line.why.tax",
                                Map.of("percent", BigDecimal.valueOf(row.rateBp(), 2), "net", row.net())),
                        row.tax().minor(),
                        null));
            }
        }
        return new Why(
                figure(gross ? totals.gross() : totals.net()),
                time.now(),
                texts.both(
                        gross ? "line.why.gross" : "line.why.net",
                        Map.of("count", version.lines().size())),
                Why.Combine.SUM,
                parts,
                rule(gross ? "line.why.taxRule" : "line.why.rule"),
                List.of(),
                List.of());
    }

    private static Why.Figure figure(Money money) {
        return new Why.Figure(money.minor(), Why.Unit.MONEY, money.currency().getCurrencyCode());
    }

    /** A message whose values differ by language. */
    private Text each(String key, Map<String, Object> values, Map<String, Text> named) {
        Map<String, Object> polish = new HashMap<>(values);
        Map<String, Object> english = new HashMap<>(values);
        named.forEach((name, text) -> {
            polish.put(name, text.pl());
            english.put(name, text.en());
        });
        return new Text(texts.both(key, polish).pl(), texts.both(key, english).en());
    }

    private static Why.Part part(Text label, long value, @Nullable String link) {
        return new Why.Part(label, value, Why.Unit.MONEY, Why.Kind.ADDEND, link, null);
    }

    private Why.Rule rule(String key) {
        return new Why.Rule(texts.both(key, Map.of()), texts.both(key + "Text", Map.of()), 1, SINCE, "docs/manual");
    }
}
