package io.sternik.app.platform.demo;

import java.time.LocalDate;

/**
 * What demo company to make.
 *
 * @param size 1 for 60 people and 3,000 deals; accounts and deals grow with it, people more slowly
 * @param seed other seeds give other figures of the same shape
 * @param anchor the day that is today in the story; three years of it lie before
 * @param dealsOnly leaves out people at accounts and what was done with them
 */
public record DemoPlan(double size, long seed, LocalDate anchor, boolean dealsOnly) {

    /** Largest size that is accepted: 1,000,000 deals and more. */
    public static final double MAX_SIZE = 400;

    /** Refuses sizes that are no company. */
    public DemoPlan {
        if (!(size >= 0.01 && size <= MAX_SIZE)) {
            throw new IllegalArgumentException("a size from 0.01 to 400 is needed: " + size);
        }
    }

    /** A figure of the company of size 1 at this size, at least one. */
    public int times(int figure) {
        return (int) Math.max(1, Math.round(figure * size));
    }

    /** First day of the story: the first of a month, three years before the anchor. */
    public LocalDate start() {
        return anchor.withDayOfMonth(1).minusYears(3);
    }

    /** Number of filled seller positions: {@code round(36 · size^0.3724)}, 36 at size 1 and 200 at size 100. */
    public int sellers() {
        return (int) Math.max(1, Math.round(36 * Math.pow(size, 0.3724)));
    }
}
