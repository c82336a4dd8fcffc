/**
 * Search over all kinds of records, and the records that somebody opened lately or starred. A module says by a {@link
 * io.sternik.app.platform.search.Searchable} how its records are found; visibility is a part of that, so nothing hidden is found, counted
 * or hinted at.
 */
@NullMarked
package io.sternik.app.platform.search;

import org.jspecify.annotations.NullMarked;
