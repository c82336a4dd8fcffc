/**
 * Who reported to whom on a date: positions, vacancies, effective managers, subtrees, cycles, and the dated closure against which the
 * closure in the database is tested.
 *
 * <p>Terms: a <em>position</em> (stanowisko) is a seat, not a person; reporting runs from position to position. A <em>holder</em> (osoba na
 * stanowisku) is a person assigned on the date, a <em>vacancy</em> (wakat) a position without one. The <em>effective manager</em> is the
 * nearest position above that has a holder. A <em>matrix line</em> (linia przerywana) gives no place in the tree. All periods are half-open
 * dates of the company; full-time share is in basis points.
 *
 * <p>Readings: a reporting line counts on the dates on which both its positions exist. Where two lines of a position overlap (a finding),
 * the one that began later counts. Lists are in the byte order of ids.
 */
@NullMarked
package io.sternik.engine.org;

import org.jspecify.annotations.NullMarked;
