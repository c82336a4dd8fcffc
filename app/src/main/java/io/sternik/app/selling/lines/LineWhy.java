package io.sternik.app.selling.lines;

import io.sternik.app.catalog.VatClass;
import io.sternik.app.catalog.terms.OfferedPrice;
import io.sternik.app.catalog.terms.VatRates;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.deals.DealAmounts;
import io.sternik.app.selling.documents.MoneyWhy;
import io.sternik.database.selling.tables.records.DealLineRecord;
import io.sternik.engine.document.VatRate;
import io.sternik.engine.document.VatTotal;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where the figures of lines come from: price, quantity and discount of one; lines and taxes of all. */
@Component
class LineWhy {

    /** The unit of products that are sold one by one. */
    private static final String PIECES = "pcs";

    private final LinesOfDeals lines;
    private final DealAmounts amounts;
    private final LineCatalog catalog;
    private final VatRates rates;
    private final CompanyTime time;
    private final MoneyWhy why;

    LineWhy(
            LinesOfDeals lines,
            DealAmounts amounts,
            LineCatalog catalog,
            VatRates rates,
            CompanyTime time,
            MoneyWhy why) {
        this.lines = lines;
        this.amounts = amounts;
        this.catalog = catalog;
        this.rates = rates;
        this.time = time;
        this.why = why;
    }

    /** The net of one line: what it would come to, and what is taken off. */
    Why ofLine(DealId deal, int rank, Viewer viewer) {
        DealLine line = lines.get(deal, viewer).lines().stream()
                .filter(one -> one.rank() == rank)
                .findFirst()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
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
                    line.net().minor() - line.undiscounted().minor(),
                    null));
        }
        Ref product = line.product();
        Text name =
                product == null ? new Text(String.valueOf(line.name()), String.valueOf(line.name())) : product.label();
        return why.sum(line.net(), sentence(line, name), parts, "line.why.rule", limits(line));
    }

    private Text sentence(DealLine line, Text name) {
        Ref book = line.book();
        LocalDate on = line.pricedOn();
        Ref product = line.product();
        if (book == null || on == null || product == null) {
            return why.says("line.why.typed", Map.of(), Map.of("name", name));
        }
        OfferedPrice price = catalog.offered(
                        new io.sternik.app.catalog.PriceBookId(book.id()),
                        product.id(),
                        line.quantityThousandths(),
                        line.price().currency().getCurrencyCode(),
                        on)
                .orElse(null);
        Map<String, Object> values = new HashMap<>(Map.of("day", on));
        if (price == null || !price.book().equals(book)) {
            return why.says("line.why.booked", values, Map.of("name", name, "book", book.label()));
        }
        values.put("from", price.from());
        values.put("least", price.minQuantity());
        LocalDate to = price.to();
        if (to != null) {
            values.put("until", to.minusDays(1));
        }
        return why.says(
                to == null ? "line.why.bookedOpen" : "line.why.bookedUntil",
                values,
                Map.of("name", name, "book", book.label()));
    }

    private List<Text> limits(DealLine line) {
        Integer limit = line.limitBp();
        return limit == null || line.discountBp() <= limit
                ? List.of()
                : List.of(why.says("line.why.aboveLimit", Map.of("percent", BigDecimal.valueOf(limit, 2))));
    }

    /** What all lines come to, without or with tax. */
    Why ofAll(DealId deal, boolean gross, Viewer viewer) {
        DealLines all = lines.get(deal, viewer);
        Map<VatClass, VatRate> today = rates.on(time.today());
        List<Why.Part> parts = new ArrayList<>();
        for (DealLine line : all.lines()) {
            Ref product = line.product();
            Text name = product == null
                    ? new Text(String.valueOf(line.name()), String.valueOf(line.name()))
                    : product.label();
            parts.add(MoneyWhy.part(
                    name, line.net().minor(), product == null ? null : "/catalog/products?open=" + product.id()));
        }
        Money figure = all.totals().net();
        if (gross) {
            List<DealLineRecord> records = amounts.linesOf(deal);
            for (VatTotal row : LineSums.document(records, today).vat()) {
                parts.add(why.tax(row.rate().rateBp(), new Money(row.netMinor(), figure.currency()), row.vatMinor()));
            }
            Money whole = all.totals().gross();
            if (whole == null) {
                throw new RecordProblem.NotFound().refused();
            }
            figure = whole;
        }
        return why.sum(
                figure,
                why.says(
                        gross ? "line.why.gross" : "line.why.net",
                        Map.of("count", all.lines().size())),
                parts,
                gross ? "line.why.taxRule" : "line.why.rule",
                List.of());
    }
}
