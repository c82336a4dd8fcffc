@NullMarked
package io.sternik.app.platform.verify;

import org.jspecify.annotations.NullMarked;
