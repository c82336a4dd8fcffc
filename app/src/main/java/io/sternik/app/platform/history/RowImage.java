package io.sternik.app.platform.history;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of one record in one table as text, kept in a change set: undo compares what stands there now with what the change left,
 * and puts back what stood there before. Used by the module that owns the table.
 *
 * @param table where the rows stand
 * @param id column that names the record
 * @param order column by which its rows stand in order
 */
public record RowImage<R extends Record>(Table<R> table, Field<UUID> id, Field<?> order) {

    /** An image of dated rows. */
    public RowImage(Table<R> table, Field<UUID> id) {
        this(table, id, DSL.field(DSL.name("valid_during")));
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final String READ = """
            select coalesce(jsonb_agg(to_jsonb(t) order by t.{3}), '[]'::jsonb)::text from {0} t where t.{1} = {2}
            """;

    private static final String READ_ALL = """
            select t.{1}, jsonb_agg(to_jsonb(t) order by t.{3})::text from {0} t where t.{1} = any({2}) group by t.{1}
            """;

    /** The rows as they stand now. */
    public String of(DSLContext sql, UUID record) {
        return sql.fetchSingle(READ, table, DSL.name(id.getName()), DSL.val(record), DSL.name(order.getName()))
                .get(0, String.class);
    }

    /** The rows of many records as they stand now; a record without rows is left out. */
    public Map<UUID, String> of(DSLContext sql, Collection<UUID> records) {
        return sql.resultQuery(
                        READ_ALL,
                        table,
                        DSL.name(id.getName()),
                        DSL.val(records.toArray(UUID[]::new), SQLDataType.UUID.array()),
                        DSL.name(order.getName()))
                .fetchMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class));
    }

    /** The rows of an image, without writing them. */
    public List<R> rows(DSLContext sql, String image) {
        return sql.resultQuery("select * from jsonb_populate_recordset(null::{0}, {1}::jsonb)", table, DSL.val(image))
                .coerce(table)
                .fetch();
    }

    /** Replaces the rows by those of the image. The caller judges the constraints. */
    public void put(DSLContext sql, UUID record, String image) {
        sql.deleteFrom(table).where(id.eq(record)).execute();
        sql.execute(
                "insert into {0} select * from jsonb_populate_recordset(null::{0}, {1}::jsonb)", table, DSL.val(image));
    }

    /** Replaces the rows of many records by those of their images. The caller judges the constraints. */
    public void put(DSLContext sql, Map<UUID, String> images) {
        sql.deleteFrom(table)
                .where(id.eq(DSL.any(images.keySet().toArray(UUID[]::new))))
                .execute();
        sql.execute(
                "insert into {0} select old.* from unnest({1}) image, jsonb_populate_recordset(null::{0}, image::jsonb) old",
                table, DSL.val(images.values().toArray(String[]::new), SQLDataType.CLOB.array()));
    }

    /** The fields, named as in histories, in which two images differ; {@code from} when only the dates do. */
    public static Set<String> differences(String left, String now) {
        List<Map<String, @Nullable Object>> before = parsed(left);
        List<Map<String, @Nullable Object>> after = parsed(now);
        Set<String> columns = new LinkedHashSet<>();
        before.forEach(row -> columns.addAll(row.keySet()));
        after.forEach(row -> columns.addAll(row.keySet()));
        Set<String> differing = columns.stream()
                .filter(column -> !column.equals("valid_during") && !column.equals("version"))
                .filter(column -> !values(before, column).equals(values(after, column)))
                .map(RowImage::fieldName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return differing.isEmpty() && !left.equals(now) ? Set.of("from") : differing;
    }

    private static List<Map<String, @Nullable Object>> parsed(String image) {
        return JSON.readValue(image, new TypeReference<>() {});
    }

    private static Set<String> values(List<Map<String, @Nullable Object>> rows, String column) {
        return rows.stream().map(row -> String.valueOf(row.get(column))).collect(Collectors.toSet());
    }

    private static String fieldName(String column) {
        StringBuilder name = new StringBuilder();
        for (String part : column.split("_")) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }
}
