package io.sternik.engine.document;

import io.sternik.engine.money.Rounding;

/** Whether the prices of a document are without tax or with it; the tax is reckoned once on the sum of a rate, never line by line. */
public enum PriceBasis {
    /**
     * Without tax, as between firms: the tax is the rate of the sum. Example (Polish VAT act, art. 106e): three lines of 11.11 at 23 % are
     * 33.33, the tax 7.67.
     */
    NET {
        @Override
        VatTotal total(VatRate rate, long sum) {
            return new VatTotal(rate, sum, Rounding.halfUp(sum, rate.rateBp(), Rounding.BASIS_POINTS));
        }
    },
    /** With tax, as for consumers: the tax is contained in the sum. Example: 123.00 with 23 % contains 23.00. */
    GROSS {
        @Override
        VatTotal total(VatRate rate, long sum) {
            long tax = Rounding.halfUp(sum, rate.rateBp(), Rounding.BASIS_POINTS + rate.rateBp());
            return new VatTotal(rate, sum - tax, tax);
        }
    };

    abstract VatTotal total(VatRate rate, long sum);
}
