/** Dimensions: the trees by which figures are broken down, published by chapters and told as of a day. */
@NullMarked
package io.sternik.app.platform.dimension;

import org.jspecify.annotations.NullMarked;
