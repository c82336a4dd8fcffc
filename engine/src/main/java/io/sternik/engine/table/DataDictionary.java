package io.sternik.engine.table;

import io.sternik.engine.json.JsonReader;
import io.sternik.engine.json.JsonSyntaxException;
import io.sternik.engine.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What tables without headers hold: for each table its columns in their order. It comes as a table of its own with the columns {@code
 * table, position, name, type, label, key, references}, or as a JSON list of objects with these names.
 *
 * @param tables by name as written
 */
public record DataDictionary(Map<String, List<Field>> tables) {

    /** Names under which the columns of a dictionary are known, the one of the format first. */
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "table", List.of("table", "tabela", "plik", "file"),
            "position", List.of("position", "pozycja", "nr", "no", "lp"),
            "name", List.of("name", "column", "kolumna", "pole", "field", "nazwa"),
            "type", List.of("type", "typ"),
            "label", List.of("label", "etykieta", "opis", "description"),
            "key", List.of("key", "klucz"),
            "references", List.of("references", "odwolanie", "wskazuje", "foreign key"));

    /** Takes a copy. */
    public DataDictionary {
        Map<String, List<Field>> copy = new LinkedHashMap<>();
        tables.forEach((table, fields) -> copy.put(table, List.copyOf(fields)));
        tables = java.util.Collections.unmodifiableMap(copy);
    }

    /**
     * A column of a table.
     *
     * @param position from 1
     * @param type what its cells are; TEXT when the dictionary does not say
     * @param label what people call it, may be empty
     * @param key whether its cells are all different
     * @param references the column of another table that its cells name, {@code customers.id}; empty for none
     */
    public record Field(int position, String name, ColumnType type, String label, boolean key, String references) {

        /** What people call the column. */
        public String title() {
            return label.isBlank() ? name : label;
        }
    }

    /** Reads a dictionary from its records, the first of which names the columns; null when they are no dictionary. */
    public static @Nullable DataDictionary of(List<List<String>> records) {
        if (records.size() < 2) {
            return null;
        }
        Map<String, Integer> places = places(records.getFirst());
        boolean named = places.containsKey("table") && places.containsKey("name");
        if (!named || !(places.containsKey("position") || places.containsKey("type"))) {
            return null;
        }
        Map<String, List<Field>> tables = new LinkedHashMap<>();
        for (List<String> record : records.subList(1, records.size())) {
            add(tables, column -> cell(record, places.get(column)));
        }
        return tables.isEmpty() ? null : sorted(tables);
    }

    /** Reads a dictionary from JSON; null when it is none. */
    public static @Nullable DataDictionary ofJson(String text) {
        try {
            if (!(JsonReader.read(text) instanceof JsonValue.ArrayValue list)) {
                return null;
            }
            Map<String, List<Field>> tables = new LinkedHashMap<>();
            for (JsonValue entry : list.elements()) {
                if (!(entry instanceof JsonValue.ObjectValue object)) {
                    return null;
                }
                add(tables, column -> text(object, column));
            }
            return tables.isEmpty() ? null : sorted(tables);
        } catch (JsonSyntaxException none) {
            return null;
        }
    }

    /** The columns of the table with this name, case, signs and the end of a file name aside; null when there is none. */
    public @Nullable List<Field> table(String name) {
        String wanted = stem(name);
        return tables.entrySet().stream()
                .filter(entry -> stem(entry.getKey()).equals(wanted))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private interface Cells {
        String of(String column);
    }

    private static void add(Map<String, List<Field>> tables, Cells cells) {
        String table = cells.of("table");
        String name = cells.of("name");
        if (table.isBlank() || name.isBlank()) {
            return;
        }
        List<Field> fields = tables.computeIfAbsent(table, _ -> new ArrayList<>());
        int position =
                cells.of("position").matches("\\d{1,4}") ? Integer.parseInt(cells.of("position")) : fields.size() + 1;
        fields.add(new Field(
                position,
                name,
                type(cells.of("type")),
                cells.of("label"),
                BooleanCell.parse(cells.of("key")) instanceof Parsed.Value<Boolean>(Boolean key) && key,
                cells.of("references")));
    }

    private static DataDictionary sorted(Map<String, List<Field>> tables) {
        tables.values().forEach(fields -> fields.sort(Comparator.comparingInt(Field::position)));
        return new DataDictionary(tables);
    }

    private static Map<String, Integer> places(List<String> header) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String folded = Fold.text(header.get(i));
            int place = i;
            COLUMNS.forEach((column, names) -> {
                if (names.contains(folded)) {
                    places.putIfAbsent(column, place);
                }
            });
        }
        return places;
    }

    private static String cell(List<String> record, @Nullable Integer place) {
        return place == null || place >= record.size() ? "" : record.get(place).strip();
    }

    private static String text(JsonValue.ObjectValue object, String column) {
        return switch (object.members().get(column)) {
            case JsonValue.TextValue text -> text.text().strip();
            case JsonValue.NumberValue number -> number.number().toPlainString();
            case JsonValue.BooleanValue known -> known.value() ? "true" : "false";
            case null, default -> "";
        };
    }

    private static ColumnType type(String written) {
        String folded = Fold.text(written);
        return switch (folded.isEmpty() ? "" : folded.split(" ", 2)[0]) {
            case "int", "integer", "bigint", "smallint", "calkowita", "number" -> ColumnType.INTEGER;
            case "decimal", "numeric", "float", "double", "money", "kwota", "liczba" -> ColumnType.DECIMAL;
            case "date", "datetime", "timestamp", "data" -> ColumnType.DATE;
            case "bool", "boolean", "logiczna" -> ColumnType.BOOLEAN;
            case "percent", "procent" -> ColumnType.PERCENT;
            default -> ColumnType.TEXT;
        };
    }

    private static String stem(String name) {
        String plain = name.toLowerCase(java.util.Locale.ROOT).replaceAll("\\.(gz|csv|txt|tsv|xlsx|dat|psv)", "");
        return Fold.compact(plain);
    }
}
