@NullMarked
package io.sternik.app.platform.field;

import org.jspecify.annotations.NullMarked;
