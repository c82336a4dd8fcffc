package io.sternik.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares random sequences of decisions with a table that says the value of each day; 29 February 2024 lies in it. */
class DatedSequenceTest {

    private static final LocalDate START = LocalDate.of(2024, 2, 20);
    private static final int HORIZON = 40;

    @Test
    void aChangeHoldsFromItsDateToTheNextDecisionAndACorrectionForTheWholeRow() {
        DatedSequence<String> two = new DatedSequence<>(
                List.of(new Dated<>("a", new Period(day(0), day(10))), new Dated<>("b", Period.startingOn(day(10)))));
        assertThat(two.change(day(4), _ -> "x").rows())
                .containsExactly(
                        new Dated<>("a", new Period(day(0), day(4))),
                        new Dated<>("x", new Period(day(4), day(10))),
                        new Dated<>("b", Period.startingOn(day(10))));
        assertThat(two.correct(day(4), _ -> "x").rows())
                .containsExactly(
                        new Dated<>("x", new Period(day(0), day(10))), new Dated<>("b", Period.startingOn(day(10))));
        assertThat(two.replaceFrom(day(4), "x").rows())
                .containsExactly(
                        new Dated<>("a", new Period(day(0), day(4))), new Dated<>("x", Period.startingOn(day(4))));
    }

    @Test
    void rowsOnTheSameDayOrOutOfOrderAreRefused() {
        Dated<String> early = new Dated<>("a", new Period(day(0), day(5)));
        Dated<String> late = new Dated<>("b", Period.startingOn(day(5)));
        assertThat(new DatedSequence<>(List.of(early, late)).rows()).hasSize(2);
        assertThatThrownBy(() -> new DatedSequence<>(List.of(late, early)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DatedSequence<>(List.of(early, new Dated<>("b", Period.startingOn(day(4))))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theGapAroundADayEndsWhereRowsBegin() {
        DatedSequence<String> rows = new DatedSequence<>(
                List.of(new Dated<>("a", new Period(day(3), day(5))), new Dated<>("b", new Period(day(9), day(12)))));
        Period within = new Period(day(0), day(20));
        assertThat(rows.gapAround(day(6), within)).contains(new Period(day(5), day(9)));
        assertThat(rows.gapAround(day(15), within)).contains(new Period(day(12), day(20)));
        assertThat(rows.gapAround(day(4), within)).isEmpty();
        assertThat(rows.gapAround(day(25), within)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203, 204})
    void decisionsInAnyOrderKeepEveryDayBeforeAndMakeNoOverlap(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 500; run++) {
            DatedSequence<Integer> rows = new DatedSequence<>(List.of(new Dated<>(0, Period.startingOn(START))));
            for (int step = 1; step <= 12; step++) {
                rows = decide(rows, random, step, "seed " + seed + " run " + run + " step " + step + ": " + rows);
            }
        }
    }

    private static DatedSequence<Integer> decide(
            DatedSequence<Integer> rows, SplittableRandom random, int value, String message) {
        LocalDate date = day(random.nextInt(HORIZON));
        Period row = rows.on(date).map(Dated::validDuring).orElse(null);
        TreeMap<LocalDate, Integer> expected = days(rows);
        DatedSequence<Integer> after;
        switch (random.nextInt(5)) {
            case 0 -> {
                after = rows.change(date, _ -> value);
                set(expected, row == null ? null : new Period(date, row.to()), value);
            }
            case 1 -> {
                after = rows.correct(date, _ -> value);
                set(expected, row, value);
            }
            case 2 -> {
                after = rows.replaceFrom(date, value);
                set(expected, Period.startingOn(date), value);
            }
            case 3 -> {
                after = rows.endOn(date);
                expected.tailMap(date, true).clear();
            }
            default -> {
                after = rows.splitAt(date);
                assertThat(Dated.mergeAdjacent(after.rows())).as(message).isEqualTo(Dated.mergeAdjacent(rows.rows()));
            }
        }
        assertThat(days(after)).as(message).isEqualTo(expected);
        return after;
    }

    private static void set(TreeMap<LocalDate, Integer> days, @Nullable Period period, int value) {
        if (period != null) {
            for (int i = 0; i <= HORIZON; i++) {
                if (period.contains(day(i))) {
                    days.put(day(i), value);
                }
            }
        }
    }

    private static TreeMap<LocalDate, Integer> days(DatedSequence<Integer> rows) {
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        for (int i = 0; i <= HORIZON; i++) {
            LocalDate day = day(i);
            rows.on(day).ifPresent(row -> days.put(day, row.value()));
        }
        return days;
    }

    private static LocalDate day(int offset) {
        return START.plusDays(offset);
    }
}
