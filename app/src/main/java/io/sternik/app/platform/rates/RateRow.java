package io.sternik.app.platform.rates;

import io.sternik.app.platform.http.Versioned;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exchange rate as lists and its panel show it.
 *
 * @param kind code of its kind
 * @param from currency of which one unit is taken
 * @param to currency in which it is expressed
 * @param on its day
 * @param rate units of {@code to} for one of {@code from}, as a plain decimal without needless zeros
 * @param source where it was read
 */
public record RateRow(
        UUID id,
        @Override long version,
        String kind,
        Text kindName,
        String from,
        String to,
        LocalDate on,
        String rate,
        @Nullable String source)
        implements Versioned {}
