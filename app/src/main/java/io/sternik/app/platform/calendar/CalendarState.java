package io.sternik.app.platform.calendar;

/**
 * Tells two states of the company's calendar apart: whoever keeps its days asks whether they are still the same.
 *
 * @param version of what is set
 * @param reckoned whether the days follow from it already
 */
public record CalendarState(long version, boolean reckoned) {}
