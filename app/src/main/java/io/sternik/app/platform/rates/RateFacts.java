package io.sternik.app.platform.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may stand in an exchange rate, however it comes in. */
final class RateFacts {

    /** Decimal places that are kept. */
    private static final int PLACES = 10;

    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(PLACES);
    private static final int LONGEST_SOURCE = 120;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2060;

    private RateFacts() {}

    /** The currency with this code, in any case of letters; empty when ISO 4217 has none that is spent. */
    static Optional<Currency> currency(String code) {
        try {
            Currency currency = Currency.getInstance(code.strip().toUpperCase(Locale.ROOT));
            return Optional.of(currency).filter(found -> found.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Why a rate cannot be kept, as the code of a finding; null when it can. */
    static @Nullable String refusal(BigDecimal rate) {
        if (rate.signum() <= 0) {
            return "rate.positive";
        }
        boolean kept = rate.stripTrailingZeros().scale() <= PLACES && rate.compareTo(BEYOND) < 0;
        return kept ? null : "rate.digits";
    }

    /** Whether the day lies where working days are reckoned. */
    static boolean isKept(LocalDate on) {
        return on.getYear() >= FIRST_YEAR && on.getYear() <= LAST_YEAR;
    }

    /** Whether the source is short enough. */
    static boolean isShort(@Nullable String source) {
        return source == null || source.length() <= LONGEST_SOURCE;
    }

    /** The rate as it is kept, without needless zeros. */
    static BigDecimal kept(BigDecimal rate) {
        return new BigDecimal(plain(rate));
    }

    /** The rate without needless zeros: {@code 4.2512}, {@code 100}. */
    static String plain(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString();
    }
}
