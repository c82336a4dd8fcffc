/** The tree of positions: reporting lines, their closure over time, today's copy of it, and the visibility that follows. */
@NullMarked
package io.sternik.app.structure.tree;

import org.jspecify.annotations.NullMarked;

