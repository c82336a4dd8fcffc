package io.sternik.engine.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A value that holds during a period: one row of something effective-dated.
 *
 * @param value what holds
 * @param validDuring when it holds
 */
public record Dated<T>(T value, Period validDuring) {

    /**
     * The same rows with every row that runs across the date cut in two there, so that a change "from this date on" can replace whole
     * rows. Order is kept; no day is lost or added.
     */
    public static <T> List<Dated<T>> splitAt(List<Dated<T>> rows, LocalDate date) {
        List<Dated<T>> result = new ArrayList<>(rows.size() + 1);
        for (Dated<T> row : rows) {
            for (Period part : row.validDuring.splitAt(date)) {
                result.add(new Dated<>(row.value, part));
            }
        }
        return List.copyOf(result);
    }

    /** The same rows with neighbours of equal value that are adjacent made one; expects them in order of time, without overlaps. */
    public static <T> List<Dated<T>> mergeAdjacent(List<Dated<T>> rows) {
        List<Dated<T>> result = new ArrayList<>(rows.size());
        for (Dated<T> row : rows) {
            Dated<T> last = result.isEmpty() ? null : result.getLast();
            if (last != null
                    && last.value.equals(row.value)
                    && row.validDuring.from().equals(last.validDuring.to())) {
                result.set(
                        result.size() - 1,
                        new Dated<>(
                                row.value,
                                last.validDuring.join(row.validDuring).orElseThrow()));
            } else {
                result.add(row);
            }
        }
        return List.copyOf(result);
    }
}
