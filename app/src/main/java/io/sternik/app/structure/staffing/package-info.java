/** Who holds which position when. */
@NamedInterface
@NullMarked
package io.sternik.app.structure.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
