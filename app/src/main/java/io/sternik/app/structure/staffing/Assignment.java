package io.sternik.app.structure.staffing;

import io.sternik.app.structure.AssignmentId;
import io.sternik.app.structure.AssignmentKind;
import io.sternik.app.structure.PersonId;
import io.sternik.app.structure.PositionId;
import io.sternik.engine.calendar.Period;

/**
 * A person holds a position during a period.
 *
 * @param fteBp share of a full-time post in basis points; not counted for somebody who acts
 */
public record Assignment(
        AssignmentId id,
        PersonId person,
        PositionId position,
        AssignmentKind kind,
        int fteBp,
        Period validDuring,
        long version) {}
