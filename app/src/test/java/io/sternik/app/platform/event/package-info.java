@NullMarked
package io.sternik.app.platform.event;

import org.jspecify.annotations.NullMarked;
