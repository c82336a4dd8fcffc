package io.sternik.app.platform.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertReturningStep;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

/** Writes changed columns of many rows by as few statements as there are kinds of change, so that triggers and round trips do not count rows. */
public final class ManyRows {

    private static final int PART = 1_000;

    private ManyRows() {}

    /** Updates each row by its id; only columns whose values differ from those that were read. Each row stands in the list once. */
    public static <R extends UpdatableRecord<R>> void update(
            DSLContext sql, TableField<R, ?> id, Collection<R> changed) {
        Map<List<Field<?>>, List<R>> kinds = new LinkedHashMap<>();
        for (R row : changed) {
            List<Field<?>> differing = differing(row);
            if (!differing.isEmpty()) {
                kinds.computeIfAbsent(differing, _ -> new ArrayList<>()).add(row);
            }
        }
        kinds.forEach((fields, rows) -> update(sql, id, fields, rows));
    }

    /** Inserts rows of one table; columns that no row has set get their defaults. */
    public static <R extends TableRecord<R>> void insert(DSLContext sql, List<R> rows) {
        for (List<R> some : parts(rows)) {
            statement(sql, some).execute();
        }
    }

    /** The same, writing a column that the database fills into another table too, by the same statements. */
    public static <R extends TableRecord<R>, T> void insert(
            DSLContext sql, List<R> rows, Field<T> filled, TableField<?, T> beside) {
        for (List<R> some : parts(rows)) {
            sql.query(
                            "with written(filled) as ({0}) insert into {1} ({2}) select filled from written",
                            statement(sql, some).returningResult(filled),
                            Objects.requireNonNull(beside.getTable()),
                            beside.getUnqualifiedName())
                    .execute();
        }
    }

    /** The same, answering a column that the database fills, in the order of the rows. */
    public static <R extends TableRecord<R>, T> List<T> insert(DSLContext sql, List<R> rows, Field<T> answered) {
        List<T> answers = new ArrayList<>();
        for (List<R> some : parts(rows)) {
            answers.addAll(statement(sql, some).returningResult(answered).fetch(answered));
        }
        return answers;
    }

    private static <R extends TableRecord<R>> InsertReturningStep<R> statement(DSLContext sql, List<R> rows) {
        R first = rows.getFirst();
        List<Field<?>> fields = Arrays.stream(first.fields())
                .filter(field -> rows.stream().anyMatch(row -> row.touched(field)))
                .toList();
        // Arrays are a few values to bind, however many rows there are.
        Table<?> many = DSL.table(
                "unnest({0}) as many({1})",
                DSL.list(fields.stream().map(field -> array(field, rows)).toList()),
                DSL.list(fields.stream().map(Field::getUnqualifiedName).toList()));
        return sql.insertInto(first.getTable(), fields).select(DSL.selectFrom(many));
    }

    private static <R> List<List<R>> parts(List<R> rows) {
        List<List<R>> parts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += PART) {
            parts.add(rows.subList(from, Math.min(rows.size(), from + PART)));
        }
        return parts;
    }

    private static List<Field<?>> differing(UpdatableRecord<?> row) {
        return Arrays.stream(row.fields())
                .filter(field -> !Objects.equals(row.get(field), row.original(field)))
                .toList();
    }

    private static <R extends UpdatableRecord<R>> void update(
            DSLContext sql, TableField<R, ?> id, List<Field<?>> fields, List<R> rows) {
        List<QueryPart> names = new ArrayList<>(List.of(id.getUnqualifiedName()));
        List<QueryPart> arrays = new ArrayList<>(List.of(array(id, rows)));
        List<QueryPart> sets = new ArrayList<>();
        for (Field<?> field : fields) {
            names.add(field.getUnqualifiedName());
            arrays.add(array(field, rows));
            sets.add(DSL.sql("{0} = many.{0}", field.getUnqualifiedName()));
        }
        sql.query(
                        "update {0} set {1} from unnest({2}) as many({3}) where {4} = many.{5}",
                        Objects.requireNonNull(id.getTable()),
                        DSL.list(sets),
                        DSL.list(arrays),
                        DSL.list(names),
                        id,
                        id.getUnqualifiedName())
                .execute();
    }

    private static <T> Field<?> array(Field<T> field, List<? extends TableRecord<?>> rows) {
        return DSL.val(
                rows.stream().map(row -> row.get(field)).toArray(),
                field.getDataType().getArrayDataType());
    }
}
