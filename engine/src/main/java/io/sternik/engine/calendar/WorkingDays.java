package io.sternik.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which days are worked: the same days of every week, without days off and with extra days. Counting takes constant time, with such days a
 * binary search more, whatever the distance of the dates.
 */
public final class WorkingDays {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** Every Monday to Friday, no holidays. */
    public static final WorkingDays MONDAY_TO_FRIDAY = of(WEEKDAYS, Set.of(), Set.of());

    /** 1970-01-01 was a Thursday; three days more make weeks begin on Monday. */
    private static final int EPOCH_TO_MONDAY = 3;

    private static final int WEEK = 7;

    /** Of the first days of a week, how many are worked. */
    private final int[] workedOfWeek;

    private final long[] off;
    private final long[] extra;

    private WorkingDays(int[] workedOfWeek, long[] off, long[] extra) {
        this.workedOfWeek = workedOfWeek;
        this.off = off;
        this.extra = extra;
    }

    /** Monday to Friday without these days; a holiday at a weekend and one named twice change nothing. */
    public static WorkingDays without(Collection<LocalDate> holidays) {
        return of(WEEKDAYS, holidays, Set.of());
    }

    /**
     * Days worked by a weekly pattern. A day off that is not in the pattern and an extra day that is change nothing; one that is both off
     * and extra is worked. A pattern without a day is refused with {@link IllegalArgumentException}: nothing would ever be due.
     */
    public static WorkingDays of(Set<DayOfWeek> pattern, Collection<LocalDate> off, Collection<LocalDate> extra) {
        if (pattern.isEmpty()) {
            throw new IllegalArgumentException("a week without a working day");
        }
        int[] worked = new int[WEEK + 1];
        for (DayOfWeek day : DayOfWeek.values()) {
            worked[day.getValue()] = worked[day.getValue() - 1] + (pattern.contains(day) ? 1 : 0);
        }
        Set<LocalDate> added = new HashSet<>(extra);
        return new WorkingDays(
                worked,
                epochDays(off, day -> pattern.contains(day.getDayOfWeek()) && !added.contains(day)),
                epochDays(added, day -> !pattern.contains(day.getDayOfWeek())));
    }

    private static long[] epochDays(Collection<LocalDate> days, Predicate<LocalDate> which) {
        return days.stream()
                .filter(which)
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Whether people work on this day. */
    public boolean contains(LocalDate day) {
        return between(day, day.plusDays(1)) == 1;
    }

    /**
     * Working days in {@code [from, to)}: from a Friday to the next Monday it is 1. When {@code to} lies before {@code from} the count is
     * negative, that of the reversed range.
     */
    public long between(LocalDate from, LocalDate to) {
        return workedBefore(to.toEpochDay()) - workedBefore(from.toEpochDay());
    }

    /** Working days of a closed period; refuses an open one with {@link IllegalStateException}. */
    public long in(Period period) {
        return between(period.from(), period.from().plusDays(period.days()));
    }

    /**
     * The day on which something is due that takes so many working days from the given day: the day itself, or the next working day, for
     * 0; the following Monday for 1 from a Friday. Refuses a negative number.
     */
    public LocalDate plus(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("a due day lies ahead: " + workingDays);
        }
        long goal = workedBefore(day.toEpochDay()) + workingDays;
        long low = day.toEpochDay();
        long high = low + (long) WEEK * (workingDays + off.length + 1);
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2);
            if (workedBefore(middle + 1) > goal) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return LocalDate.ofEpochDay(low);
    }

    private long workedBefore(long epochDay) {
        long day = epochDay + EPOCH_TO_MONDAY;
        long byPattern = workedOfWeek[WEEK] * Math.floorDiv(day, (long) WEEK) + workedOfWeek[Math.floorMod(day, WEEK)];
        return byPattern - before(off, epochDay) + before(extra, epochDay);
    }

    private static int before(long[] sorted, long epochDay) {
        int found = Arrays.binarySearch(sorted, epochDay);
        return found >= 0 ? found : -found - 1;
    }
}
