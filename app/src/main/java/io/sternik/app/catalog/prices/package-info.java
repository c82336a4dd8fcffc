/** Price books (cenniki): which prices they hold, which follow another book, and why a product costs what it does. */
@NullMarked
package io.sternik.app.catalog.prices;

import org.jspecify.annotations.NullMarked;
