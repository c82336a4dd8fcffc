package io.sternik.app.platform.merge;

import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Where records of one table went that were merged, and those into which they went, and so on.
 *
 * @param into the record into which a row went
 */
public record Trail<R extends Record>(TableField<R, UUID> id, TableField<R, UUID> into) {

    private static final Field<UUID> STEP = DSL.field(DSL.name("trail", "id"), SQLDataType.UUID);

    /** All records into which the given one went, near and far; at most one of them is alive. */
    public Select<Record1<UUID>> of(UUID record) {
        var start = DSL.select(into).from(id.getTable()).where(id.eq(record), into.isNotNull());
        var next = DSL.select(into)
                .from(id.getTable())
                .join(DSL.table(DSL.name("trail")))
                .on(id.eq(STEP))
                .where(into.isNotNull());
        return DSL.withRecursive(DSL.name("trail").fields("id").as(start.union(next)))
                .select(STEP)
                .from(DSL.table(DSL.name("trail")));
    }
}
