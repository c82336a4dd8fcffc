package io.sternik.app.selling.quotes;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Locale;

/** Where a version of a quote stands. */
public enum QuoteState {
    /** Being written. */
    @JsonProperty("draft")
    DRAFT,
    /** Waits for somebody who may give its discounts. */
    @JsonProperty("to_approve")
    TO_APPROVE,
    /** Its discounts are agreed, it may be sent. */
    @JsonProperty("approved")
    APPROVED,
    /** With the customer. */
    @JsonProperty("sent")
    SENT,
    /** The customer agreed. */
    @JsonProperty("accepted")
    ACCEPTED,
    /** The customer refused. */
    @JsonProperty("rejected")
    REJECTED,
    /** Was with the customer until its last day. Kept as sent: the days alone decide. */
    @JsonProperty("expired")
    EXPIRED,
    /** Another version came in its place. */
    @JsonProperty("superseded")
    SUPERSEDED;

    /** As kept in the database. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where a version stands that is kept with this code and holds until a day. */
    static QuoteState on(LocalDate today, String code, LocalDate validUntil) {
        QuoteState kept = valueOf(code.toUpperCase(Locale.ROOT));
        return kept == SENT && validUntil.isBefore(today) ? EXPIRED : kept;
    }
}
