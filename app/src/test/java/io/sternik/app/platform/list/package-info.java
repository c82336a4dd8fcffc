@NullMarked
package io.sternik.app.platform.list;

import org.jspecify.annotations.NullMarked;
