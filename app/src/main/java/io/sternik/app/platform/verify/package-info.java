/**
 * Proof that the data are whole (sprawdzenie): each module names rules that must always hold, {@code ./sternik verify} counts what breaks
 * them and what there is.
 */
@NullMarked
package io.sternik.app.platform.verify;

import org.jspecify.annotations.NullMarked;
