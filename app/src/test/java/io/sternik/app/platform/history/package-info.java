@NullMarked
package io.sternik.app.platform.history;

import org.jspecify.annotations.NullMarked;
