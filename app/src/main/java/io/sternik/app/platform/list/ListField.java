package io.sternik.app.platform.list;

import io.sternik.engine.finding.Text;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * One field by which a list can be filtered or sorted. Its label is the message {@code field.<object>.<key>}.
 *
 * @param key name in filters, sort orders and rows
 * @param column what is compared and sorted
 * @param folded for texts: the column that "contains" looks into, folded as {@code platform.fold} does
 * @param options for enums: the codes with their names
 */
public record ListField(
        String key,
        FieldType type,
        Field<?> column,
        @Nullable Field<String> folded,
        boolean sortable,
        List<Option> options) {

    /** A code of an enum and its name. */
    public record Option(String value, String pl, String en) {}

    /** Copies the options. */
    public ListField {
        options = List.copyOf(options);
    }

    /** A field that can be filtered and sorted. */
    public static ListField of(String key, FieldType type, Field<?> column) {
        return new ListField(key, type, column, null, true, List.of());
    }

    /** A text whose folded form is searched. */
    public static ListField text(String key, Field<String> column, Field<String> folded) {
        return new ListField(key, FieldType.TEXT, column, folded, true, List.of());
    }

    /** An enum with its codes; the names come as texts in both languages. */
    public static ListField options(String key, Field<String> column, List<Option> options) {
        return new ListField(key, FieldType.ENUM, column, null, true, options);
    }

    /** The same field, filtered only. */
    public ListField unsorted() {
        return new ListField(key, type, column, folded, false, options);
    }

    /** An option with texts. */
    public static Option option(String value, Text name) {
        return new Option(value, name.pl(), name.en());
    }
}
