package io.sternik.engine.org;

import io.sternik.engine.calendar.Period;

/**
 * A row that hangs on a position that is not there.
 *
 * @param row the row as passed in
 * @param position the missing position
 * @param reason whether it is unknown or only absent on some days
 * @param days the first days without it
 */
public record Orphan(OrgRow row, String position, Reason reason, Period days) {

    /** Why a row is an orphan. */
    public enum Reason {
        /** No position has this id. */
        UNKNOWN_POSITION,
        /** The row holds on days on which its own position does not exist. */
        OUTSIDE_POSITION,
        /** The row holds on days on which the manager's or dotted-to position does not exist. */
        MANAGER_NOT_THERE
    }
}
