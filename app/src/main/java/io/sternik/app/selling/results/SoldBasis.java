package io.sternik.app.selling.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** By which documents sales are counted. */
enum SoldBasis {
    /** Net of orders without what was cancelled, on the day of the order. */
    @JsonProperty("ordered")
    ORDERED("orders", "orderedOn"),
    /** Net of invoices, advances and corrections, on the day of the document; a pro-forma is none. */
    @JsonProperty("invoiced")
    INVOICED("invoices", "issuedOn"),
    /** Payments with their tax, on the day of the payment. */
    @JsonProperty("paid")
    PAID("payments", "paidOn");

    private final String list;
    private final String day;

    SoldBasis(String list, String day) {
        this.list = list;
        this.day = day;
    }

    /** As in statements and messages. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Code of the measure. */
    String measure() {
        return code() + "_value";
    }

    /** The list of its documents. */
    String list() {
        return list;
    }

    /** The field of that list with the day that counts. */
    String day() {
        return day;
    }
}
