/** The work on open deals, reckoned: which of them cool, and how well each is qualified. */
@NullMarked
package io.sternik.engine.pipeline;

import org.jspecify.annotations.NullMarked;
