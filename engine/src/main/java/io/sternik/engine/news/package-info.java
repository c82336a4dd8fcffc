/**
 * When news are mailed. Moments are instants; days and hours are those of the company's time zone, which is passed in, as are the days that
 * are worked.
 *
 * <p>Terms: <em>working hours</em> (godziny pracy) are one person's, from a time of a working day to another; where the end is not later
 * than the beginning they end on the next day (a night shift). <em>Quiet hours</em> (cisza) are all others.
 */
@NullMarked
package io.sternik.engine.news;

import org.jspecify.annotations.NullMarked;
