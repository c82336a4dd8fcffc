/** Products (produkty), what a file says of them, and what each of them costs over time. */
@NullMarked
package io.sternik.app.catalog.products;

import org.jspecify.annotations.NullMarked;
