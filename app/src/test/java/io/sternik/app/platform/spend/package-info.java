@NullMarked
package io.sternik.app.platform.spend;

import org.jspecify.annotations.NullMarked;
