/** The catalogue of the demo company. */
@NullMarked
package io.sternik.app.catalog.demo;

import org.jspecify.annotations.NullMarked;
