/** Qualification of deals and prospects by a method (BANT, MEDDICC): the methods in versions, the answers under them, and what follows from both. */
@NullMarked
package io.sternik.app.selling.qualification;

import org.jspecify.annotations.NullMarked;
