/**
 * The gate: whether somebody may be contacted by a channel for a purpose now, and why; permits that only it issues, and the mails and links that
 * can be made of a permit alone.
 */
@NamedInterface
@NullMarked
package io.sternik.app.consent.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
