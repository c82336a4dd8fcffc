package io.sternik.engine.pipeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Says which open deals cool (pl: stygną) on a day: those whose customer nobody has spoken to for many working days. A deal begins to cool
 * at three quarters of the limit of its stage and is cold beyond the limit; a contact that is planned for one of the next five working
 * days, or a snooze, keeps it from both. Days are those of the company's time zone.
 *
 * <p>Example: with a limit of 8 days a deal last touched on Monday 2 March cools from Tuesday 10 March on (6 working days) and is cold from
 * Friday 13 March on (9 working days).
 */
public final class CoolingRule {

    private static final int PLANNED_WITHIN = 5;

    private final LocalDate today;
    private final long[] worked;

    /** A rule for one day; {@code worked} are the days that are worked, at least as far back as the oldest touch that matters. */
    public CoolingRule(LocalDate today, Collection<LocalDate> worked) {
        this.today = today;
        this.worked = worked.stream()
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .distinct()
                .toArray();
    }

    /** How a deal stands. */
    public enum State {
        /** Spoken to lately, or its stage has no limit. */
        WARM,
        /** Quiet for long, but a contact is planned for one of the next five working days. */
        PLANNED,
        /** Quiet for long, and somebody has said until when that is right. */
        SNOOZED,
        /** Three quarters of the limit are over. */
        COOLING,
        /** The limit is over. */
        COLD
    }

    /**
     * What is known of an open deal.
     *
     * @param touched day of the last call, meeting, visit or stage move, or else of its opening
     * @param limitDays working days of its stage, null for a stage without limit
     * @param planned nearest day of a planned contact, null for none
     * @param snoozedUntil first day on which it is no longer snoozed, null for never
     */
    public record Quiet(
            LocalDate touched,
            @Nullable Integer limitDays,
            @Nullable LocalDate planned,
            @Nullable LocalDate snoozedUntil) {}

    /** Working days after the touch up to and with today; 0 for a touch of today or later. */
    public int quietDays(LocalDate touched) {
        return touched.isBefore(today) ? workedUntil(today) - workedUntil(touched) : 0;
    }

    /** How the deal stands. */
    public State state(Quiet deal) {
        Integer limit = deal.limitDays();
        int quiet = quietDays(deal.touched());
        if (limit == null || quiet < coolsAt(limit)) {
            return State.WARM;
        }
        LocalDate snoozed = deal.snoozedUntil();
        if (snoozed != null && snoozed.isAfter(today)) {
            return State.SNOOZED;
        }
        LocalDate planned = deal.planned();
        if (planned != null && !planned.isBefore(today) && !planned.isAfter(lastPlannedDay())) {
            return State.PLANNED;
        }
        return quiet > limit ? State.COLD : State.COOLING;
    }

    /** Working days without contact from which on a deal cools: three quarters of the limit, rounded up. */
    public static int coolsAt(int limitDays) {
        return Math.max(1, Math.ceilDiv(3 * limitDays, 4));
    }

    /** The last day on which a contact counts as planned: the fifth working day after today. */
    public LocalDate lastPlannedDay() {
        int place = workedUntil(today) + PLANNED_WITHIN - 1;
        return place < worked.length ? LocalDate.ofEpochDay(worked[place]) : LocalDate.MAX;
    }

    /**
     * The first day such that whoever was touched on it or later has been quiet for fewer working days than asked for; whoever was touched
     * before has been quiet for so many at least. So that sets of deals can be judged by comparing dates.
     */
    public LocalDate quietFewerThan(int workingDays) {
        int place = workedUntil(today) - workingDays;
        return place < 0 ? LocalDate.MIN : LocalDate.ofEpochDay(worked[place]);
    }

    /** Worked days up to and with the day. */
    private int workedUntil(LocalDate day) {
        int found = Arrays.binarySearch(worked, day.toEpochDay());
        return found >= 0 ? found + 1 : -found - 1;
    }
}
