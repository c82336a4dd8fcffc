/**
 * Amounts of money that never lose a grosz: exact arithmetic, one stated rounding, splits that add up.
 *
 * <p>Terms: <em>minor unit</em> (grosz, cent) is the unit of every {@code long} here; <em>major unit</em> (złoty, euro) appears only at
 * the edges, as a {@link java.math.BigDecimal}; a <em>basis point</em> is a ten-thousandth. Products are calculated in 128 bits or more.
 * The only rounding is <em>half up</em>, ties away from zero, so that a correction mirrors the document it corrects.
 */
@NullMarked
package io.sternik.engine.money;

import org.jspecify.annotations.NullMarked;
