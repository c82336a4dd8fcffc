package io.sternik.engine.org;

import io.sternik.engine.calendar.Period;

/**
 * The solid line: a position reports to a manager's position during a period.
 *
 * @param position who reports
 * @param manager to which position
 * @param validDuring when
 */
public record ReportingLine(String position, String manager, Period validDuring) implements OrgRow {}
