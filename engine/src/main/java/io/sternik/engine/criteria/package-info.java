/** Demands that a record must meet, in a closed language that always ends: no scripts, no loops. */
@NullMarked
package io.sternik.engine.criteria;

import org.jspecify.annotations.NullMarked;
