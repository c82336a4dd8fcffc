package io.sternik.bench.fuzz;

import java.io.IOException;

/** Text with delimiters in any encoding, packed or not. */
public final class CsvFuzz {

    private CsvFuzz() {}

    /** One file. */
    public static void fuzzerTestOneInput(byte[] content) throws IOException {
        Tables.read("plik.csv", content, null);
    }
}
