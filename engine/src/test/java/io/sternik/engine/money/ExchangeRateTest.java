package io.sternik.engine.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeRateTest {

    private static final ExchangeRate EURO = rate("EUR", "PLN", "4.2512");

    @Test
    void roundsHalfUpOnceToTheUnitOfTheOtherCurrency() {
        assertThat(EURO.convert(Money.ofMinor(123_456, "EUR"))).isEqualTo(Money.ofMinor(524_836, "PLN"));
        assertThat(EURO.convertBack(Money.ofMinor(524_836, "PLN"))).isEqualTo(Money.ofMinor(123_456, "EUR"));
        assertThat(rate("EUR", "PLN", "4.005")
                        .convert(Money.ofMinor(100, "EUR"))
                        .minor())
                .as("4.005 is a tie")
                .isEqualTo(401);
        assertThat(rate("EUR", "PLN", "4.005")
                        .convert(Money.ofMinor(-100, "EUR"))
                        .minor())
                .as("a credit mirrors its charge")
                .isEqualTo(-401);
    }

    @Test
    void mindsTheDecimalPlacesOfBothCurrencies() {
        ExchangeRate yen = rate("JPY", "PLN", "0.026347");
        assertThat(yen.convert(Money.ofMinor(10_000, "JPY"))).isEqualTo(Money.ofMinor(26_347, "PLN"));
        assertThat(yen.convertBack(Money.ofMinor(26_347, "PLN"))).isEqualTo(Money.ofMinor(10_000, "JPY"));
        ExchangeRate dinar = rate("KWD", "JPY", "487.5");
        assertThat(dinar.convert(Money.ofMinor(1_001, "KWD"))).isEqualTo(Money.ofMinor(488, "JPY"));
        assertThat(dinar.convertBack(Money.ofMinor(488, "JPY"))).isEqualTo(Money.ofMinor(1_001, "KWD"));
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThatThrownBy(() -> EURO.convert(Money.ofMinor(1, "PLN"))).isInstanceOf(MixedCurrenciesException.class);
        assertThatThrownBy(() -> EURO.convertBack(Money.ofMinor(1, "EUR")))
                .isInstanceOf(MixedCurrenciesException.class);
        assertThatThrownBy(() -> rate("EUR", "EUR", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rate("EUR", "PLN", "0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rate("EUR", "PLN", "-4")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EURO.convert(Money.ofMinor(Long.MAX_VALUE, "EUR")))
                .isInstanceOf(ArithmeticException.class);
    }

    /** Into the weaker currency the units are finer in value, so nothing is lost on the way there and back. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void thereAndBackIsTheSameWhereTheOtherUnitIsFiner(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 10_000; run++) {
            ExchangeRate rate = rate(
                    "EUR",
                    "PLN",
                    BigDecimal.valueOf(random.nextLong(10_000, 90_000), 4).toPlainString());
            Money amount = Money.ofMinor(random.nextLong(-1L << 40, 1L << 40), "EUR");
            assertThat(rate.convertBack(rate.convert(amount)))
                    .as("seed %d run %d: %s at %s", seed, run, amount, rate.rate())
                    .isEqualTo(amount);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void sharesOfAConvertedSumAddUpAndConvertedSharesStayWithinHalfAUnitEach(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 2_000; run++) {
            ExchangeRate rate = rate(
                    "EUR",
                    "PLN",
                    BigDecimal.valueOf(random.nextLong(1, 1L << 34), 8).toPlainString());
            Money amount = Money.ofMinor(random.nextLong(-1L << 40, 1L << 40), "EUR");
            long[] weights = random.longs(random.nextInt(1, 12), 1, 1_000).toArray();
            Money whole = rate.convert(amount);
            assertThat(sum(whole.split(weights)))
                    .as("seed %d run %d", seed, run)
                    .isEqualTo(whole.minor());
            long byShares =
                    sum(amount.split(weights).stream().map(rate::convert).toList());
            assertThat(2 * Math.abs(byShares - whole.minor()))
                    .as("seed %d run %d: %s at %s in %d", seed, run, amount, rate.rate(), weights.length)
                    .isLessThanOrEqualTo(weights.length + 1L);
        }
    }

    private static long sum(List<Money> parts) {
        return parts.stream().mapToLong(Money::minor).sum();
    }

    private static ExchangeRate rate(String from, String to, String rate) {
        return new ExchangeRate(Currency.getInstance(from), Currency.getInstance(to), new BigDecimal(rate));
    }
}
