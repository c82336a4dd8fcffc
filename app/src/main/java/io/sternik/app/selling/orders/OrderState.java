package io.sternik.app.selling.orders;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sternik.database.selling.tables.records.OrderLineRecord;
import java.util.List;
import java.util.Locale;

/** Where an order stands, as its lines tell it. */
public enum OrderState {
    /** Being written; none is yet, since orders come from accepted quotes and from files. */
    @JsonProperty("draft")
    DRAFT,
    /** Binding, nothing was delivered. */
    @JsonProperty("confirmed")
    CONFIRMED,
    /** Some of it was delivered, some is left. */
    @JsonProperty("part_delivered")
    PART_DELIVERED,
    /** Nothing is left; what was not delivered was cancelled. */
    @JsonProperty("delivered")
    DELIVERED,
    /** All of it was cancelled. */
    @JsonProperty("cancelled")
    CANCELLED;

    /** As kept in the database. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #code()} writes. */
    static OrderState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Where an order with these lines stands. */
    static OrderState of(List<OrderLineRecord> lines) {
        boolean left = lines.stream().anyMatch(line -> left(line) > 0);
        boolean delivered = lines.stream().anyMatch(line -> line.getDeliveredThousandths() > 0);
        if (left) {
            return delivered ? PART_DELIVERED : CONFIRMED;
        }
        return delivered ? DELIVERED : CANCELLED;
    }

    /** How much of a line is still to be delivered, in thousandths. */
    static long left(OrderLineRecord line) {
        return line.getQuantityThousandths() - line.getDeliveredThousandths() - line.getCancelledThousandths();
    }
}
