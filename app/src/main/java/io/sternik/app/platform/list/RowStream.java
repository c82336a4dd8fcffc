package io.sternik.app.platform.list;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.database.FreshPlans;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads all rows of a list one after the other, for downloads: one statement, a few rows in memory, however many there are. */
@Component
class RowStream {

    /** At most so many rows in one download. */
    static final int LIMIT = 500_000;

    private static final int AT_ONCE = 500;

    private final Lists lists;
    private final FreshPlans plans;

    RowStream(Lists lists, FreshPlans plans) {
        this.lists = lists;
        this.plans = plans;
    }

    /** What came of it: whether there were more rows than a download takes. */
    record End(long rows, boolean more) {}

    /** Hands each row to the reader, in the order asked for. A cursor needs a transaction. */
    @Transactional(readOnly = true)
    <R> End each(
            ListSource<R> source,
            @Nullable String filter,
            @Nullable String sort,
            Visibility visibility,
            Consumer<R> reader) {
        ListDescriptor descriptor = source.descriptor();
        long rows = 0;
        try (Cursor<? extends Record> cursor = plans.sql()
                .select(source.columns())
                .from(source.from())
                .where(source.visible().apply(visibility).and(lists.condition(filter, descriptor, visibility)))
                .orderBy(SortOrder.parse(sort, descriptor).orderFields())
                .limit(LIMIT + 1)
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            for (Record row : cursor) {
                if (rows == LIMIT) {
                    return new End(rows, true);
                }
                reader.accept(source.row().apply(row));
                rows++;
            }
        }
        return new End(rows, false);
    }
}
