@NullMarked
package io.sternik.app.command;

import org.jspecify.annotations.NullMarked;
