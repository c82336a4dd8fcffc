package io.sternik.engine.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({
        "5, 1, 2, 3",
        "-5, 1, 2, -3",
        "5, 1, -2, -3",
        "-5, 1, -2, 3",
        "4, 1, 3, 1",
        "0, 7, 3, 0",
        "9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807",
        "-9223372036854775808, 1, 1, -9223372036854775808",
        "-9223372036854775808, 3, 6, -4611686018427387904"
    })
    void roundsTiesAwayFromZero(long a, long b, long divisor, long expected) {
        assertThat(Rounding.halfUp(a, b, divisor)).isEqualTo(expected);
    }

    @Test
    void pricesALineWithOneRounding() {
        assertThat(Rounding.halfUp(new long[] {1249, 350_000, 9_250}, new long[] {100, 1_000, 10_000}))
                .isEqualTo(4044);
    }

    @Test
    void taxesTheSumNotTheLines() {
        assertThat(Rounding.halfUp(3333, 2300, 10_000)).isEqualTo(767);
        assertThat(3 * Rounding.halfUp(1111, 2300, 10_000)).isEqualTo(768);
    }

    @Test
    void saysAPartInBasisPoints() {
        assertThat(Rounding.basisPoints(1, 3)).isEqualTo(3333);
        assertThat(Rounding.basisPoints(2, 3)).isEqualTo(6667);
    }

    @Test
    void refusesZeroDivisorsAndResultsThatDoNotFit() {
        assertThatThrownBy(() -> Rounding.halfUp(1, 1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rounding.halfUp(Long.MAX_VALUE, 2, 1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rounding.halfUp(Long.MIN_VALUE, 1, -1)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void agreesWithExactDecimals(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 30_000; run++) {
            long a = random.nextLong() >> random.nextInt(0, 63);
            long b = random.nextLong() >> random.nextInt(0, 63);
            long divisor = (random.nextLong() >> random.nextInt(0, 63)) | 1;
            BigDecimal exact = BigDecimal.valueOf(a)
                    .multiply(BigDecimal.valueOf(b))
                    .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_UP);
            if (exact.unscaledValue().bitLength() < 64) {
                assertThat(Rounding.halfUp(a, b, divisor))
                        .as("seed %d run %d: %d * %d / %d", seed, run, a, b, divisor)
                        .isEqualTo(exact.longValueExact());
            }
        }
    }
}
