/** Positions with their dated titles, units and planned share of a post. */
@NamedInterface
@NullMarked
package io.sternik.app.structure.positions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
