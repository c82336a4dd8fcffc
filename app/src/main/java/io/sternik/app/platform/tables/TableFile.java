package io.sternik.app.platform.tables;

import io.sternik.app.platform.tables.TableReading.Format;
import io.sternik.engine.finding.Language;
import io.sternik.engine.table.CsvLimits;
import io.sternik.engine.table.CsvOptions;
import io.sternik.engine.table.CsvReader;
import io.sternik.engine.table.Dialect;
import io.sternik.engine.table.EncodingGuess;
import io.sternik.engine.table.EncodingGuess.Evidence;
import io.sternik.engine.table.Mending;
import io.sternik.engine.table.RecordSource;
import io.sternik.engine.table.WideRates;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A file of text or a workbook, opened for reading its tables one after the other. */
public final class TableFile implements AutoCloseable {

    private static final CsvLimits LIMITS = new CsvLimits(100_000, 1_000_000, Table.MOST_COLUMNS);
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final PackedBytes bytes;
    private final ReadingWish wish;
    private final Language language;
    private final @Nullable Workbook workbook;

    private TableFile(
            String name, PackedBytes bytes, ReadingWish wish, Language language, @Nullable Workbook workbook) {
        this.name = name;
        this.bytes = bytes;
        this.wish = wish;
        this.language = language;
        this.workbook = workbook;
    }

    /**
     * Opens a file, packed with gzip or not; its name loses {@code .gz}.
     *
     * @param limit counts what is unpacked
     */
    public static TableFile open(
            String name, FileBytes content, UnpackedLimit limit, ReadingWish wish, Language language)
            throws IOException {
        try {
            PackedBytes bytes = PackedBytes.of(name, content);
            if (bytes.isEmpty()) {
                throw new TableProblem.Empty(bytes.name()).refused();
            }
            if (bytes.isForeign()) {
                throw new TableProblem.NotATable(bytes.name()).refused();
            }
            Workbook workbook = bytes.isZip() || bytes.isCompound() ? Workbook.open(bytes, limit) : null;
            if (workbook == null) {
                limit.count(bytes.name(), bytes.content());
            }
            return new TableFile(bytes.name(), bytes, wish, language, workbook);
        } catch (ZipException | EOFException damaged) {
            throw new TableProblem.Damaged(name).refused();
        }
    }

    /** Names of the tables: the file, or its sheets that are not empty. */
    public List<String> tables() {
        return workbook == null ? List.of(name) : workbook.tables();
    }

    /** Opens the table with this number, from 0. */
    public Table table(int number, @Nullable NamedDictionary dictionary) throws IOException {
        try {
            if (workbook != null) {
                TableReading reading =
                        new TableReading(Format.XLSX, "UTF-8", Evidence.VALID, ",", "\"", 0, 0, List.of(), null);
                return open(workbook.tables().get(number), workbook.records(number), reading, dictionary);
            }
            return text(dictionary);
        } catch (ZipException | EOFException damaged) {
            throw new TableProblem.Damaged(name).refused();
        }
    }

    @Override
    public void close() throws IOException {
        if (workbook != null) {
            workbook.close();
        }
    }

    private Table text(@Nullable NamedDictionary dictionary) throws IOException {
        Mending mending = wish.encoding() == null ? null : Mending.named(wish.encoding());
        EncodingGuess guess = mending == null ? encoding() : guessed();
        InputStream stream = new BufferedInputStream(bytes.content().open(), BUFFER);
        CsvReader csv = CsvReader.of(
                mending == null ? stream : mending.bytes(stream, guess.charset()),
                mending == null ? guess.charset() : mending.right(),
                new CsvOptions(dialect(), LIMITS));
        Dialect dialect = csv.guess().dialect();
        TableReading reading = new TableReading(
                Format.CSV,
                mending == null ? guess.charset().name() : mending.code(),
                wish.encoding() == null ? guess.evidence() : null,
                String.valueOf(dialect.delimiter()),
                dialect.quote() == Dialect.NO_QUOTE ? null : String.valueOf(dialect.quote()),
                0,
                0,
                List.of(),
                null);
        return open(name, csv, reading, dictionary);
    }

    private Table open(String table, RecordSource source, TableReading reading, @Nullable NamedDictionary dictionary)
            throws IOException {
        try {
            return new Table(table, WideRates.unfolded(source), reading, wish, dictionary, language);
        } catch (RuntimeException | IOException refused) {
            source.close();
            throw refused;
        }
    }

    private EncodingGuess encoding() throws IOException {
        String wanted = wish.encoding();
        if (wanted != null) {
            Charset known = EncodingGuess.named(wanted);
            if (known == null) {
                throw new TableProblem.UnknownEncoding(name, wanted).refused();
            }
            return new EncodingGuess(known, Evidence.VALID);
        }
        return guessed();
    }

    private EncodingGuess guessed() throws IOException {
        try (InputStream stream = bytes.content().open()) {
            EncodingGuess guess = EncodingGuess.of(stream);
            if (guess.evidence() == Evidence.BINARY) {
                throw new TableProblem.NotATable(name).refused();
            }
            return guess;
        }
    }

    private @Nullable Dialect dialect() {
        String wanted = wish.delimiter();
        if (wanted == null) {
            return null;
        }
        String one = wanted.equalsIgnoreCase("tab") || wanted.equals("\\t") ? "\t" : wanted;
        if (one.length() != 1 || "\"'\r\n\0".contains(one)) {
            throw new TableProblem.WrongWish(name, wanted).refused();
        }
        return new Dialect(one.charAt(0), '"');
    }
}
