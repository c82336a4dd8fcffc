@NullMarked
package io.sternik.app.platform.why;

import org.jspecify.annotations.NullMarked;
