package io.sternik.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PartOfLineTest {

    @Test
    void thirdsOfTenAddUpToTen() {
        assertThat(PartOfLine.amountMinor(1_000, 3, 0, 1)).isEqualTo(333);
        assertThat(PartOfLine.amountMinor(1_000, 3, 1, 2)).isEqualTo(334);
        assertThat(PartOfLine.amountMinor(1_000, 3, 2, 3)).isEqualTo(333);
    }

    @Test
    void howeverALineIsCutItsPartsAddUp() {
        SplittableRandom random = new SplittableRandom(20_261_130);
        for (int run = 0; run < 100_000; run++) {
            long amount = random.nextLong(10_000_000_000L);
            long quantity = 1 + random.nextLong(5_000_000);
            long sum = 0;
            for (long from = 0; from < quantity; ) {
                long to = Math.min(quantity, from + 1 + random.nextLong(quantity));
                sum += PartOfLine.amountMinor(amount, quantity, from, to);
                from = to;
            }
            assertThat(sum).as("run %d", run).isEqualTo(amount);
        }
    }

    @Test
    void marksLieInOrderWithinTheQuantity() {
        assertThatIllegalArgumentException().isThrownBy(() -> PartOfLine.amountMinor(100, 3, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> PartOfLine.amountMinor(100, 3, 0, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> PartOfLine.amountMinor(100, 0, 0, 0));
    }
}
