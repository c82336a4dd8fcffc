package io.sternik.app.platform.list;

import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for, as it stands in an address.
 *
 * @param filter filter text
 * @param sort order, {@code -amount,closeOn}
 * @param after cursor of the page before
 * @param limit rows of a page, 1 to 200
 */
public record ListRequest(
        @Nullable String filter,
        @Nullable String sort,
        @Nullable String after,
        @Nullable Integer limit) {

    static final int DEFAULT_LIMIT = 80;
    static final int MAX_LIMIT = 200;

    /** Everything in the list's own order. */
    public static final ListRequest ALL = new ListRequest(null, null, null, null);

    int rows() {
        return limit == null ? DEFAULT_LIMIT : Math.clamp(limit, 1, MAX_LIMIT);
    }
}
