package io.sternik.app.platform.tables;

import io.sternik.engine.table.DataDictionary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises data dictionaries among the files of an import: CSV, workbook or JSON. */
public final class Dictionaries {

    private static final int MOST_JSON_BYTES = 4 << 20;
    private static final int MOST_RECORDS = 20_000;

    private Dictionaries() {}

    /** The dictionary in an opened table: its header names table, position or type, and name; null when it is none. */
    public static @Nullable NamedDictionary of(Table table) throws IOException {
        if (DataDictionary.of(List.of(table.header(), List.of("x", "x", "x", "x", "x", "x", "x"))) == null) {
            return null;
        }
        List<List<String>> records = new ArrayList<>();
        records.add(table.header());
        table.read((line, cells, finding, kind) -> {
            if (records.size() < MOST_RECORDS) {
                records.add(cells);
            }
        });
        DataDictionary content = DataDictionary.of(records);
        return content == null ? null : new NamedDictionary(table.name(), content);
    }

    /** Whether the file is JSON by its name. */
    public static boolean isJson(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** The dictionary in a JSON file; refuses a file that is none. */
    public static NamedDictionary ofJson(String name, FileBytes bytes) throws IOException {
        try (InputStream stream = bytes.open()) {
            String text = new String(stream.readNBytes(MOST_JSON_BYTES), StandardCharsets.UTF_8);
            DataDictionary content = DataDictionary.ofJson(text);
            if (content == null) {
                throw new TableProblem.NotATable(name).refused();
            }
            return new NamedDictionary(name, content);
        }
    }
}
