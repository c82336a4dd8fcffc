package io.sternik.app.platform.spend;

import io.sternik.engine.money.Money;
import java.time.YearMonth;
import java.util.UUID;

/**
 * Money was promised or spent from a budget line. What is taken back is recorded again with the opposite sign; nothing is changed later.
 *
 * @param line budget line
 * @param month to which it counts
 * @param source record behind it, as {@code <kind>:<id>}: {@code campaign:…}
 */
public record SpendRecorded(UUID line, Kind kind, Money amount, YearMonth month, String source) {

    /** Whether money is promised or has left. */
    public enum Kind {
        /** Promised: an order, an approved plan. */
        COMMITTED,
        /** Spent: an invoice, a payment. */
        ACTUAL
    }

    /** Refuses what says nothing: no amount, or no record behind it. */
    public SpendRecorded {
        if (amount.minor() == 0 || source.isBlank()) {
            throw new IllegalArgumentException("an amount and its source are needed: " + amount + ", '" + source + "'");
        }
    }
}
