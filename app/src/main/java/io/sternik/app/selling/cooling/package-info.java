/** How long nobody has spoken to the customer of an open deal, and why it is said to cool. */
@NullMarked
package io.sternik.app.selling.cooling;

import org.jspecify.annotations.NullMarked;
