/**
 * Measures: figures that chapters publish with their meaning and the uses they allow, so that tiles, and later targets, contests and pay,
 * take them from one place.
 */
@NullMarked
package io.sternik.app.platform.measure;

import org.jspecify.annotations.NullMarked;
