/** The people of the demo company. */
@NullMarked
package io.sternik.app.structure.demo;

import org.jspecify.annotations.NullMarked;
