/**
 * The lines (pozycje) of a deal: what is offered, how much of it, at which price and discount, and what that comes to without and with tax.
 * Prices are proposed from the price book of the account; the amount of a deal with lines is their sum.
 */
@NullMarked
package io.sternik.app.selling.lines;

import org.jspecify.annotations.NullMarked;
