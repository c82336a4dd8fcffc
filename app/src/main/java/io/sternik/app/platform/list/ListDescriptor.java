package io.sternik.app.platform.list;

import io.sternik.engine.table.Similarity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;

/** What a list of one kind of record can be asked: its fields, its own order and the columns that it shows at first. */
public final class ListDescriptor {

    private final String object;
    private final Field<UUID> id;
    private final Map<String, ListField> fields = new LinkedHashMap<>();
    private final String defaultSort;
    private final List<String> defaultColumns;
    private final ListRoles roles;

    /**
     * Describes a list.
     *
     * @param object kind of record as in addresses: {@code deals}
     * @param id column that makes every order total
     * @param defaultSort order when none is asked for, as in addresses
     * @param defaultColumns keys of the columns shown at first
     */
    public ListDescriptor(
            String object, Field<UUID> id, List<ListField> fields, String defaultSort, List<String> defaultColumns) {
        this(object, id, fields, defaultSort, defaultColumns, ListRoles.named(defaultColumns.getFirst()));
    }

    /** The same, with what its fields stand for in layouts other than the table. */
    public ListDescriptor(
            String object,
            Field<UUID> id,
            List<ListField> fields,
            String defaultSort,
            List<String> defaultColumns,
            ListRoles roles) {
        this.object = object;
        this.id = id;
        fields.forEach(field -> this.fields.put(field.key(), field));
        this.defaultSort = defaultSort;
        this.defaultColumns = List.copyOf(defaultColumns);
        this.roles = roles;
    }

    /** What its fields stand for. */
    public ListRoles roles() {
        return roles;
    }

    /** Kind of record as in addresses. */
    public String object() {
        return object;
    }

    Field<UUID> id() {
        return id;
    }

    /** Order when none is asked for. */
    public String defaultSort() {
        return defaultSort;
    }

    /** Keys of the columns shown at first. */
    public List<String> defaultColumns() {
        return defaultColumns;
    }

    /** All fields in their order. */
    public List<ListField> fields() {
        return List.copyOf(fields.values());
    }

    /** The field with this key. */
    public Optional<ListField> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** Up to three field names most like the given one. */
    List<String> nearest(String key) {
        return fields.keySet().stream()
                .sorted(Comparator.comparingDouble((String name) -> -Similarity.jaroWinkler(name, key)))
                .limit(3)
                .toList();
    }
}
