/** Tests with real files, processes and servers; those that start something are tagged {@code module}. */
@NullMarked
package io.sternik.postgres;

import org.jspecify.annotations.NullMarked;
