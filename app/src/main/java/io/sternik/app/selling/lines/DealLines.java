package io.sternik.app.selling.lines;

import io.sternik.app.platform.http.Versioned;
import io.sternik.engine.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a deal and what they come to.
 *
 * @param version of the deal
 * @param currency of the deal and of all its lines
 */
record DealLines(@Override long version, String currency, List<DealLine> lines, LineTotals totals)
        implements Versioned {

    /**
     * What lines come to. Net, the table and gross are one another's sums.
     *
     * @param undiscounted net without discounts
     * @param discount what is taken off
     * @param vat by rate, the highest first; empty when the country has no rate of some line
     * @param gross net and tax; null when the country has no rate of some line
     */
    record LineTotals(
            Money undiscounted,
            Money discount,
            Money net,
            List<VatRow> vat,
            @Nullable Money gross) {}

    /**
     * What the lines of one rate come to.
     *
     * @param kind {@code rate}, {@code exempt} or {@code reverse}
     * @param rateBp basis points, 0 unless there is a rate
     */
    record VatRow(String kind, int rateBp, Money net, Money tax) {}
}
