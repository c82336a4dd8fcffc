package io.sternik.app.platform.history;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Schema;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * Who still points to a record, by the foreign keys of the database: a module below cannot know the tables above it, but undo must not
 * remove what they need.
 */
@Component
public class References {

    private static final String KEYS = """
            select n.nspname as schema_name, c.relname as table_name, a.attname as column_name
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
            where k.contype = 'f' and not k.conperiod and cardinality(k.conkey) = 1
              and k.confrelid = {0}::regclass
            """;

    private final DSLContext sql;

    References(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Those of the ids that some row points to.
     *
     * @param to table of the ids
     * @param own tables that belong to the record itself and go with it
     */
    public Set<UUID> among(Collection<UUID> ids, Table<?> to, Set<Table<?>> own) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Set<String> ignored = own.stream().map(References::name).collect(Collectors.toSet());
        UUID[] array = ids.toArray(UUID[]::new);
        List<Select<Record1<UUID>>> parts = sql.fetch(KEYS, DSL.val(name(to))).stream()
                .filter(key -> !ignored.contains(key.get("schema_name") + "." + key.get("table_name")))
                .map(key -> {
                    Field<UUID> column = DSL.field(DSL.name(key.get("column_name", String.class)), SQLDataType.UUID);
                    return (Select<Record1<UUID>>) DSL.selectDistinct(column)
                            .from(DSL.table(DSL.name(
                                    key.get("schema_name", String.class), key.get("table_name", String.class))))
                            .where(column.eq(DSL.any(array)));
                })
                .toList();
        return parts.stream()
                .reduce(Select::union)
                .map(union -> Set.copyOf(sql.fetch(union).getValues(0, UUID.class)))
                .orElse(Set.of());
    }

    private static String name(Table<?> table) {
        Schema schema = Objects.requireNonNull(table.getSchema());
        return schema.getName() + "." + table.getName();
    }
}
