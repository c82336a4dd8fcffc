package io.sternik.engine.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A half-open range of dates {@code [from, to)}: the first day belongs to it, {@code to} does not. An empty or reversed range is refused
 * with {@link IllegalArgumentException}, as is {@link LocalDate#MAX} as an end: an open end is null.
 *
 * @param from first day
 * @param to first day after the period, null when it is open
 */
public record Period(LocalDate from, @Nullable LocalDate to) {

    /** From the first day of year 1, without end: for things that carry no dates of their own. */
    public static final Period ALWAYS = new Period(LocalDate.of(1, 1, 1), null);

    /** Refuses ranges without a day. */
    public Period {
        if (to != null && (!from.isBefore(to) || to.equals(LocalDate.MAX))) {
            throw new IllegalArgumentException("no day lies in [" + from + ", " + to + ")");
        }
    }

    /** The open period that begins on the given day. */
    public static Period startingOn(LocalDate from) {
        return new Period(from, null);
    }

    /** The period of one day. */
    public static Period day(LocalDate day) {
        return new Period(day, day.plusDays(1));
    }

    /** A whole calendar month. */
    public static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** A whole calendar quarter, 1 to 4. */
    public static Period quarter(int year, int quarter) {
        LocalDate from = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Period(from, from.plusMonths(3));
    }

    /** A whole calendar year. */
    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** Whether the period has no end. */
    public boolean isOpen() {
        return to == null;
    }

    /** Number of days; refuses an open period with {@link IllegalStateException}. */
    public long days() {
        return ChronoUnit.DAYS.between(from, end());
    }

    /** Whether the day lies in the period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Whether every day of the other period lies in this one. */
    public boolean contains(Period other) {
        return !other.from.isBefore(from) && (to == null || (other.to != null && !other.to.isAfter(to)));
    }

    /** Whether the two have a day in common. */
    public boolean overlaps(Period other) {
        return (other.to == null || from.isBefore(other.to)) && (to == null || other.from.isBefore(to));
    }

    /** Whether one begins on the very day on which the other ends. */
    public boolean isAdjacentTo(Period other) {
        return from.equals(other.to) || other.from.equals(to);
    }

    /** The days that both have, if any. */
    public Optional<Period> intersect(Period other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        return Optional.of(new Period(from.isAfter(other.from) ? from : other.from, earlierEnd(to, other.to)));
    }

    /** Both as one period, when they overlap or are adjacent. */
    public Optional<Period> join(Period other) {
        if (!overlaps(other) && !isAdjacentTo(other)) {
            return Optional.empty();
        }
        LocalDate later = to == null || other.to == null ? null : to.isAfter(other.to) ? to : other.to;
        return Optional.of(new Period(from.isBefore(other.from) ? from : other.from, later));
    }

    /** What is left of this period without the days of the other: none, one or two periods, in order. */
    public List<Period> minus(Period other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<Period> rest = new ArrayList<>(2);
        if (from.isBefore(other.from)) {
            rest.add(new Period(from, other.from));
        }
        if (other.to != null && (to == null || other.to.isBefore(to))) {
            rest.add(new Period(other.to, to));
        }
        return List.copyOf(rest);
    }

    /** The period cut so that a new one begins on the date; the period itself, alone, when the date is its first day or outside. */
    public List<Period> splitAt(LocalDate date) {
        if (!contains(date) || date.equals(from)) {
            return List.of(this);
        }
        return List.of(new Period(from, date), new Period(date, to));
    }

    /**
     * The period of the same length that ends where this one begins. A period of whole calendar months (a month, a quarter, a year) is
     * measured in months, any other in days: February 2026 → January 2026; {@code [2026-03-05, 2026-03-12)} → {@code [2026-02-26,
     * 2026-03-05)}. Refuses an open period with {@link IllegalStateException}.
     */
    public Period previous() {
        LocalDate end = end();
        if (from.getDayOfMonth() == 1 && end.getDayOfMonth() == 1) {
            return new Period(from.minusMonths(ChronoUnit.MONTHS.between(from, end)), from);
        }
        return new Period(from.minusDays(days()), from);
    }

    /** Mathematical notation with ISO dates: {@code [2026-01-01, 2026-02-01)}, {@code [2026-01-01, )}. */
    @Override
    public String toString() {
        return "[" + from + ", " + (to == null ? "" : to) + ")";
    }

    private LocalDate end() {
        if (to == null) {
            throw new IllegalStateException(this + " has no end, so it has no length");
        }
        return to;
    }

    private static @Nullable LocalDate earlierEnd(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null) {
            return other;
        }
        return other == null || one.isBefore(other) ? one : other;
    }
}
