/**
 * Refusals: what people are told when the program will not do something. A use case refuses by throwing {@code problem.refused()}; the edge
 * turns it into a problem document (RFC 9457) in the viewer's language. Exceptions of any other kind are bugs.
 */
@NullMarked
package io.sternik.app.platform.problem;

import org.jspecify.annotations.NullMarked;
