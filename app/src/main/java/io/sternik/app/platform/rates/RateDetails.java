package io.sternik.app.platform.rates;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exchange rate to be added.
 *
 * @param kind code of its kind
 * @param to the company's currency when it is left out
 * @param rate units of {@code to} for one of {@code from}, as a decimal with a point
 */
record RateDetails(
        String kind,
        String from,
        @Nullable String to,
        LocalDate on,
        String rate,
        @Nullable String source) {

    /** Refuses a rate without its kind, currency, day or figure. */
    RateDetails {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(rate, "rate");
    }
}
