package io.sternik.app.selling.orders;

import static io.sternik.app.selling.documents.DocumentNames.each;

import io.sternik.app.platform.list.Ref;
import io.sternik.app.selling.OrderId;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.documents.DocumentNames;
import io.sternik.app.selling.documents.DocumentSource;
import io.sternik.app.selling.orders.OrderView.DeliveredLine;
import io.sternik.app.selling.orders.OrderView.OrderDelivery;
import io.sternik.app.selling.orders.OrderView.OrderLine;
import io.sternik.database.selling.tables.records.DeliveryLineRecord;
import io.sternik.database.selling.tables.records.DeliveryRecord;
import io.sternik.database.selling.tables.records.OrderLineRecord;
import io.sternik.database.selling.tables.records.SalesOrderRecord;
import io.sternik.engine.document.PartOfLine;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows orders to people, with the names of what they point to; all orders of a call are read together. */
@Component
class OrderViews {

    private final OrderStore store;
    private final DocumentNames names;

    OrderViews(OrderStore store, DocumentNames names) {
        this.store = store;
        this.names = names;
    }

    /** What the rows point to. */
    private record Named(
            Map<UUID, String> accounts,
            Map<UUID, String> deals,
            Map<UUID, String> users,
            Map<UUID, List<DeliveryLineRecord>> delivered) {}

    OrderView one(SalesOrderRecord order) {
        return all(List.of(order)).getFirst();
    }

    List<OrderView> all(List<SalesOrderRecord> orders) {
        List<UUID> ids = orders.stream().map(SalesOrderRecord::getId).toList();
        Map<UUID, List<OrderLineRecord>> lines = store.lines(ids);
        Map<UUID, List<DeliveryRecord>> deliveries = store.deliveries(ids);
        List<DeliveryRecord> allDeliveries =
                deliveries.values().stream().flatMap(List::stream).toList();
        Named named = new Named(
                names.accounts(each(orders, SalesOrderRecord::getAccount)),
                names.deals(each(orders, SalesOrderRecord::getDeal)),
                names.users(each(allDeliveries, DeliveryRecord::getBy)),
                store.delivered(each(allDeliveries, DeliveryRecord::getId)));
        return orders.stream()
                .map(order -> view(
                        order,
                        lines.getOrDefault(order.getId(), List.of()),
                        deliveries.getOrDefault(order.getId(), List.of()),
                        named))
                .toList();
    }

    private static OrderView view(
            SalesOrderRecord order, List<OrderLineRecord> lines, List<DeliveryRecord> deliveries, Named named) {
        String currency = order.getCurrency();
        UUID deal = order.getDeal();
        UUID quote = order.getQuote();
        return new OrderView(
                new OrderId(order.getId()),
                order.getVersion(),
                order.getNumber(),
                OrderState.ofCode(order.getState()),
                Ref.proper(order.getAccount(), named.accounts().getOrDefault(order.getAccount(), "")),
                Ref.named(deal, deal == null ? null : named.deals().get(deal)),
                quote == null ? null : new QuoteId(quote),
                order.getOrderedOn(),
                order.getBuyerName(),
                Money.ofMinor(order.getNetMinor(), currency),
                Money.ofMinor(order.getVatMinor(), currency),
                Money.ofMinor(order.getGrossMinor(), currency),
                order.getCancelReason(),
                DocumentSource.ofCode(order.getSource()),
                lines.stream().map(line -> line(line, currency)).toList(),
                deliveries(deliveries, lines, currency, named));
    }

    private static OrderLine line(OrderLineRecord line, String currency) {
        Text name = new Text(line.getNamePl(), line.getNameEn());
        UUID product = line.getProduct();
        return new OrderLine(
                line.getRank(),
                product == null ? null : new Ref(product, name),
                name,
                line.getCode(),
                line.getUnit(),
                line.getQuantityThousandths(),
                line.getDeliveredThousandths(),
                line.getCancelledThousandths(),
                OrderState.left(line),
                line.getInvoicedThousandths(),
                Money.ofMinor(line.getNetMinor(), currency));
    }

    /** Each delivery comes to what lies between where the ones before it ended and where it ends, so they add up to the order. */
    private static List<OrderDelivery> deliveries(
            List<DeliveryRecord> deliveries, List<OrderLineRecord> lines, String currency, Named named) {
        Map<Short, OrderLineRecord> byRank = new HashMap<>();
        lines.forEach(line -> byRank.put(line.getRank(), line));
        Map<Short, Long> marks = new HashMap<>();
        List<OrderDelivery> views = new ArrayList<>();
        for (DeliveryRecord delivery : deliveries) {
            List<DeliveryLineRecord> shipped = named.delivered().getOrDefault(delivery.getId(), List.of());
            long net = 0;
            for (DeliveryLineRecord line : shipped) {
                OrderLineRecord ordered = Objects.requireNonNull(byRank.get(line.getRank()));
                long from = marks.getOrDefault(line.getRank(), 0L);
                long to = from + line.getQuantityThousandths();
                net += PartOfLine.amountMinor(ordered.getNetMinor(), ordered.getQuantityThousandths(), from, to);
                marks.put(line.getRank(), to);
            }
            UUID by = delivery.getBy();
            views.add(new OrderDelivery(
                    delivery.getNo(),
                    delivery.getDeliveredOn(),
                    delivery.getNote(),
                    by == null ? null : named.users().get(by),
                    Money.ofMinor(net, currency),
                    shipped.stream()
                            .map(line -> new DeliveredLine(line.getRank(), line.getQuantityThousandths()))
                            .toList()));
        }
        return views;
    }
}
