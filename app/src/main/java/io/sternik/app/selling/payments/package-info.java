/** Payments of customers and what they settle. */
@NullMarked
package io.sternik.app.selling.payments;

import org.jspecify.annotations.NullMarked;
