package io.sternik.bench.fuzz;

import io.sternik.app.platform.tables.NamedDictionary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A data dictionary: the first byte says whether it is JSON or a table; what it names is then read by it. */
public final class DictionaryFuzz {

    private static final byte[] ROWS = "1|Alfa|000-123-45-62|2026-01-02|1234,50\n2|Beta||x|\n".getBytes(StandardCharsets.UTF_8);

    private DictionaryFuzz() {}

    /** One dictionary. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        byte[] content = Arrays.copyOfRange(input, 1, input.length);
        NamedDictionary found = Tables.dictionary(input[0] == 'j' ? "slownik.json" : "slownik.csv", content);
        if (found != null) {
            for (String table : found.content().tables().keySet()) {
                Tables.read(table, ROWS, found);
            }
        }
    }
}
