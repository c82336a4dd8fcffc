package io.sternik.app.command;

import io.sternik.app.platform.imports.ImportMapping;
import io.sternik.app.platform.imports.ImportReading;
import io.sternik.app.platform.imports.ImportShapes;
import io.sternik.app.platform.imports.ImportTrial;
import io.sternik.app.platform.imports.RowFinding;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.platform.tables.ReadingWish;
import io.sternik.app.platform.tables.Table;
import io.sternik.app.platform.text.Texts;
import io.sternik.engine.table.CsvWriter;
import io.sternik.engine.table.DateOrder;
import io.sternik.engine.table.EncodingGuess;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@code import} without an installation: says what files are and what their rows would come to, in files. */
final class FilesOnly {

    private static final LocalDate NO_DATE = LocalDate.of(1970, 1, 1);

    private final Terminal terminal;
    private final Options options;
    private final ImportShapes shapes = ImportShapes.provided();

    FilesOnly(Terminal terminal, Options options) {
        this.terminal = terminal;
        this.options = options;
    }

    int run(List<Path> paths) throws IOException {
        try {
            @Nullable MappingFile wanted = options.has("--mapping")
                    ? MappingFile.read(Path.of(options.values().getOrDefault("--mapping", "")))
                    : null;
            Path dictionary = options.value("--dictionary").map(Path::of).orElse(null);
            ReadFiles files = ReadFiles.of(paths, wishes(wanted), dictionary, terminal.language());
            return write(files, mapping(files, wanted));
        } catch (Refused refused) {
            Texts texts = texts();
            String words = texts.get(
                    terminal.language(),
                    "problem." + refused.problem().code(),
                    refused.problem().params());
            throw new Stop(Stop.INPUT, words, words);
        }
    }

    private int write(ReadFiles files, ImportMapping mapping) throws IOException {
        Path out = Path.of(options.value("--out").orElse("import-profile"));
        Files.createDirectories(out);
        json(out, "profile.json", ProfileFile.content(files.tables(), mapping, terminal.language()));
        json(
                out,
                "mapping.json",
                MappingFile.content(
                        mapping,
                        files.tables().stream()
                                .map(table -> table.reading().table())
                                .toList(),
                        shapes));
        sayWhatIsSpoilt(files);
        return tryRows(files, mapping, out);
    }

    private void sayWhatIsSpoilt(ReadFiles files) {
        for (ReadFiles.Seen table : files.tables()) {
            ImportReading.Spoilt spoilt = table.reading().spoilt();
            if (spoilt != null) {
                new ImportPrinter(terminal)
                        .printSpoilt(table.name(), spoilt.cell(), spoilt.mended(), spoilt.encoding());
            }
        }
    }

    private int tryRows(ReadFiles files, ImportMapping mapping, Path out) throws IOException {
        List<ImportTrial.Rows> rows = files.tables().stream()
                .<ImportTrial.Rows>map(table -> sink -> records(files, table, sink))
                .toList();
        long total = 0;
        long refusedRows = 0;
        Map<String, Long> accepted;
        try (TrialFiles written = new TrialFiles(out)) {
            ImportTrial trial = new ImportTrial(shapes, texts(), mapping, rows, written);
            Map<Integer, Map<Integer, List<RowFinding>>> refused = trial.run();
            for (int i = 0; i < files.tables().size(); i++) {
                ReadFiles.Seen table = files.tables().get(i);
                boolean used = mapping.files().get(i).target() != null;
                total += used ? table.looks().rows() - table.looks().totalRows() : 0;
                refusedRows += used ? errors(files, table, refused.getOrDefault(i, Map.of()), out) : 0;
            }
            accepted = written.counts();
        }
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("rows", total);
        summary.put("accepted", total - refusedRows);
        summary.put("refused", refusedRows);
        summary.put("objects", accepted);
        json(out, "summary.json", summary);
        terminal.say(
                "Wiersze: " + total + ", przyjęte: " + (total - refusedRows) + ", odrzucone: " + refusedRows
                        + ". Wyniki: " + out,
                "Rows: " + total + ", accepted: " + (total - refusedRows) + ", refused: " + refusedRows + ". Results: "
                        + out);
        if (isIncomplete(mapping)) {
            terminal.error(
                    "mapowanie jest niepełne; popraw " + out.resolve("mapping.json") + " i podaj je w --mapping",
                    "the mapping is incomplete; mend " + out.resolve("mapping.json") + " and give it with --mapping");
            return Stop.INPUT;
        }
        return refusedRows > 0 ? Stop.PARTLY : 0;
    }

    private boolean isIncomplete(ImportMapping mapping) {
        return mapping.files().stream().allMatch(file -> file.target() == null)
                || mapping.files().stream()
                        .anyMatch(file -> !shapes.missing(file).isEmpty());
    }

    private void records(ReadFiles files, ReadFiles.Seen table, ImportTrial.RowSink sink) {
        int[] number = {0};
        try {
            files.read(table, (line, cells, finding, kind) -> {
                number[0]++;
                if (kind == Table.Kind.RECORD) {
                    sink.row(number[0], cells);
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes the refused rows of a table in its own layout; answers how many there are. */
    private long errors(ReadFiles files, ReadFiles.Seen table, Map<Integer, List<RowFinding>> refused, Path out)
            throws IOException {
        if (refused.isEmpty() && table.reading().faults() == 0) {
            return 0;
        }
        String name = files.tables().size() == 1
                ? "errors.csv"
                : "errors-" + table.name() + (table.name().contains(".xlsx") ? ".csv" : "");
        Charset known = EncodingGuess.named(table.reading().table().encoding());
        long[] count = {0};
        try (Writer writer = new OutputStreamWriter(
                Files.newOutputStream(out.resolve(name)), known == null ? StandardCharsets.UTF_8 : known)) {
            CsvWriter csv =
                    new CsvWriter(writer, table.reading().table().delimiter().charAt(0), CsvWriter.Formulas.DEFUSE);
            List<String> header = new ArrayList<>(table.looks().header());
            header.addAll(List.of("error_column", "error_code", "error_text"));
            csv.write(header);
            int[] number = {0};
            files.read(table, (line, cells, finding, kind) -> {
                number[0]++;
                List<RowFinding> findings = kind == Table.Kind.FAULT && finding != null
                        ? List.of(new RowFinding(finding.column() - 1, finding.code(), finding.text()))
                        : refused.getOrDefault(number[0], List.of());
                if (!findings.isEmpty()) {
                    count[0]++;
                    csv.write(row(table.looks().header(), cells, findings));
                }
            });
        }
        return count[0];
    }

    private List<String> row(List<String> header, List<String> cells, List<RowFinding> findings) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            row.add(i < cells.size() ? cells.get(i) : "");
        }
        row.add(joined(
                findings,
                finding ->
                        finding.column() < 0 || finding.column() >= header.size() ? "" : header.get(finding.column())));
        row.add(joined(findings, RowFinding::code));
        row.add(joined(findings, finding -> finding.text().in(terminal.language())));
        return row;
    }

    private static String joined(List<RowFinding> findings, Function<RowFinding, String> part) {
        return findings.stream().map(part).collect(Collectors.joining("; "));
    }

    private ImportMapping mapping(ReadFiles files, @Nullable MappingFile wanted) {
        ImportShapes known = options.value("--kind")
                .map(ImportCommand::target)
                .map(shapes::only)
                .orElse(shapes);
        List<ImportMapping.File> guessed =
                files.guess(known).stream().map(this::dated).toList();
        ImportMapping guess = new ImportMapping(
                guessed,
                options.value("--currency").orElse("PLN").toUpperCase(java.util.Locale.ROOT),
                NO_DATE,
                options.value("--on-duplicate").map(ImportCommand::onDuplicate).orElse(ImportMapping.OnDuplicate.FILL));
        return wanted == null ? guess : wanted.over(guess);
    }

    private ImportMapping.File dated(ImportMapping.File file) {
        DateOrder order = options.value("--dates").map(ImportCommand::dateOrder).orElse(null);
        return order == null ? file : file.datesIn(order);
    }

    private Map<String, ReadingWish> wishes(@Nullable MappingFile wanted) {
        Map<String, ReadingWish> wishes = new HashMap<>(wanted == null ? Map.of() : wanted.wishes());
        wishes.put(
                "*",
                new ReadingWish(
                        options.value("--encoding").orElse(null),
                        options.value("--delimiter").orElse(null),
                        null));
        return wishes;
    }

    private static Texts texts() throws IOException {
        return new Texts(JsonMapper.shared());
    }

    /** Writes under a temporary name first, so that a failure leaves an older file untouched. */
    private static void json(Path folder, String name, Object content) throws IOException {
        Path fresh = folder.resolve(name + ".new");
        Files.writeString(
                fresh, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
        Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
