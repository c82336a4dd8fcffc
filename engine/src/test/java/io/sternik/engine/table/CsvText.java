package io.sternik.engine.table;

import io.sternik.engine.finding.Finding;
import io.sternik.engine.table.CsvEntry.CsvFault;
import io.sternik.engine.table.CsvEntry.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads whole texts for tests. */
final class CsvText {

    private CsvText() {}

    static List<CsvEntry> read(String text, CsvOptions options) throws IOException {
        try (CsvReader reader = CsvReader.of(new StringReader(text), options)) {
            return all(reader);
        }
    }

    static List<CsvEntry> read(String text) throws IOException {
        return read(text, CsvOptions.GUESS);
    }

    static List<CsvEntry> read(byte[] bytes) throws IOException {
        try (CsvReader reader =
                CsvReader.of(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8, CsvOptions.GUESS)) {
            return all(reader);
        }
    }

    static List<CsvEntry> all(CsvReader reader) throws IOException {
        List<CsvEntry> entries = new ArrayList<>();
        for (CsvEntry entry = reader.next(); entry != null; entry = reader.next()) {
            entries.add(entry);
        }
        return entries;
    }

    static List<List<String>> fields(List<CsvEntry> entries) {
        return entries.stream()
                .filter(CsvRecord.class::isInstance)
                .map(entry -> ((CsvRecord) entry).fields())
                .toList();
    }

    static List<CsvFault> faults(List<CsvEntry> entries) {
        return entries.stream()
                .filter(CsvFault.class::isInstance)
                .map(CsvFault.class::cast)
                .toList();
    }

    /** Each finding as {@code code line:column}. */
    static List<String> findings(List<CsvEntry> entries) {
        List<String> result = new ArrayList<>();
        for (CsvEntry entry : entries) {
            List<Finding> findings = switch (entry) {
                case CsvRecord readable -> readable.findings();
                case CsvFault fault -> List.of(fault.finding());
            };
            findings.forEach(found -> result.add(found.code() + " " + found.line() + ":" + found.column()));
        }
        return result;
    }
}
