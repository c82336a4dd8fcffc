@NullMarked
package io.sternik.app.selling.fields;

import org.jspecify.annotations.NullMarked;
