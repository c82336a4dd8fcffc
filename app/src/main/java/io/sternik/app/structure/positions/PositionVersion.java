package io.sternik.app.structure.positions;

import io.sternik.app.structure.UnitId;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Text;

/**
 * What a position is during a period.
 *
 * @param profile code of the job profile
 * @param plannedFteBp planned share of a full-time post in basis points; more than 10,000 when several people sit on it
 */
public record PositionVersion(Text title, String profile, UnitId unit, int plannedFteBp, Period validDuring) {}
