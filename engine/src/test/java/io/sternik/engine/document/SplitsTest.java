package io.sternik.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SplitsTest {

    @Test
    void dividesRevenueWithoutLosingAGrosz() {
        assertThat(Splits.revenue(100_001, 3_333, 3_333, 3_334)).containsExactly(33_330, 33_330, 33_341);
    }

    @Test
    void creditsOverlaysBesideIt() {
        assertThat(Splits.overlay(100_001, 2_500)).isEqualTo(25_000);
        assertThat(Splits.overlay(100_001, 10_000)).isEqualTo(100_001);
        assertThat(Splits.overlay(100_001, 0)).isZero();
    }

    @Test
    void refusesSharesThatMakeNoWhole() {
        assertThatThrownBy(() -> Splits.revenue(100, 5_000, 4_999)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Splits.revenue(100, 10_001, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Splits.overlay(100, 10_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Splits.overlay(100, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
