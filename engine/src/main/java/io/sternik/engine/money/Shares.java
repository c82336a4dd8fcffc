package io.sternik.engine.money;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Division of a whole number into parts that add up to it, by the method of the largest remainder (Hare and Niemeyer): everybody gets the
 * rounded-down share, the units left over go one each to the largest remainders, ties to whoever stands first.
 */
public final class Shares {

    private Shares() {}

    /**
     * Splits the total in proportion to the weights. Example: 100001 by 3333, 3333, 3334 is 33330, 33330, 33341; 1000 by 1, 1, 1 is 334,
     * 333, 333. A negative total gives the negated parts of its opposite. A weight of zero gets nothing. Refuses with
     * {@link IllegalArgumentException} a negative weight and a total other than zero with no positive weight, with
     * {@link ArithmeticException} a sum of weights beyond 64 bits.
     *
     * @param total what is shared out, usually minor units
     * @param weights not negative, in the order that decides ties
     */
    public static long[] split(long total, long... weights) {
        long sum = sumOf(weights);
        if (total == 0) {
            return new long[weights.length];
        }
        if (sum == 0) {
            throw new IllegalArgumentException("nobody has a weight, so " + total + " cannot be shared out");
        }
        long[] parts = new long[weights.length];
        long[] remainders = new long[weights.length];
        long size = Math.absExact(total);
        long left = size - roundDown(size, sum, weights, parts, remainders);
        handOut((int) left, remainders, parts);
        if (total < 0) {
            Arrays.setAll(parts, i -> -parts[i]);
        }
        return parts;
    }

    private static long sumOf(long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight below zero has no share: " + weight);
            }
            sum = Math.addExact(sum, weight);
        }
        return sum;
    }

    private static long roundDown(long size, long sum, long[] weights, long[] parts, long[] remainders) {
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            long product = size * weights[i];
            if (product >= 0 && Math.multiplyHigh(size, weights[i]) == 0) {
                parts[i] = product / sum;
                remainders[i] = product % sum;
            } else {
                BigInteger[] exact = BigInteger.valueOf(size)
                        .multiply(BigInteger.valueOf(weights[i]))
                        .divideAndRemainder(BigInteger.valueOf(sum));
                parts[i] = exact[0].longValueExact();
                remainders[i] = exact[1].longValueExact();
            }
            given += parts[i];
        }
        return given;
    }

    /** Fewer units are left than there are remainders above zero, so nobody without a weight ever receives one. */
    private static void handOut(int left, long[] remainders, long[] parts) {
        if (left == 0) {
            return;
        }
        long[] sorted = remainders.clone();
        Arrays.sort(sorted);
        long threshold = sorted[sorted.length - left];
        int remaining = left;
        for (int i = 0; i < parts.length; i++) {
            if (remainders[i] > threshold) {
                parts[i]++;
                remaining--;
            }
        }
        for (int i = 0; remaining > 0; i++) {
            if (remainders[i] == threshold) {
                parts[i]++;
                remaining--;
            }
        }
    }
}
