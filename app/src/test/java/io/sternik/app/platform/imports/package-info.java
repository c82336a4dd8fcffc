@NullMarked
package io.sternik.app.platform.imports;

import org.jspecify.annotations.NullMarked;
