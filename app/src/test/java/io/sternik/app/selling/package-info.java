/** Tests of selling on the running program. */
@NullMarked
package io.sternik.app.selling;

import org.jspecify.annotations.NullMarked;
