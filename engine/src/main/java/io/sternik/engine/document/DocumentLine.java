package io.sternik.engine.document;

import io.sternik.engine.money.Rounding;
import java.util.Set;

/**
 * A line of a document.
 *
 * @param priceMinor price of {@code perQuantity} units
 * @param perQuantity for how many units the price is: 1, 10, 100 or 1,000
 * @param quantityThousandths how much of it, below zero in a correction
 * @param discountBp what is taken off, 0 to 10,000
 */
public record DocumentLine(long priceMinor, int perQuantity, long quantityThousandths, int discountBp, VatRate vat) {

    /** For how many units a price may be. */
    public static final Set<Integer> PER_QUANTITIES = Set.of(1, 10, 100, 1_000);

    private static final long THOUSANDTHS = 1_000;

    /** Refuses with {@link IllegalArgumentException} a price below zero, another number of units and a discount outside 0 to 100 %. */
    public DocumentLine {
        if (priceMinor < 0 || !PER_QUANTITIES.contains(perQuantity)) {
            throw new IllegalArgumentException("no such price: " + priceMinor + " for " + perQuantity);
        }
        if (discountBp < 0 || discountBp > Rounding.BASIS_POINTS) {
            throw new IllegalArgumentException("no such discount: " + discountBp);
        }
    }

    /**
     * {@code price · quantity · (10,000 − discount) / (perQuantity · 1,000 · 10,000)}, the product exact, rounded half up once. Example:
     * 12.49 for 100 pieces, 350 pieces, 7.5 % off is 4,043.6375 gr, so 40.44. Refuses with {@link ArithmeticException} what does not fit 64
     * bits.
     */
    public long amountMinor() {
        return amount(Rounding.BASIS_POINTS - discountBp);
    }

    /** The same without the discount. */
    public long undiscountedMinor() {
        return amount(Rounding.BASIS_POINTS);
    }

    private long amount(long leftBp) {
        return Rounding.halfUp(
                new long[] {priceMinor, quantityThousandths, leftBp},
                new long[] {perQuantity, THOUSANDTHS, Rounding.BASIS_POINTS});
    }
}
