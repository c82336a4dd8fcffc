package io.sternik.app.selling.orders;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.OrderId;
import io.sternik.app.selling.documents.MoneyWhy;
import io.sternik.app.selling.orders.OrderView.OrderLine;
import io.sternik.database.selling.tables.records.OrderLineRecord;
import io.sternik.engine.document.DocumentTotals;
import io.sternik.engine.document.PriceBasis;
import io.sternik.engine.document.VatRate;
import io.sternik.engine.document.VatTotal;
import io.sternik.engine.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where the amounts of an order come from: its lines, and the taxes on their sums. */
@Component
class OrderWhy {

    private final Orders orders;
    private final OrderStore store;
    private final MoneyWhy why;

    OrderWhy(Orders orders, OrderStore store, MoneyWhy why) {
        this.orders = orders;
        this.store = store;
        this.why = why;
    }

    /** What the order comes to, without or with tax. */
    Why of(OrderId id, boolean gross, Viewer viewer) {
        OrderView order = orders.get(id, viewer);
        List<Why.Part> parts = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            parts.add(MoneyWhy.part(
                    line.name(),
                    line.net().minor(),
                    line.product() == null
                            ? null
                            : "/catalog/products?open=" + line.product().id()));
        }
        if (gross) {
            DocumentTotals totals = taxes(store.lines(id.value()));
            totals.vat().forEach(tax -> parts.add(part(tax, order.net())));
            long rounding = order.vat().minor() - totals.vatMinor();
            if (rounding != 0) {
                // A document from a file may have rounded its tax line by line.
                parts.add(MoneyWhy.part(why.says("order.why.rounding", Map.of()), rounding, null));
            }
        }
        return why.sum(
                gross ? order.gross() : order.net(),
                why.says(
                        gross ? "order.why.gross" : "order.why.net",
                        Map.of("number", order.number(), "count", parts.size())),
                parts,
                gross ? "invoice.why.grossRule" : "line.why.rule",
                List.of());
    }

    private Why.Part part(VatTotal tax, Money like) {
        return why.tax(tax.rate().rateBp(), new Money(tax.netMinor(), like.currency()), tax.vatMinor());
    }

    private static DocumentTotals taxes(List<OrderLineRecord> lines) {
        return DocumentTotals.of(
                PriceBasis.NET,
                lines.stream().mapToLong(OrderLineRecord::getNetMinor).toArray(),
                lines.stream()
                        .map(line -> new VatRate(
                                VatRate.Kind.valueOf(line.getVatKind().toUpperCase(Locale.ROOT)), line.getVatRateBp()))
                        .toList());
    }
}
