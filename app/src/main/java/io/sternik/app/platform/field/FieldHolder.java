package io.sternik.app.platform.field;

import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * A kind of record that can have own fields; a bean of the module that owns it.
 *
 * @param object kind of record as in addresses: {@code deals}
 * @param id column with the id of a record
 * @param custom column with the values of its own fields
 * @param alive records that are not deleted
 * @param place among the kinds, as people see them
 */
public record FieldHolder(
        String object, TableField<?, UUID> id, TableField<?, JSONB> custom, Condition alive, int place) {

    /** The table with its schema, for statements that are written out. */
    String table() {
        Table<?> table = Objects.requireNonNull(custom.getTable());
        return Objects.requireNonNull(table.getSchema()).getName() + "." + table.getName();
    }
}
