/**
 * Lists that obey: one descriptor per kind of record gives filter language, sorting, keyset pages, count and totals. A filter is a text:
 * {@code stage in (won, lost) and amount > 50000 and owner in subtree(me) and closeOn in next 30 days and name ~ "pump"}; money is written
 * in major units, dates as {@code YYYY-MM-DD}.
 */
@NullMarked
package io.sternik.app.platform.list;

import org.jspecify.annotations.NullMarked;
