package io.sternik.engine.json;

import io.sternik.engine.finding.Text;
import io.sternik.engine.json.JsonValue.ArrayValue;
import io.sternik.engine.json.JsonValue.BooleanValue;
import io.sternik.engine.json.JsonValue.NullValue;
import io.sternik.engine.json.JsonValue.ObjectValue;
import io.sternik.engine.json.JsonValue.TextValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON text that is already in memory. Nesting is bounded, so recursion is too. */
public final class JsonReader {

    /** Deepest nesting of arrays and objects that is read. */
    public static final int MAX_DEPTH = 64;

    private final JsonScanner scanner;

    private JsonReader(String text) {
        this.scanner = new JsonScanner(text);
    }

    /** The value of the whole text; a byte order mark before it is skipped, anything after it is refused. */
    public static JsonValue read(String text) throws JsonSyntaxException {
        JsonReader reader = new JsonReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
        reader.scanner.skipSpace();
        JsonValue value = reader.value(0);
        reader.scanner.skipSpace();
        if (!reader.scanner.atEnd()) {
            throw reader.scanner.refuse(
                    "po wartości stoi coś jeszcze; usuń to", "something follows the value; remove it");
        }
        return value;
    }

    private JsonValue value(int depth) throws JsonSyntaxException {
        JsonPlace place = scanner.place();
        return switch (scanner.peek()) {
            case '{' -> object(place, deeper(depth));
            case '[' -> array(place, deeper(depth));
            case '"' -> new TextValue(scanner.string(), place);
            case 't' -> {
                scanner.literal("true");
                yield new BooleanValue(true, place);
            }
            case 'f' -> {
                scanner.literal("false");
                yield new BooleanValue(false, place);
            }
            case 'n' -> {
                scanner.literal("null");
                yield new NullValue(place);
            }
            default -> scanner.number(place);
        };
    }

    private int deeper(int depth) throws JsonSyntaxException {
        if (depth >= MAX_DEPTH) {
            throw scanner.refuse(
                    "zagnieżdżenie głębsze niż " + MAX_DEPTH + " poziomów",
                    "nested deeper than " + MAX_DEPTH + " levels");
        }
        return depth + 1;
    }

    private JsonValue object(JsonPlace place, int depth) throws JsonSyntaxException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        Map<String, JsonPlace> names = new LinkedHashMap<>();
        scanner.expect('{');
        scanner.skipSpace();
        if (scanner.accept('}')) {
            return new ObjectValue(members, names, place);
        }
        do {
            scanner.skipSpace();
            member(members, names, depth);
            scanner.skipSpace();
        } while (scanner.accept(','));
        scanner.expect('}');
        return new ObjectValue(members, names, place);
    }

    private void member(Map<String, JsonValue> members, Map<String, JsonPlace> names, int depth)
            throws JsonSyntaxException {
        JsonPlace place = scanner.place();
        String name = scanner.string();
        if (names.putIfAbsent(name, place) != null) {
            throw new JsonSyntaxException(
                    place,
                    new Text(
                            "nazwa „" + name + "” stoi w tym obiekcie drugi raz",
                            "name \"" + name + "\" is in this object twice"));
        }
        scanner.skipSpace();
        scanner.expect(':');
        scanner.skipSpace();
        members.put(name, value(depth));
    }

    private JsonValue array(JsonPlace place, int depth) throws JsonSyntaxException {
        List<JsonValue> elements = new ArrayList<>();
        scanner.expect('[');
        scanner.skipSpace();
        if (scanner.accept(']')) {
            return new ArrayValue(elements, place);
        }
        do {
            scanner.skipSpace();
            elements.add(value(depth));
            scanner.skipSpace();
        } while (scanner.accept(','));
        scanner.expect(']');
        return new ArrayValue(elements, place);
    }
}
