package io.sternik.app.platform.list;

import io.sternik.engine.money.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next cursor of the page after this one, null at the end
 * @param count how many rows there are; told with the first page only
 * @param totals sums of money fields over all rows by currency, when the count is not capped; with the first page only
 */
public record Page<R>(
        List<R> rows, @Nullable String next, @Nullable Count count, Map<String, List<Money>> totals) {

    /** A number of rows; capped means at least so many. */
    public record Count(long value, boolean capped) {}
}
