/** The customers and deals of the demo company. */
@NullMarked
package io.sternik.app.selling.demo;

import org.jspecify.annotations.NullMarked;
