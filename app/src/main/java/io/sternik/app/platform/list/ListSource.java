package io.sternik.app.platform.list;

import io.sternik.app.platform.access.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.TableField;
import org.jooq.TableLike;

/**
 * How the rows of a list are read.
 *
 * @param descriptor fields to filter and sort by
 * @param columns what a row needs
 * @param from table with all joins that fields and columns use
 * @param visible which records the viewer may see at all, deleted ones left out
 * @param row makes a row of what was read
 * @param totals money fields that are summed: key → amount column; all share {@code currency}
 * @param currency column with the ISO code, when there are totals
 * @param core the table of the records alone, from which they are chosen as long as nothing of the joined ones is asked
 */
public record ListSource<R>(
        ListDescriptor descriptor,
        List<? extends SelectFieldOrAsterisk> columns,
        TableLike<?> from,
        Function<Visibility, Condition> visible,
        Function<Record, R> row,
        Map<String, Field<Long>> totals,
        Field<String> currency,
        TableLike<?> core) {

    /** A list that is always read with all its joins. */
    public ListSource(
            ListDescriptor descriptor,
            List<? extends SelectFieldOrAsterisk> columns,
            TableLike<?> from,
            Function<Visibility, Condition> visible,
            Function<Record, R> row,
            Map<String, Field<Long>> totals,
            Field<String> currency) {
        this(descriptor, columns, from, visible, row, totals, currency, from);
    }

    /**
     * The least that records have to be chosen from, when the fields with these keys are asked for: what is not read is not even planned.
     *
     * @param sorted keys by which they are ordered
     */
    public TableLike<?> leastFor(Collection<String> asked, Collection<String> sorted) {
        boolean own = asked.stream().allMatch(key -> isOwn(key, ListField::column))
                && sorted.stream().allMatch(key -> isOwn(key, ListField::sortBy));
        return own ? core : from;
    }

    private boolean isOwn(String key, Function<ListField, Field<?>> which) {
        return descriptor
                .field(key)
                .filter(field -> field.isOwn()
                        || (which.apply(field) instanceof TableField<?, ?> column && core.equals(column.getTable())))
                .isPresent();
    }
}
