/** What was won: figures of the results page, where each comes from, on paper, by a shared link and as measures for others. */
@NullMarked
package io.sternik.app.selling.results;

import org.jspecify.annotations.NullMarked;
