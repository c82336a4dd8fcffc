/** Which records may stand for the same firm or person: what is compared with what, and what each likeness says. */
@NullMarked
package io.sternik.engine.duplicate;

import org.jspecify.annotations.NullMarked;
