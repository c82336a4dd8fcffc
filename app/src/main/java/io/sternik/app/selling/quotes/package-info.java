/** Quotes of deals: frozen versions of their lines, sent to the customer, approved where a discount needs it, answered. */
@NullMarked
package io.sternik.app.selling.quotes;

import org.jspecify.annotations.NullMarked;
