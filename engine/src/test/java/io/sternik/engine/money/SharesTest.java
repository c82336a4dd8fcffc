package io.sternik.engine.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTest {

    @Test
    void givesLeftoversToTheLargestRemainders() {
        assertThat(Shares.split(100001, 3333, 3333, 3334)).containsExactly(33330, 33330, 33341);
    }

    @Test
    void breaksTiesByOrder() {
        assertThat(Shares.split(1000, 1, 1, 1)).containsExactly(334, 333, 333);
        assertThat(Shares.split(2, 1, 1, 1)).containsExactly(1, 1, 0);
    }

    @Test
    void splitsNegativeTotalsAsTheMirrorOfPositiveOnes() {
        assertThat(Shares.split(-1000, 1, 1, 1)).containsExactly(-334, -333, -333);
    }

    @Test
    void givesNothingToAWeightOfZero() {
        assertThat(Shares.split(10, 0, 3, 0, 4)).containsExactly(0, 4, 0, 6);
        assertThat(Shares.split(0, 0, 0)).containsExactly(0, 0);
    }

    @Test
    void refusesNegativeWeightsAndTotalsThatNobodyTakes() {
        assertThatThrownBy(() -> Shares.split(1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shares.split(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shares.split(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shares.split(1, Long.MAX_VALUE, 1)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void splitsAmountsWhoseProductsNeedMoreThanSixtyFourBits() {
        long half = Long.MAX_VALUE / 2;
        assertThat(Shares.split(Long.MAX_VALUE, half, half)).containsExactly(half + 1, half);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void partsAddUpAndStayWithinOneUnitOfTheExactShare(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 20_000; run++) {
            long total = random.nextLong() >> random.nextInt(1, 63);
            long[] weights = random.longs(random.nextInt(1, 12), 0, 1L << random.nextInt(1, 59))
                    .toArray();
            weights[0]++;
            long[] parts = Shares.split(total, weights);
            String message = "seed " + seed + " run " + run + ": " + total + " by " + Arrays.toString(weights);
            assertThat(Arrays.stream(parts).sum()).as(message).isEqualTo(total);
            assertThat(isWithinOneUnit(total, weights, parts)).as(message).isTrue();
        }
    }

    private static boolean isWithinOneUnit(long total, long[] weights, long[] parts) {
        BigInteger sum = BigInteger.valueOf(Arrays.stream(weights).sum());
        for (int i = 0; i < parts.length; i++) {
            BigInteger exact = BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[i]));
            BigInteger distance = BigInteger.valueOf(parts[i]).multiply(sum).subtract(exact);
            if (distance.abs().compareTo(sum) >= 0 || (weights[i] == 0 && parts[i] != 0)) {
                return false;
            }
        }
        return true;
    }
}
