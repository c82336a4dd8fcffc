package io.sternik.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares periods with the sets of their days; an open period ends at the horizon. */
class PeriodPropertiesTest {

    private static final LocalDate START = LocalDate.of(2024, 2, 20);
    private static final int HORIZON = 40;

    @ParameterizedTest
    @ValueSource(longs = {111, 112, 113})
    void behaveAsSetsOfDays(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 2_000; run++) {
            Period one = random(random);
            Period other = random(random);
            String message = "seed " + seed + " run " + run + ": " + one + " and " + other;
            Set<LocalDate> common = days(List.of(one));
            common.retainAll(days(List.of(other)));
            assertThat(one.overlaps(other)).as(message).isEqualTo(!common.isEmpty());
            assertThat(days(one.intersect(other).stream().toList())).as(message).isEqualTo(common);
            assertThat(one.contains(other))
                    .as(message)
                    .isEqualTo(
                            one.minus(other).isEmpty()
                                    ? other.equals(one)
                                    : other.minus(one).isEmpty());
            Set<LocalDate> rest = days(List.of(one));
            rest.removeAll(days(List.of(other)));
            assertThat(days(one.minus(other))).as(message).isEqualTo(rest);
            Set<LocalDate> both = days(List.of(one, other));
            one.join(other)
                    .ifPresent(joined ->
                            assertThat(days(List.of(joined))).as(message).isEqualTo(both));
            assertThat(one.join(other).isPresent())
                    .as(message)
                    .isEqualTo(one.overlaps(other) || one.isAdjacentTo(other));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {114, 115})
    void keepEveryDayWhenCut(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 2_000; run++) {
            Period period = random(random);
            LocalDate date = START.plusDays(random.nextInt(-2, HORIZON));
            List<Period> parts = period.splitAt(date);
            assertThat(days(parts)).as("seed %d run %d", seed, run).isEqualTo(days(List.of(period)));
            assertThat(parts)
                    .as("seed %d run %d", seed, run)
                    .noneMatch(part -> part.contains(date) && part.contains(date.minusDays(1)));
        }
    }

    private static Period random(SplittableRandom random) {
        LocalDate from = START.plusDays(random.nextInt(HORIZON - 1));
        boolean open = random.nextInt(4) == 0;
        return new Period(from, open ? null : from.plusDays(random.nextInt(1, 12)));
    }

    private static Set<LocalDate> days(List<Period> periods) {
        Set<LocalDate> days = new TreeSet<>();
        for (int i = 0; i < HORIZON + 15; i++) {
            LocalDate day = START.plusDays(i);
            if (periods.stream().anyMatch(period -> period.contains(day))) {
                days.add(day);
            }
        }
        return days;
    }
}
