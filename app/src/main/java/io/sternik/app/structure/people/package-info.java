/** People and their user accounts. */
@NamedInterface
@NullMarked
package io.sternik.app.structure.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
