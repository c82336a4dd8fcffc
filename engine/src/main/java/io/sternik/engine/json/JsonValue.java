package io.sternik.engine.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a JSON text, with the place where it begins. */
public sealed interface JsonValue {

    /** Where the value begins. */
    JsonPlace place();

    /**
     * An object; members keep the order of the file.
     *
     * @param members values by name
     * @param names where each name stands
     */
    record ObjectValue(Map<String, JsonValue> members, Map<String, JsonPlace> names, JsonPlace place)
            implements JsonValue {

        /** Takes copies that keep the order. */
        public ObjectValue {
            members = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(members));
            names = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(names));
        }
    }

    /**
     * An array.
     *
     * @param elements in the order of the file
     */
    record ArrayValue(List<JsonValue> elements, JsonPlace place) implements JsonValue {

        /** Takes a copy. */
        public ArrayValue {
            elements = List.copyOf(elements);
        }
    }

    /**
     * A string.
     *
     * @param text with escapes resolved
     */
    record TextValue(String text, JsonPlace place) implements JsonValue {}

    /**
     * A number.
     *
     * @param number exactly as written
     */
    record NumberValue(BigDecimal number, JsonPlace place) implements JsonValue {}

    /**
     * True or false.
     *
     * @param value which of the two
     */
    record BooleanValue(boolean value, JsonPlace place) implements JsonValue {}

    /** The literal {@code null}. */
    record NullValue(JsonPlace place) implements JsonValue {}
}
