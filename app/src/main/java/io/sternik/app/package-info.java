/** The server: a modular monolith, one package per chapter. */
@NullMarked
package io.sternik.app;

import org.jspecify.annotations.NullMarked;
