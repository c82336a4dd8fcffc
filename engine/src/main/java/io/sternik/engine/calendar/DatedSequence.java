package io.sternik.engine.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one thing was, is and will be: rows in order of time, never two on one day; days without a row are allowed. A <em>change</em> holds
 * from a date on and leaves every day before as it was; a <em>correction</em> says that a row was always so. Rows that an operation does
 * not touch stay the same objects. Rows out of order or on the same day are refused with {@link IllegalArgumentException}.
 *
 * @param rows in order of time
 */
public record DatedSequence<T>(List<Dated<T>> rows) {

    /** Refuses rows that overlap or are out of order. */
    public DatedSequence {
        rows = List.copyOf(rows);
        for (int i = 1; i < rows.size(); i++) {
            LocalDate end = rows.get(i - 1).validDuring().to();
            if (end == null || rows.get(i).validDuring().from().isBefore(end)) {
                throw new IllegalArgumentException(
                        rows.get(i - 1).validDuring() + " and " + rows.get(i).validDuring() + " have a day in common");
            }
        }
    }

    /** The row that holds on the day. */
    public Optional<Dated<T>> on(LocalDate day) {
        return rows.stream().filter(row -> row.validDuring().contains(day)).findFirst();
    }

    /** The row that runs across the date cut in two there, with the same value on both sides. */
    public DatedSequence<T> splitAt(LocalDate date) {
        return new DatedSequence<>(Dated.splitAt(rows, date));
    }

    /**
     * Another value from a date until the next decision: the row in force is cut there. Nothing changes when none is in force.
     */
    public DatedSequence<T> change(LocalDate from, UnaryOperator<T> change) {
        return splitAt(from).correct(from, change);
    }

    /** Another value for the whole row that holds on the day. Nothing changes when none does. */
    public DatedSequence<T> correct(LocalDate day, UnaryOperator<T> correction) {
        return new DatedSequence<>(rows.stream()
                .map(row -> row.validDuring().contains(day)
                        ? new Dated<>(correction.apply(row.value()), row.validDuring())
                        : row)
                .toList());
    }

    /** Nothing from the date on: the row in force ends there, later ones go. */
    public DatedSequence<T> endOn(LocalDate date) {
        return new DatedSequence<>(Dated.splitAt(rows, date).stream()
                .filter(row -> row.validDuring().from().isBefore(date))
                .toList());
    }

    /** One value for good from the date on, whatever was decided for later; null leaves nothing. */
    public DatedSequence<T> replaceFrom(LocalDate from, @Nullable T value) {
        List<Dated<T>> result = new ArrayList<>(endOn(from).rows);
        if (value != null) {
            result.add(new Dated<>(value, Period.startingOn(from)));
        }
        return new DatedSequence<>(result);
    }

    /** The days around one without a row, as far as the period goes; empty when a row holds on the day or it lies outside. */
    public Optional<Period> gapAround(LocalDate day, Period within) {
        List<Period> free = List.of(within);
        for (Dated<T> row : rows) {
            free = free.stream()
                    .flatMap(part -> part.minus(row.validDuring()).stream())
                    .toList();
        }
        return free.stream().filter(part -> part.contains(day)).findFirst();
    }
}
