package io.sternik.app.platform.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import io.sternik.engine.finding.Text;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A field of a target.
 *
 * @param key stable name, as in mappings and message keys {@code import.field.<target>.<key>}
 * @param refersTo code of the shape whose records it names; null for none
 * @param synonyms what files call it, in Polish, English and in common systems
 * @param name of a field that the company has added; null when the message names it
 */
public record ImportField(
        String key,
        Type type,
        boolean required,
        @Nullable String refersTo,
        List<String> synonyms,
        @Nullable Text name) {

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
        INTEGER,
        /** A Polish tax number (NIP). */
        NIP,
        /** Mail addresses, one or several. */
        MAIL,
        /** Telephone numbers, one or several. */
        PHONE,
        /** The whole name of a person, in either order. */
        PERSON,
        /** Street, postcode and town in one cell. */
        ADDRESS;

        /** As written in JSON. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A field that a row can do without. */
    public static ImportField optional(String key, Type type, String... synonyms) {
        return new ImportField(key, type, false, null, List.of(synonyms), null);
    }

    /** A field without which nothing can be made of a row. */
    public static ImportField required(String key, Type type, String... synonyms) {
        return new ImportField(key, type, true, null, List.of(synonyms), null);
    }

    /** A field that the company has added; files call it by its name. */
    static ImportField own(String key, Type type, Text name) {
        return new ImportField(key, type, false, null, List.of(name.pl(), name.en()), name);
    }

    /** The same field, naming records of the shape with this code. */
    public ImportField to(String shape) {
        return new ImportField(key, type, required, shape, synonyms, name);
    }
}
