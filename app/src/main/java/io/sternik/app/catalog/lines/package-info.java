/** Product lines (linie produktów) in two levels. */
@NullMarked
package io.sternik.app.catalog.lines;

import org.jspecify.annotations.NullMarked;
