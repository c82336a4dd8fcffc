package io.sternik.engine.org;

import io.sternik.engine.calendar.Period;

/**
 * The dotted line: a position also answers to another one, for a product, a district or a project.
 *
 * @param position who answers
 * @param dottedTo to which position
 * @param validDuring when
 */
public record MatrixLine(String position, String dottedTo, Period validDuring) implements OrgRow {}
