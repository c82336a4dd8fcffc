package io.sternik.app.command;

import io.sternik.app.platform.imports.ImportMapping;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.platform.imports.ImportShapes;
import io.sternik.app.platform.tables.ReadingWish;
import io.sternik.app.platform.tables.TableReading;
import io.sternik.engine.table.DateOrder;
import io.sternik.engine.table.DecimalMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code mapping.json}: the guess as a file that people edit and give back. The body of {@code PUT …/mapping} is read from it as well. */
record MappingFile(JsonNode root) {

    private static final int VERSION = 1;

    static MappingFile read(Path path) throws IOException {
        try {
            return new MappingFile(JsonMapper.shared().readTree(Files.readString(path)));
        } catch (tools.jackson.core.JacksonException broken) {
            throw new Stop(
                    Stop.INPUT,
                    "mapowanie nie jest poprawnym JSON: " + path + ": " + broken.getOriginalMessage(),
                    "the mapping is no valid JSON: " + path + ": " + broken.getOriginalMessage());
        }
    }

    /** How the files shall be read, by name. */
    Map<String, ReadingWish> wishes() {
        Map<String, ReadingWish> wishes = new HashMap<>();
        for (JsonNode file : root.path("files")) {
            JsonNode source = file.path("source");
            if (source.isObject()) {
                JsonNode header = source.path("headerRow");
                wishes.put(
                        file.path("name").asString(""),
                        new ReadingWish(
                                text(source, "encoding"),
                                text(source, "delimiter"),
                                header.isNumber() && source.path("dictionary").isNull() ? header.asInt() : null));
            }
        }
        return wishes;
    }

    /** The guess with what the file says instead. */
    ImportMapping over(ImportMapping guess) {
        List<ImportMapping.File> files = new ArrayList<>();
        for (ImportMapping.File file : guess.files()) {
            files.add(over(file));
        }
        String currency = text(root, "currency");
        String start = text(root, "startOn");
        String duplicate = text(root, "onDuplicate");
        return new ImportMapping(
                files,
                currency == null ? guess.currency() : currency,
                start == null ? guess.startOn() : LocalDate.parse(start),
                duplicate == null ? guess.onDuplicate() : ImportMapping.OnDuplicate.ofCode(duplicate));
    }

    private ImportMapping.File over(ImportMapping.File guess) {
        for (JsonNode file : root.path("files")) {
            if (file.path("name").asString("").equals(guess.name())) {
                Map<Integer, JsonNode> wanted = new HashMap<>();
                file.path("columns")
                        .forEach(column -> wanted.put(column.path("index").asInt(-1), column));
                List<ImportMapping.Column> columns = new ArrayList<>();
                for (ImportMapping.Column column : guess.columns()) {
                    JsonNode change = wanted.get(column.index());
                    columns.add(change == null ? column : over(column, change));
                }
                return new ImportMapping.File(guess.name(), text(file, "target"), guess.confidenceBp(), columns);
            }
        }
        return guess;
    }

    private static ImportMapping.Column over(ImportMapping.Column guess, JsonNode wanted) {
        String order = text(wanted, "dateOrder");
        String mark = text(wanted, "decimalMark");
        Map<String, String> values = new LinkedHashMap<>();
        wanted.path("valueMap")
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().asString("")));
        return new ImportMapping.Column(
                guess.index(),
                guess.name(),
                guess.type(),
                order == null ? guess.dateOrder() : DateOrder.valueOf(order.toUpperCase(Locale.ROOT)),
                mark == null ? guess.decimalMark() : DecimalMark.valueOf(mark.toUpperCase(Locale.ROOT)),
                guess.asked(),
                text(wanted, "to"),
                guess.confidenceBp(),
                guess.sample(),
                guess.earliest(),
                values);
    }

    /** What {@code mapping.json} says of a mapping. */
    static Map<String, Object> content(ImportMapping mapping, List<TableReading> readings, ImportShapes shapes) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("version", VERSION);
        List<Object> files = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            files.add(file(mapping.files().get(i), readings.get(i), shapes));
        }
        content.put("files", files);
        content.put("currency", mapping.currency());
        content.put("startOn", mapping.startOn().toString());
        content.put("onDuplicate", mapping.onDuplicate().code());
        return content;
    }

    private static Map<String, Object> file(ImportMapping.File file, TableReading reading, ImportShapes shapes) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("encoding", reading.encoding());
        source.put("delimiter", reading.delimiter());
        source.put("quote", reading.quote());
        source.put("headerRow", reading.headerLine());
        source.put("dictionary", reading.dictionary());
        Map<String, Object> match = new LinkedHashMap<>();
        for (String part : file.parts()) {
            String code = part.replaceFirst("#.*", "");
            shapes.find(code).map(ImportShape::keys).ifPresent(keys -> match.put(code, keys));
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", file.name());
        content.put("source", source);
        content.put("target", file.target());
        content.put(
                "columns",
                file.columns().stream().map(column -> column(file, column)).toList());
        content.put("match", match);
        return content;
    }

    private static Map<String, Object> column(ImportMapping.File file, ImportMapping.Column column) {
        ImportMapping.Place place = file.place(column);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("index", column.index());
        content.put("name", column.name());
        content.put("to", place == null ? null : place.part() + "." + place.field());
        content.put("dateOrder", column.dateOrder());
        content.put("decimalMark", column.decimalMark());
        content.put("valueMap", column.valueMap());
        content.put("confidence", column.confidenceBp() / 10_000.0);
        return content;
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isString() ? value.asString("") : null;
    }
}
