package io.sternik.engine.money;

import java.math.BigInteger;

/**
 * The one rounding of the product: half up, ties away from zero (as {@link java.math.RoundingMode#HALF_UP} and PostgreSQL's
 * {@code round(numeric)}), applied once to an exact product and an exact divisor.
 */
public final class Rounding {

    /** Basis points in a whole: 10,000. */
    public static final long BASIS_POINTS = 10_000;

    private Rounding() {}

    /**
     * {@code a · b / divisor}, the product exact in 128 bits, rounded half up once. Example: the weighted amount of a deal of 1,234.55 at
     * 35 % is {@code halfUp(123455, 3500, 10000)} = 43209 (432.0925 rounds to 432.09). Refuses with {@link ArithmeticException} a zero
     * divisor and a result beyond 64 bits.
     */
    public static long halfUp(long a, long b, long divisor) {
        long low = a * b;
        boolean fits = Math.multiplyHigh(a, b) == (low >> 63);
        if (fits && divisor != 0 && low != Long.MIN_VALUE && divisor != Long.MIN_VALUE) {
            return halfUp(low, divisor);
        }
        return halfUp(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)), BigInteger.valueOf(divisor));
    }

    /**
     * The product of all factors over the product of all divisors, rounded half up once. Example: 12.49 for 100 pieces, 350 pieces, 7.5 %
     * discount is {@code halfUp({1249, 350000, 9250}, {100, 1000, 10000})} = 4044. Refuses as {@link #halfUp(long, long, long)}.
     */
    public static long halfUp(long[] factors, long[] divisors) {
        return halfUp(product(factors), product(divisors));
    }

    /** Part of a whole in basis points, rounded half up: 1 of 3 is 3,333. Refuses a zero whole. */
    public static long basisPoints(long part, long whole) {
        return halfUp(part, BASIS_POINTS, whole);
    }

    private static long halfUp(long dividend, long divisor) {
        long quotient = dividend / divisor;
        long remainder = Math.abs(dividend % divisor);
        boolean up = remainder >= Math.abs(divisor) - remainder;
        boolean negative = (dividend < 0) != (divisor < 0);
        return !up ? quotient : negative ? quotient - 1 : quotient + 1;
    }

    private static long halfUp(BigInteger dividend, BigInteger divisor) {
        BigInteger[] parts = dividend.abs().divideAndRemainder(divisor.abs());
        boolean up = parts[1].shiftLeft(1).compareTo(divisor.abs()) >= 0;
        BigInteger size = up ? parts[0].add(BigInteger.ONE) : parts[0];
        return (dividend.signum() * divisor.signum() < 0 ? size.negate() : size).longValueExact();
    }

    private static BigInteger product(long[] factors) {
        BigInteger product = BigInteger.ONE;
        for (long factor : factors) {
            product = product.multiply(BigInteger.valueOf(factor));
        }
        return product;
    }
}
