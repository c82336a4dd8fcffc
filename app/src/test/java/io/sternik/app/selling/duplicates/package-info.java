@NullMarked
package io.sternik.app.selling.duplicates;

import org.jspecify.annotations.NullMarked;
