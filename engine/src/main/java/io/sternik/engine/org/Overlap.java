package io.sternik.engine.org;

import io.sternik.engine.calendar.Period;

/**
 * Two rows that may not hold on the same day do: two lines of a position, a person assigned twice to one position, a dotted line drawn
 * twice, two versions of a position.
 *
 * @param first the row that begins earlier
 * @param second the other row, of the same kind
 * @param days the days they share
 */
public record Overlap(OrgRow first, OrgRow second, Period days) {}
