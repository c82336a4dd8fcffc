@NullMarked
package io.sternik.app.platform.calendar;

import org.jspecify.annotations.NullMarked;
