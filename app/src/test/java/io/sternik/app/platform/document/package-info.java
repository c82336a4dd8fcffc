/** Tests of printed documents, and the reader that they share with the modules that print. */
@NullMarked
package io.sternik.app.platform.document;

import org.jspecify.annotations.NullMarked;
