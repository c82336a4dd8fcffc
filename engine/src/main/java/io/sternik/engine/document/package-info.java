/**
 * Lines, discounts, VAT, splits and payments of commercial documents, to the grosz. Amounts are minor units of one currency, quantities are
 * thousandths of a unit, shares and rates are basis points; every figure is rounded half up once.
 */
@NullMarked
package io.sternik.engine.document;

import org.jspecify.annotations.NullMarked;
