/** Invoices of orders. Sternik prints pro-forma invoices and keeps imported ones; it issues no tax documents. */
@NullMarked
package io.sternik.app.selling.invoices;

import org.jspecify.annotations.NullMarked;
