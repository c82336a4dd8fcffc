package io.sternik.engine.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;

/**
 * Which days are worked: Monday to Friday without the holidays given. Counting takes constant time, with holidays a binary search more,
 * whatever the distance of the dates.
 */
public final class WorkingDays {

    /** Every Monday to Friday, no holidays. */
    public static final WorkingDays MONDAY_TO_FRIDAY = new WorkingDays(new long[0]);

    /** 1970-01-01 was a Thursday; three days more make weeks begin on Monday. */
    private static final int EPOCH_TO_MONDAY = 3;

    private final long[] holidays;

    private WorkingDays(long[] holidays) {
        this.holidays = holidays;
    }

    /** Monday to Friday without these days; a holiday at a weekend and one named twice change nothing. */
    public static WorkingDays without(Collection<LocalDate> holidays) {
        return new WorkingDays(holidays.stream()
                .mapToLong(LocalDate::toEpochDay)
                .filter(day -> weekdaysBefore(day + 1) > weekdaysBefore(day))
                .sorted()
                .distinct()
                .toArray());
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
        long high = low + 2L * workingDays + 2L * holidays.length + 7;
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
        int found = Arrays.binarySearch(holidays, epochDay);
        return weekdaysBefore(epochDay) - (found >= 0 ? found : -found - 1);
    }

    private static long weekdaysBefore(long epochDay) {
        long day = epochDay + EPOCH_TO_MONDAY;
        return 5 * Math.floorDiv(day, 7L) + Math.min(Math.floorMod(day, 7L), 5);
    }
}
