/** Units of the company, their names and parents over time. */
@NamedInterface
@NullMarked
package io.sternik.app.structure.units;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
