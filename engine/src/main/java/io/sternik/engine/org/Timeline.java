package io.sternik.engine.org;

import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * For each position its segments of time, disjoint and in order, each with a number as value (a manager's position, or 0). Days are days of
 * the epoch; {@link #OPEN} stands for no end.
 *
 * @param start index of the first segment of each position, and one more at the end
 * @param from first day of each segment
 * @param to first day after each segment
 * @param value what holds in each segment
 */
@SuppressWarnings("ArrayRecordComponent")
record Timeline(int[] start, int[] from, int[] to, int[] value) {

    static final int OPEN = Integer.MAX_VALUE;

    /** Value of the position on the day, −1 when no segment has the day. */
    int valueOn(int position, int day) {
        int low = start[position];
        int high = start[position + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (to[middle] <= day) {
                low = middle + 1;
            } else if (from[middle] > day) {
                high = middle - 1;
            } else {
                return value[middle];
            }
        }
        return -1;
    }

    List<Period> periodsOf(int position) {
        List<Period> periods = new ArrayList<>();
        for (int i = start[position]; i < start[position + 1]; i++) {
            periods.add(period(from[i], to[i]));
        }
        return List.copyOf(periods);
    }

    static Period period(int from, int to) {
        return new Period(LocalDate.ofEpochDay(from), to == OPEN ? null : LocalDate.ofEpochDay(to));
    }

    static int firstDay(Period period) {
        return Math.toIntExact(period.from().toEpochDay());
    }

    static int endDay(Period period) {
        LocalDate to = period.to();
        return to == null ? OPEN : Math.toIntExact(to.toEpochDay());
    }
}
