@NullMarked
package io.sternik.app.selling;

import org.jspecify.annotations.NullMarked;
