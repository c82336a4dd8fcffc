@NullMarked
package io.sternik.app.selling.criteria;

import org.jspecify.annotations.NullMarked;
