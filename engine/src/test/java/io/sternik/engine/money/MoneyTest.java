package io.sternik.engine.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Currency PLN = Currency.getInstance("PLN");
    private static final Currency JPY = Currency.getInstance("JPY");

    @Test
    void addsAndSubtractsWithinOneCurrency() {
        assertThat(pln(100).plus(pln(23))).isEqualTo(pln(123));
        assertThat(pln(100).minus(pln(123))).isEqualTo(pln(-23));
        assertThat(pln(5).negate().signum()).isEqualTo(-1);
        assertThat(pln(5)).isGreaterThan(pln(4));
    }

    @Test
    void refusesMixedCurrenciesAndNamesBoth() {
        Money euro = Money.ofMinor(1, "EUR");
        assertThatThrownBy(() -> pln(1).plus(euro)).isInstanceOfSatisfying(MixedCurrenciesException.class, refused -> {
            assertThat(refused.left()).isEqualTo(PLN);
            assertThat(refused.right().getCurrencyCode()).isEqualTo("EUR");
        });
        assertThatThrownBy(() -> pln(1).minus(euro)).isInstanceOf(MixedCurrenciesException.class);
        assertThatThrownBy(() -> pln(1).compareTo(euro)).isInstanceOf(MixedCurrenciesException.class);
    }

    @Test
    void readsMajorUnitsExactlyOrRefuses() {
        assertThat(Money.ofMajor(new BigDecimal("1234.5"), PLN)).isEqualTo(pln(123450));
        assertThat(Money.ofMajor(new BigDecimal("1.000"), JPY)).isEqualTo(new Money(1, JPY));
        assertThatThrownBy(() -> Money.ofMajor(new BigDecimal("1.005"), PLN))
                .isInstanceOf(InexactAmountException.class);
        assertThatThrownBy(() -> Money.ofMajor(new BigDecimal("0.5"), JPY)).isInstanceOf(InexactAmountException.class);
        assertThatThrownBy(() -> Money.ofMajor(new BigDecimal("1e30"), PLN)).isInstanceOf(InexactAmountException.class);
    }

    @Test
    void writesMajorUnitsWithTheDigitsOfTheCurrency() {
        assertThat(pln(-5).toMajor()).isEqualTo(new BigDecimal("-0.05"));
        assertThat(new Money(12, JPY).toMajor()).isEqualTo(new BigDecimal("12"));
        assertThat(Money.ofMinor(1, "KWD").toString()).isEqualTo("0.001 KWD");
    }

    @Test
    void refusesCurrenciesWithoutMinorUnitAndUnknownCodes() {
        assertThat(Money.ofMinor(1, "PLN").minorDigits()).isEqualTo(2);
        assertThatThrownBy(() -> Money.ofMinor(1, "XAU")).hasMessageContaining("no minor unit");
        assertThatThrownBy(() -> Money.ofMinor(1, "ZZZ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesSumsBeyondSixtyFourBits() {
        assertThat(pln(Long.MAX_VALUE - 1).plus(pln(1)).minor()).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> pln(Long.MAX_VALUE).plus(pln(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> pln(Long.MIN_VALUE).negate()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void weighsAnAmountByBasisPointsRoundingHalfUp() {
        assertThat(pln(123455).basisPoints(3500)).isEqualTo(pln(43209));
        assertThat(pln(1).basisPoints(5000)).isEqualTo(pln(1));
        assertThat(pln(-1).basisPoints(5000)).isEqualTo(pln(-1));
    }

    @Test
    void splitsRevenueSoThatPartsAddUp() {
        assertThat(pln(100001).split(3333, 3333, 3334)).isEqualTo(List.of(pln(33330), pln(33330), pln(33341)));
    }

    private static Money pln(long minor) {
        return new Money(minor, PLN);
    }
}
