package io.sternik.engine.org;

import io.sternik.engine.calendar.Period;

/**
 * A seat in the company while it exists. Several records with one id are versions of one position: it exists on the days of any of them.
 *
 * @param id stable code, not empty
 * @param validDuring when the seat exists, held or vacant
 */
public record Position(String id, Period validDuring) implements OrgRow {

    /** Refuses an empty id. */
    public Position {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a position needs an id");
        }
    }
}
