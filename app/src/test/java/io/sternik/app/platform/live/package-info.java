@NullMarked
package io.sternik.app.platform.live;

import org.jspecify.annotations.NullMarked;
