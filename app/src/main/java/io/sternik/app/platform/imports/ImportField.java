package io.sternik.app.platform.imports;

import java.util.List;

/**
 * A field of a target.
 *
 * @param key stable name, as in mappings and message keys {@code import.field.<target>.<key>}
 * @param synonyms what files call it, in Polish, English and in common systems
 */
public record ImportField(String key, Type type, boolean required, List<String> synonyms) {

    /** Takes a copy. */
    public ImportField {
        synonyms = List.copyOf(synonyms);
    }

    /** What the cells of the field hold. */
    public enum Type {
        /** Any text. */
        TEXT,
        /** The name or code of another record. */
        REFERENCE,
        /** A calendar date. */
        DATE,
        /** A decimal number, amounts included. */
        DECIMAL,
        /** A whole number. */
        INTEGER;

        /** As written in JSON. */
        @com.fasterxml.jackson.annotation.JsonValue
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A field that a row can do without. */
    public static ImportField optional(String key, Type type, String... synonyms) {
        return new ImportField(key, type, false, List.of(synonyms));
    }

    /** A field without which nothing can be made of a row. */
    public static ImportField required(String key, Type type, String... synonyms) {
        return new ImportField(key, type, true, List.of(synonyms));
    }
}
