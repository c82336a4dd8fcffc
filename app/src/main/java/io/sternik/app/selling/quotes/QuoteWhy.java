package io.sternik.app.selling.quotes;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.documents.MoneyWhy;
import io.sternik.app.selling.quotes.QuoteView.QuoteLine;
import io.sternik.app.selling.quotes.QuoteView.QuoteTax;
import io.sternik.app.selling.quotes.QuoteView.QuoteTotals;
import io.sternik.app.selling.quotes.QuoteView.QuoteVersion;
import io.sternik.database.selling.tables.records.QuoteLineRecord;
import io.sternik.engine.finding.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where the figures of a quote come from: price, book, discounts and who agreed to them; lines and taxes of the whole. */
@Component
class QuoteWhy {

    /** The unit of products that are sold one by one. */
    private static final String PIECES = "pcs";

    private final Quotes quotes;
    private final QuoteStore store;
    private final MoneyWhy why;

    QuoteWhy(Quotes quotes, QuoteStore store, MoneyWhy why) {
        this.quotes = quotes;
        this.store = store;
        this.why = why;
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
        parts.add(MoneyWhy.part(
                why.says(line.perQuantity() == 1 ? "line.why.whole" : "line.why.wholePer", values),
                line.undiscounted().minor(),
                book == null ? null : "/catalog/price-books/" + book.id()));
        if (line.discountBp() > 0) {
            parts.add(MoneyWhy.part(
                    why.says("line.why.discount", values),
                    discounted - line.undiscounted().minor(),
                    null));
        }
        if (line.net().minor() != discounted) {
            parts.add(MoneyWhy.part(
                    why.says(
                            "quote.why.share",
                            Map.of("discount", version.totals().discount())),
                    line.net().minor() - discounted,
                    null));
        }
        return why.sum(line.net(), sentence(line), parts, "line.why.rule", agreed(version, line));
    }

    private Text sentence(QuoteLine line) {
        Ref book = line.book();
        LocalDate on = line.pricedOn();
        return book == null || on == null
                ? why.says("line.why.typed", Map.of(), Map.of("name", line.name()))
                : why.says("line.why.booked", Map.of("day", on), Map.of("name", line.name(), "book", book.label()));
    }

    private List<Text> agreed(QuoteVersion version, QuoteLine line) {
        List<Text> says = new ArrayList<>();
        Integer limit = line.limitBp();
        if (line.aboveLimit() && limit != null) {
            says.add(why.says("line.why.aboveLimit", Map.of("percent", BigDecimal.valueOf(limit, 2))));
        }
        if (!version.agreedBy().isEmpty()) {
            says.add(why.says("quote.why.agreed", Map.of("who", String.join(", ", version.agreedBy()))));
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
            parts.add(MoneyWhy.part(
                    line.name(), line.net().minor(), open == null ? null : "/catalog/products?open=" + open));
        }
        if (gross) {
            for (QuoteTax row : totals.vat()) {
                parts.add(why.tax(row.rateBp(), row.net(), row.tax().minor()));
            }
        }
        return why.sum(
                gross ? totals.gross() : totals.net(),
                why.says(
                        gross ? "line.why.gross" : "line.why.net",
                        Map.of("count", version.lines().size())),
                parts,
                gross ? "line.why.taxRule" : "line.why.rule",
                List.of());
    }
}
