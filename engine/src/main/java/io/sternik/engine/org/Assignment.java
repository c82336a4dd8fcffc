package io.sternik.engine.org;

import io.sternik.engine.calendar.Period;

/**
 * A person holds a position during a period.
 *
 * @param person id of the person
 * @param position id of the position
 * @param fullTimeBasisPoints share of a full-time post, 10,000 is full time, 0 for somebody who acts beside another post
 * @param validDuring when
 */
public record Assignment(String person, String position, int fullTimeBasisPoints, Period validDuring)
        implements OrgRow {

    /** Refuses a negative share. */
    public Assignment {
        if (fullTimeBasisPoints < 0) {
            throw new IllegalArgumentException("a share of a post is not negative: " + fullTimeBasisPoints);
        }
    }
}
