package io.sternik.app.platform.imports;

import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.database.platform.tables.records.ImportFileRecord;
import io.sternik.engine.finding.Language;
import io.sternik.engine.table.CsvWriter;
import io.sternik.engine.table.EncodingGuess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Refused rows in the layout of their file, with three more columns that say why, so that they can be mended there and imported again.
 * Cells that a spreadsheet would take for formulas are defused.
 */
@Component
class ImportErrors {

    private final ImportStore store;

    ImportErrors(ImportStore store) {
        this.store = store;
    }

    /** Position of the file with this name. */
    int find(ImportId id, String name) {
        List<ImportFileRecord> files = store.files(id);
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).getName().equals(name)) {
                return i;
            }
        }
        throw new RecordProblem.NotFound().refused();
    }

    /** Encoding in which the refused rows are written: that of the file, as far as it has all letters. */
    Charset charset(ImportId id, int file) {
        Charset known = EncodingGuess.named(store.files(id).get(file).getEncoding());
        return known == null || known.equals(EncodingGuess.IBM852) ? StandardCharsets.UTF_8 : known;
    }

    /** Name of the file with the refused rows of a file; those of a workbook come as text. */
    static String fileName(String file) {
        return "errors-" + (file.toLowerCase(Locale.ROOT).contains(".xlsx") ? file + ".csv" : file);
    }

    /** Writes the refused rows of a file; one that began with a byte order mark does so again. */
    void write(ImportId id, int file, Language language, Writer target) throws IOException {
        ImportFileRecord known = store.files(id).get(file);
        List<Integer> kept = new ArrayList<>();
        List<String> header = new ArrayList<>();
        for (int i = 0; i < known.getHeader().length; i++) {
            if (!ImportGuess.ERROR_COLUMNS.contains(known.getHeader()[i])) {
                kept.add(i);
                header.add(known.getHeader()[i]);
            }
        }
        ImportReading reading = store.reading(known);
        boolean marked = reading != null && reading.table().evidence() == EncodingGuess.Evidence.BYTE_ORDER_MARK
                || known.getEncoding().startsWith("UTF-16");
        if (marked) {
            target.append('\uFEFF');
        }
        CsvWriter csv = new CsvWriter(target, known.getDelimiter().charAt(0), CsvWriter.Formulas.DEFUSE);
        List<String> first = new ArrayList<>(header);
        first.addAll(List.of("error_column", "error_code", "error_text"));
        csv.write(first);
        store.refused(id, file, row -> write(csv, row, kept, known.getHeader(), language));
    }

    private static void write(
            CsvWriter csv, ImportStore.Row row, List<Integer> kept, String[] header, Language language) {
        List<String> fields = new ArrayList<>();
        kept.forEach(
                index -> fields.add(index < row.cells().size() ? row.cells().get(index) : ""));
        fields.add(joined(
                row,
                finding -> finding.column() < 0 || finding.column() >= header.length ? "" : header[finding.column()]));
        fields.add(joined(row, RowFinding::code));
        fields.add(joined(row, finding -> finding.text().in(language)));
        try {
            csv.write(fields);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String joined(ImportStore.Row row, java.util.function.Function<RowFinding, String> part) {
        return row.findings().stream().map(part).collect(Collectors.joining("; "));
    }
}
