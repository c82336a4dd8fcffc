package io.sternik.app.command;

import io.sternik.app.platform.imports.ImportField;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.platform.imports.ImportTrial;
import io.sternik.engine.table.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what a trial comes to: {@code accepted/<object>.csv} and {@code duplicates.csv}. */
final class TrialFiles implements ImportTrial.Outcome, AutoCloseable {

    private final Path folder;
    private final Map<String, Writer> writers = new LinkedHashMap<>();
    private final Map<String, CsvWriter> accepted = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final CsvWriter duplicates;

    TrialFiles(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("accepted"));
        forget(folder, "errors*.csv");
        forget(folder.resolve("accepted"), "*.csv");
        this.duplicates = writer("duplicates.csv");
        duplicates.write(List.of("object", "key", "value", "file", "row", "first_file", "first_row"));
    }

    /** What an earlier trial has left. */
    private static void forget(Path folder, String names) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, names)) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void accepted(ImportShape shape, String file, int row, Map<String, String> values) {
        counts.merge(shape.code(), 1L, Long::sum);
        List<String> cells = new ArrayList<>(List.of(file, String.valueOf(row)));
        shape.fields().forEach(field -> cells.add(values.getOrDefault(field.key(), "")));
        try {
            CsvWriter csv = accepted.get(shape.code());
            if (csv == null) {
                csv = writer("accepted/" + shape.code() + ".csv");
                accepted.put(shape.code(), csv);
                List<String> header = new ArrayList<>(List.of("file", "row"));
                shape.fields().stream().map(ImportField::key).forEach(header::add);
                csv.write(header);
            }
            csv.write(cells);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void duplicate(
            ImportShape shape, String key, String value, ImportTrial.Known here, ImportTrial.Known first) {
        try {
            duplicates.write(List.of(
                    shape.code(),
                    key,
                    value,
                    here.file(),
                    String.valueOf(here.row()),
                    first.file(),
                    String.valueOf(first.row())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Accepted records by kind. */
    Map<String, Long> counts() {
        return counts;
    }

    @Override
    public void close() throws IOException {
        for (Writer writer : writers.values()) {
            writer.close();
        }
    }

    private CsvWriter writer(String name) throws IOException {
        Writer writer = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
        writers.put(name, writer);
        return new CsvWriter(writer);
    }
}
