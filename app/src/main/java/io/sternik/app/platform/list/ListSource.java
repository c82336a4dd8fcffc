package io.sternik.app.platform.list;

import io.sternik.app.platform.access.Visibility;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
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
 */
public record ListSource<R>(
        ListDescriptor descriptor,
        List<? extends SelectFieldOrAsterisk> columns,
        TableLike<?> from,
        Function<Visibility, Condition> visible,
        Function<Record, R> row,
        Map<String, Field<Long>> totals,
        Field<String> currency) {}
