@NullMarked
package io.sternik.app.platform.tables;

import org.jspecify.annotations.NullMarked;
