package io.sternik.app.selling.accounts;

import io.sternik.app.selling.AccountProblem;
import org.jspecify.annotations.Nullable;

/**
 * Polish tax number (NIP): ten digits, the last one the sum of the first nine times 6 5 7 2 3 4 5 6 7 modulo 11; a remainder of 10 is no
 * number. Example: 000-123-45-62, for 112 mod 11 = 2. Dashes, spaces and a leading PL are dropped.
 */
public final class TaxNumber {

    private static final int[] WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};

    private TaxNumber() {}

    /** The bare digits; null for nothing. Refuses a number of ten digits whose check digit is wrong, and any other length. */
    static @Nullable String normal(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String digits = given.replaceAll("[\\s\\u00a0-]", "").replaceFirst("(?i)^PL", "");
        if (!digits.matches("[0-9]{10}") || check(digits) != digits.charAt(9) - '0') {
            throw new AccountProblem.NipCheck().refused();
        }
        return digits;
    }

    /** The check digit of nine digits; 10 means that there is no number with them. */
    public static int check(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum % 11;
    }
}
