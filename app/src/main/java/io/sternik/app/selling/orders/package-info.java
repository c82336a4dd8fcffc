/** Orders: what customers bought, and what of it was delivered and cancelled. */
@NullMarked
package io.sternik.app.selling.orders;

import org.jspecify.annotations.NullMarked;
