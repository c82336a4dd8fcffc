package io.sternik.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.engine.calendar.WorkingDays;
import io.sternik.engine.pipeline.CoolingRule.Quiet;
import io.sternik.engine.pipeline.CoolingRule.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoolingRuleTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static CoolingRule on(LocalDate today, LocalDate... off) {
        WorkingDays days = WorkingDays.without(Set.of(off));
        List<LocalDate> worked = today.minusDays(200)
                .datesUntil(today.plusDays(60))
                .filter(days::contains)
                .toList();
        return new CoolingRule(today, worked);
    }

    private static State state(LocalDate today, int limit, @Nullable LocalDate planned, @Nullable LocalDate snoozed) {
        return on(today).state(new Quiet(MONDAY, limit, planned, snoozed));
    }

    @Test
    void coolsAtThreeQuartersAndIsColdBeyondTheLimit() {
        assertThat(state(LocalDate.of(2026, 3, 9), 8, null, null)).isEqualTo(State.WARM);
        assertThat(state(LocalDate.of(2026, 3, 10), 8, null, null)).isEqualTo(State.COOLING);
        assertThat(state(LocalDate.of(2026, 3, 12), 8, null, null)).isEqualTo(State.COOLING);
        assertThat(state(LocalDate.of(2026, 3, 13), 8, null, null)).isEqualTo(State.COLD);
    }

    @Test
    void weekendsAndHolidaysAreNotQuietDays() {
        LocalDate monday = LocalDate.of(2026, 4, 13);
        LocalDate easterMonday = LocalDate.of(2026, 4, 6);
        assertThat(on(monday).quietDays(LocalDate.of(2026, 4, 3))).isEqualTo(6);
        assertThat(on(monday, easterMonday).quietDays(LocalDate.of(2026, 4, 3))).isEqualTo(5);
        assertThat(on(monday, easterMonday).quietDays(LocalDate.of(2026, 4, 4))).isEqualTo(5);
    }

    @Test
    void aTouchOfTodayOrLaterIsNotQuiet() {
        assertThat(on(MONDAY).quietDays(MONDAY)).isZero();
        assertThat(on(MONDAY).quietDays(MONDAY.plusDays(3))).isZero();
        assertThat(on(MONDAY.plusDays(5)).quietDays(MONDAY.plusDays(4))).isZero();
    }

    @Test
    void aPlannedContactOfTheNextFiveWorkingDaysKeepsItWarm() {
        LocalDate today = LocalDate.of(2026, 3, 13);
        LocalDate fifth = LocalDate.of(2026, 3, 20);
        assertThat(on(today).lastPlannedDay()).isEqualTo(fifth);
        assertThat(state(today, 8, fifth, null)).isEqualTo(State.PLANNED);
        assertThat(state(today, 8, today, null)).isEqualTo(State.PLANNED);
        assertThat(state(today, 8, fifth.plusDays(3), null)).isEqualTo(State.COLD);
        assertThat(state(today, 8, today.minusDays(1), null)).isEqualTo(State.COLD);
    }

    @Test
    void aSnoozeHoldsUntilItsDay() {
        LocalDate today = LocalDate.of(2026, 3, 13);
        assertThat(state(today, 8, null, today.plusDays(1))).isEqualTo(State.SNOOZED);
        assertThat(state(today, 8, null, today)).isEqualTo(State.COLD);
    }

    @Test
    void aStageWithoutLimitNeverCools() {
        assertThat(on(MONDAY).state(new Quiet(MONDAY.minusDays(190), null, null, null)))
                .isEqualTo(State.WARM);
    }

    @Test
    void comparingDatesSaysTheSameAsCounting() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            LocalDate today = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
            CoolingRule rule = on(today, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 6), LocalDate.of(2026, 5, 1));
            LocalDate touched = today.minusDays(random.nextInt(60));
            int days = 1 + random.nextInt(30);
            assertThat(touched.isBefore(rule.quietFewerThan(days)))
                    .as("seed %d", seed)
                    .isEqualTo(rule.quietDays(touched) >= days);
        }
    }
}
