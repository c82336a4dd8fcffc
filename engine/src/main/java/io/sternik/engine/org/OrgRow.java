package io.sternik.engine.org;

import io.sternik.engine.calendar.Period;

/** One dated row of the input; results refer to the very rows that were passed in, so that a caller can point at their place. */
public sealed interface OrgRow permits Position, ReportingLine, Assignment, MatrixLine {

    /** When the row holds. */
    Period validDuring();
}
