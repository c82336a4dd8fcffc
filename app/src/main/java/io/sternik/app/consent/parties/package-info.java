/** Whose statements they are: records of other modules, and what they become when they are merged or converted. */
@NamedInterface
@NullMarked
package io.sternik.app.consent.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
