package io.sternik.app.selling.orders;

import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.selling.OrderId;
import io.sternik.app.selling.Owner;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.documents.DocumentSource;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order with its lines and deliveries.
 *
 * @param buyer name of the customer as it was then
 */
record OrderView(
        OrderId id,
        @Override long version,
        String number,
        OrderState state,
        Ref account,
        @Nullable Ref deal,
        @Nullable QuoteId quote,
        LocalDate orderedOn,
        String buyer,
        Money net,
        Money vat,
        Money gross,
        @Nullable String cancelReason,
        DocumentSource source,
        List<OrderLine> lines,
        List<OrderDelivery> deliveries)
        implements Versioned {

    /** The orders of a deal, the latest first. */
    record DealOrders(List<OrderView> orders) {}

    /**
     * A line. Quantities are thousandths of its unit.
     *
     * @param left what is still to be delivered
     * @param invoiced what stands on invoices
     * @param net of the whole quantity
     */
    record OrderLine(
            int rank,
            @Nullable Ref product,
            Text name,
            @Nullable String code,
            String unit,
            long quantityThousandths,
            long deliveredThousandths,
            long cancelledThousandths,
            long leftThousandths,
            long invoicedThousandths,
            Money net) {}

    /**
     * A delivery.
     *
     * @param net what its goods come to
     */
    record OrderDelivery(
            int no,
            LocalDate deliveredOn,
            @Nullable String note,
            @Nullable String by,
            Money net,
            List<DeliveredLine> lines) {}

    /** How much of a line was delivered. */
    record DeliveredLine(int rank, long quantityThousandths) {}

    /** An order as lists show it. */
    record OrderRow(
            UUID id,
            @Override long version,
            String name,
            OrderState state,
            Ref account,
            @Nullable Ref deal,
            Money amount,
            LocalDate orderedOn,
            @Nullable Owner owner)
            implements Versioned {}
}
