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
 * @param name of a field that the company has added; null when the message names it
 */
public record ListField(
        String key,
        FieldType type,
        Field<?> column,
        Field<?> sortBy,
        @Nullable Field<String> folded,
        boolean sortable,
        List<Option> options,
        Map<String, List<UUID>> meanings,
        @Nullable Text name) {

    /** A code of an enum and its name. */
    public record Option(String value, String pl, String en) {}

    /** Copies the options. */
    public ListField {
        options = List.copyOf(options);
        meanings = Map.copyOf(meanings);
    }

    /** A field that can be filtered and sorted. */
    public static ListField of(String key, FieldType type, Field<?> column) {
        return new ListField(key, type, column, column, null, true, List.of(), Map.of(), null);
    }

    /** A text whose folded form is searched. */
    public static ListField text(String key, Field<String> column, Field<String> folded) {
        return new ListField(key, FieldType.TEXT, column, column, folded, true, List.of(), Map.of(), null);
    }

    /** An enum with its codes; the names come as texts in both languages. */
    public static ListField options(String key, Field<String> column, List<Option> options) {
        return new ListField(key, FieldType.ENUM, column, column, null, true, options, Map.of(), null);
    }

    /** A reference, sorted by the name of what it refers to. */
    public static ListField ref(String key, FieldType type, Field<?> column, Field<?> sortBy) {
        return new ListField(key, type, column, sortBy, null, true, List.of(), Map.of(), null);
    }

    /** Codes that stand for ids, sorted by another column, such as a rank. */
    public static ListField codes(
            String key, Field<UUID> column, Field<?> sortBy, List<Option> options, Map<String, List<UUID>> meanings) {
        return new ListField(key, FieldType.ENUM, column, sortBy, null, true, options, meanings, null);
    }

    /** The same field, filtered only. */
    public ListField unsorted() {
        return new ListField(key, type, column, sortBy, folded, false, options, meanings, name);
    }

    /** The same as a field that the company has added: an expression over the record's own table, which few records fill. */
    public ListField named(Text own) {
        return new ListField(key, type, column, sortBy, folded, sortable, options, meanings, own);
    }

    /** The same text with the column that "contains" looks into. */
    public ListField foldedAs(Field<String> words) {
        return new ListField(key, type, column, sortBy, words, sortable, options, meanings, name);
    }

    /** The same with the codes that it can hold and what it is ordered by. */
    public ListField withOptions(List<Option> codes, Field<?> order) {
        return new ListField(key, type, column, order, folded, sortable, codes, meanings, name);
    }

    /** Whether the company has added it. */
    boolean isOwn() {
        return name != null;
    }

    /** An option with texts. */
    public static Option option(String value, Text name) {
        return new Option(value, name.pl(), name.en());
    }
}
