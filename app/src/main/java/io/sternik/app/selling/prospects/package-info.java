/** Prospects: people and firms that are no customers yet, how far they are, and why some are given up. */
@NullMarked
package io.sternik.app.selling.prospects;

import org.jspecify.annotations.NullMarked;
