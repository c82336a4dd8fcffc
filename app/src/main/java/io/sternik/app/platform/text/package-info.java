/** Texts that the server itself speaks, from the messages of the user interface. */
@NullMarked
package io.sternik.app.platform.text;

import org.jspecify.annotations.NullMarked;
