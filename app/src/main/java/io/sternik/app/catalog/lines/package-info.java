/** Product lines (linie produktów) in two levels. */
@NamedInterface
@NullMarked
package io.sternik.app.catalog.lines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
