package io.sternik.app.platform.field;

import io.sternik.app.platform.database.SchemaOwner;
import io.sternik.app.platform.time.RecurringWork;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The indexes by which lists filter and order by own fields, and by which written ones are found. They are made while everybody goes on to
 * work, some time after the field; until then it is answered by reading the table. One that was broken off is made anew.
 */
@Component
public class FieldIndexes implements RecurringWork {

    private static final Logger LOG = LoggerFactory.getLogger(FieldIndexes.class);

    /** What the names of these indexes begin with. */
    private static final String PREFIX = "custom_";

    private final DSLContext sql;
    private final SchemaOwner owner;
    private final CustomFields fields;
    private final List<FieldHolder> holders;

    FieldIndexes(DSLContext sql, SchemaOwner owner, CustomFields fields, List<FieldHolder> holders) {
        this.sql = sql;
        this.owner = owner;
        this.fields = fields;
        this.holders = holders;
    }

    @Override
    public String name() {
        return "field-indexes";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        for (FieldHolder holder : holders) {
            fields.of(holder.object()).active().forEach(field -> wanted.putAll(statements(holder, field)));
        }
        Map<String, Known> known = known();
        known.forEach((index, one) -> {
            if (!one.valid() || !wanted.containsKey(index)) {
                change("drop index concurrently if exists " + one.name());
            }
        });
        Set<String> standing = known.entrySet().stream()
                .filter(one -> one.getValue().valid())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<String> grown = new LinkedHashSet<>();
        wanted.forEach((index, one) -> {
            if (!standing.contains(index)) {
                change(one.statement());
                grown.add(one.table());
            }
        });
        // Of a new expression nothing is known yet, and a plan would not take its index.
        grown.forEach(table -> change("analyze " + table));
    }

    private void change(String statement) {
        LOG.info("own fields: {}", statement);
        owner.run(statement);
    }

    /** An index that there shall be. */
    private record Wanted(String table, String statement) {}

    /** An index that is there; one that is not valid was broken off. */
    private record Known(String name, boolean valid) {}

    private Map<String, Known> known() {
        Map<String, Known> known = new LinkedHashMap<>();
        sql.fetch("""
                select c.relname, quote_ident(n.nspname) || '.' || quote_ident(c.relname), i.indisvalid
                from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
                where c.relname like 'custom\\_%\\_idx' and n.nspname not in ('platform', 'pg_catalog')
                """)
                .forEach(row -> known.put(
                        row.get(0, String.class),
                        new Known(row.get(1, String.class), Boolean.TRUE.equals(row.get(2, Boolean.class)))));
        return known;
    }

    /** By name, how the indexes of a field are made. */
    private static Map<String, Wanted> statements(FieldHolder holder, CustomField field) {
        Map<String, Wanted> statements = new LinkedHashMap<>();
        String value = DSL.using(SQLDialect.POSTGRES)
                .renderInlined(FieldColumns.expression(field, DSL.field(DSL.name("custom"), JSONB.class)));
        String alive = "deleted_at is null";
        switch (field.type()) {
            case TEXT -> {
                btree(statements, holder, field, value, alive);
                trigrams(statements, holder, field, value, alive);
            }
            case LONG_TEXT, LINK -> trigrams(statements, holder, field, value, alive);
            case NUMBER, MONEY, DATE, YES_NO, OPTION -> btree(statements, holder, field, value, alive);
            case OPTIONS -> add(statements, holder, field, "", "using gin (%s) where %s".formatted(value, alive));
        }
        return statements;
    }

    private static void btree(
            Map<String, Wanted> statements, FieldHolder holder, CustomField field, String value, String alive) {
        add(statements, holder, field, "", "(%s, id) where %s and %s is not null".formatted(value, alive, value));
    }

    private static void trigrams(
            Map<String, Wanted> statements, FieldHolder holder, CustomField field, String value, String alive) {
        add(
                statements,
                holder,
                field,
                "words_",
                "using gin (platform.fold(%s) public.gin_trgm_ops) where %s".formatted(value, alive));
    }

    private static void add(
            Map<String, Wanted> statements, FieldHolder holder, CustomField field, String what, String how) {
        String name = PREFIX + what + field.id().toString().replace("-", "") + "_idx";
        String statement = "create index concurrently if not exists %s on %s %s".formatted(name, holder.table(), how);
        statements.put(name, new Wanted(holder.table(), statement));
    }
}
