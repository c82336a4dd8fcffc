/**
 * Business dates: half-open periods, effective dating, working days, holidays, fiscal years. No clock and no time zone: a date here is already a date of the
 * company.
 *
 * <p>Terms: a <em>period</em> (okres) is {@code [from, to)}, its last day is the day before {@code to}; <em>open</em> (bezterminowy) means
 * without an end. A <em>working day</em> (dzień roboczy) is a day of the weekly pattern, usually
 * Monday to Friday, that is neither a holiday nor a day off of the company. A <em>fiscal year</em> (rok obrotowy) is cut into months, or
 * into periods of whole weeks.
 */
@NullMarked
package io.sternik.engine.calendar;

import org.jspecify.annotations.NullMarked;
