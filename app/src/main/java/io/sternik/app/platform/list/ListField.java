package io.sternik.app.platform.list;

import io.sternik.engine.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * One field by which a list can be filtered or sorted. Its label is the message {@code field.<object>.<key>}.
 *
 * @param key name in filters, sort orders and rows
 * @param column what is compared
 * @param sortBy what is sorted by: the name of a referenced record, else the column itself
 * @param folded for texts: the column that "contains" looks into, folded as {@code platform.fold} does
 * @param options for enums: the codes with their names
 * @param meanings for enums whose column holds ids: which ids a code stands for; empty when the column holds the code itself
 */
public record ListField(
        String key,
        FieldType type,
        Field<?> column,
        Field<?> sortBy,
        @Nullable Field<String> folded,
        boolean sortable,
        List<Option> options,
        Map<String, List<UUID>> meanings) {

    /** A code of an enum and its name. */
    public record Option(String value, String pl, String en) {}

    /** Copies the options. */
    public ListField {
        options = List.copyOf(options);
        meanings = Map.copyOf(meanings);
    }

    /** A field that can be filtered and sorted. */
    public static ListField of(String key, FieldType type, Field<?> column) {
        return new ListField(key, type, column, column, null, true, List.of(), Map.of());
    }

    /** A text whose folded form is searched. */
    public static ListField text(String key, Field<String> column, Field<String> folded) {
        return new ListField(key, FieldType.TEXT, column, column, folded, true, List.of(), Map.of());
    }

    /** An enum with its codes; the names come as texts in both languages. */
    public static ListField options(String key, Field<String> column, List<Option> options) {
        return new ListField(key, FieldType.ENUM, column, column, null, true, options, Map.of());
    }

    /** A reference, sorted by the name of what it refers to. */
    public static ListField ref(String key, FieldType type, Field<?> column, Field<?> sortBy) {
        return new ListField(key, type, column, sortBy, null, true, List.of(), Map.of());
    }

    /** Codes that stand for ids, sorted by another column, such as a rank. */
    public static ListField codes(
            String key, Field<UUID> column, Field<?> sortBy, List<Option> options, Map<String, List<UUID>> meanings) {
        return new ListField(key, FieldType.ENUM, column, sortBy, null, true, options, meanings);
    }

    /** The same field, filtered only. */
    public ListField unsorted() {
        return new ListField(key, type, column, sortBy, folded, false, options, meanings);
    }

    /** An option with texts. */
    public static Option option(String value, Text name) {
        return new Option(value, name.pl(), name.en());
    }
}
