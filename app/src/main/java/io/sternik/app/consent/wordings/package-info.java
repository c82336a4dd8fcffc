/** The texts that people agree to, in versions that do not change. */
@NamedInterface
@NullMarked
package io.sternik.app.consent.wordings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
