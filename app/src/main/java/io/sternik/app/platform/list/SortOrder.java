package io.sternik.app.platform.list;

import io.sternik.app.platform.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list: fields, each up or down, rows without a value last in both directions, then the id, so that the order is total and
 * a page can begin after any row.
 */
final class SortOrder {

    private static final int MAX_FIELDS = 5;

    /**
     * One field of the order.
     *
     * @param key as in addresses
     * @param joined whether it is the name of another record, or a field that few records fill
     */
    private record Key(String key, Field<Object> column, boolean down, boolean joined) {

        OrderField<Object> orderField() {
            return down ? column.desc().nullsLast() : column.asc().nullsLast();
        }

        /** The same where nothing is empty, which an index can give in both directions. */
        OrderField<Object> filledOrderField() {
            return down ? column.desc() : column.asc();
        }

        Condition after(@Nullable Object value) {
            if (value == null) {
                return DSL.falseCondition();
            }
            Field<Object> bound = DSL.val(value, column.getDataType());
            return (down ? column.lt(bound) : column.gt(bound)).or(column.isNull());
        }

        Condition equal(@Nullable Object value) {
            return value == null ? column.isNull() : column.eq(DSL.val(value, column.getDataType()));
        }
    }

    private final String text;
    private final List<Key> keys;
    private final Field<UUID> id;

    private SortOrder(String text, List<Key> keys, Field<UUID> id) {
        this.text = text;
        this.keys = keys;
        this.id = id;
    }

    /** Reads {@code -amount,closeOn}; a blank text means the list's own order. */
    static SortOrder parse(@Nullable String text, ListDescriptor descriptor) {
        String order = text == null || text.isBlank() ? descriptor.defaultSort() : text.trim();
        String[] names = order.split(",", -1);
        List<Key> keys = new ArrayList<>();
        for (String name : names) {
            boolean down = name.startsWith("-");
            ListField field = field(down ? name.substring(1) : name, descriptor);
            keys.add(new Key(field.key(), sortBy(field), down, field.sortBy() != field.column() || field.isOwn()));
        }
        if (keys.size() > MAX_FIELDS) {
            throw refuse(names[MAX_FIELDS], descriptor);
        }
        return new SortOrder(order, keys, descriptor.id());
    }

    private static ListField field(String key, ListDescriptor descriptor) {
        return descriptor.field(key).filter(ListField::sortable).orElseThrow(() -> refuse(key, descriptor));
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> sortBy(ListField field) {
        return (Field<Object>) field.sortBy();
    }

    private static Refused refuse(String key, ListDescriptor descriptor) {
        return new FilterProblem.Sort(key, descriptor.nearest(key)).refused();
    }

    /** The order as written, which a cursor carries so that it cannot be used with another. */
    String text() {
        return text;
    }

    List<OrderField<?>> orderFields() {
        List<OrderField<?>> fields = new ArrayList<>();
        keys.forEach(key -> fields.add(key.orderField()));
        fields.add(id.asc());
        return fields;
    }

    /**
     * The name of another record, or the own field of the company, by which rows are ordered first; null when it is another field. Rows that
     * have one can be read in this order, from an index of those alone, as long as those without one are asked for by themselves.
     */
    @Nullable Field<Object> joinedName() {
        return keys.getFirst().joined() ? keys.getFirst().column() : null;
    }

    /** The order of the rows in which the first field is not empty. */
    List<OrderField<?>> filledOrderFields() {
        List<OrderField<?>> fields = orderFields();
        fields.set(0, keys.getFirst().filledOrderField());
        return fields;
    }

    /** Keys of the fields by which is ordered. */
    List<String> fieldKeys() {
        return keys.stream().map(Key::key).toList();
    }

    /** Columns whose values a cursor needs, without the id. */
    List<Field<Object>> columns() {
        return keys.stream().map(Key::column).toList();
    }

    /** Rows that come after the one with these values. */
    Condition after(List<@Nullable Object> values, UUID lastId) {
        Condition after = id.gt(lastId);
        for (int i = keys.size() - 1; i >= 0; i--) {
            Key key = keys.get(i);
            after = key.after(values.get(i)).or(key.equal(values.get(i)).and(after));
        }
        return after;
    }
}
