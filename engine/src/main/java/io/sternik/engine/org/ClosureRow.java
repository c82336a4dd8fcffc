package io.sternik.engine.org;

import io.sternik.engine.calendar.Period;

/**
 * One row of the dated closure.
 *
 * @param ancestor position above, or the descendant itself at depth 0
 * @param descendant position below
 * @param depth number of lines between them
 * @param validDuring when it is so
 */
public record ClosureRow(String ancestor, String descendant, int depth, Period validDuring) {}
