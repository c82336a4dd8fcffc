package io.sternik.engine.document;

import io.sternik.engine.money.Rounding;
import io.sternik.engine.money.Shares;
import java.util.Arrays;

/** How what a deal brings is credited to the people who worked on it. */
public final class Splits {

    private Splits() {}

    /**
     * The revenue of a deal by shares that make a whole: each its part by the largest remainder, ties to the member who stands first.
     * Example: 1,000.01 at 33.33, 33.33 and 33.34 % is 333.30, 333.30 and 333.41. Refuses with {@link IllegalArgumentException} shares that
     * do not add up to 10,000 basis points.
     */
    public static long[] revenue(long totalMinor, int... sharesBp) {
        long sum = Arrays.stream(sharesBp).asLongStream().sum();
        if (sum != Rounding.BASIS_POINTS) {
            throw new IllegalArgumentException("shares make " + sum + " of " + Rounding.BASIS_POINTS);
        }
        return Shares.split(totalMinor, Arrays.stream(sharesBp).asLongStream().toArray());
    }

    /**
     * What is credited beside the revenue (overlay): any share from 0 to 10,000 basis points, whatever the others have, rounded half up.
     * Refuses others with {@link IllegalArgumentException}.
     */
    public static long overlay(long totalMinor, int shareBp) {
        if (shareBp < 0 || shareBp > Rounding.BASIS_POINTS) {
            throw new IllegalArgumentException("no such share: " + shareBp);
        }
        return Rounding.halfUp(totalMinor, shareBp, Rounding.BASIS_POINTS);
    }
}
