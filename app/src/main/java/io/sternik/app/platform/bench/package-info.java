/** What is measured: each module names the requests of its screens that must be cheap; {@code ./sternik bench server} asks and counts. */
@NullMarked
package io.sternik.app.platform.bench;

import org.jspecify.annotations.NullMarked;
