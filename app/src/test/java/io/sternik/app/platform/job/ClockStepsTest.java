package io.sternik.app.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A clock that is set back is noticed once; one that goes on, ahead or slowly is not. */
class ClockStepsTest {

    private final AtomicLong wall = new AtomicLong(1_800_000_000_000L);
    private final AtomicLong counted = new AtomicLong(5_000_000_000L);
    private final ClockSteps steps = new ClockSteps(wall::get, counted::get);

    private boolean after(long seconds, long set) {
        wall.addAndGet(seconds * 1_000 + set);
        counted.addAndGet(seconds * 1_000_000_000);
        return steps.back();
    }

    @Test
    void aClockThatGoesOnIsLeftAlone() {
        assertThat(after(1, 0)).isFalse();
        assertThat(after(3_600, 0)).isFalse();
    }

    @Test
    void settingBackIsNoticedOnce() {
        assertThat(after(1, -3_600_000)).isTrue();
        assertThat(after(1, 0)).isFalse();
        assertThat(after(1, -2_500)).isTrue();
    }

    @Test
    void settingAheadAndDriftingIsNoStepBack() {
        assertThat(after(1, 7_200_000)).isFalse();
        for (int i = 0; i < 100; i++) {
            assertThat(after(1, -500)).isFalse();
        }
    }
}
