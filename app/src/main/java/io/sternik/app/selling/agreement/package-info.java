/** Superiors who agree that a deal goes on, where a stage demands it. */
@NullMarked
package io.sternik.app.selling.agreement;

import org.jspecify.annotations.NullMarked;
