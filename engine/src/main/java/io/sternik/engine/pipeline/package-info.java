/** The work on open deals, reckoned: which of them cool. */
@NullMarked
package io.sternik.engine.pipeline;

import org.jspecify.annotations.NullMarked;
