package io.sternik.engine.table;

import io.sternik.engine.finding.Finding;
import io.sternik.engine.table.CsvEntry.CsvFault;
import io.sternik.engine.table.CsvEntry.CsvRecord;
import io.sternik.engine.table.RecordParser.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file entry by entry in bounded memory. A byte order mark, a first line {@code sep=X} and blank lines are passed over. After
 * a fault reading goes on at the next line that has, by itself, the number of fields that most records have. A record over several lines
 * with another number of fields is taken for an unbalanced quote. Text before bad bytes is still read.
 */
public final class CsvReader implements RecordSource {

    private static final int SAMPLE = 1 << 18;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final CharWindow window;
    private final CsvLimits limits;
    private final DialectGuess guess;
    private final RecordParser parser;
    private @Nullable CsvEntry resumed;
    private boolean finished;
    private boolean utf16;

    private CsvReader(Reader reader, CsvOptions options) throws IOException {
        this.reader = reader;
        this.window = new CharWindow(reader);
        this.limits = options.limits();
        if (window.peek() == BYTE_ORDER_MARK) {
            window.read();
            window.mark();
        }
        this.guess = guess(options.dialect());
        this.parser = new RecordParser(window, guess.dialect(), limits);
    }

    /** Starts reading characters; closing this closes the reader. */
    public static CsvReader of(Reader reader, CsvOptions options) throws IOException {
        return new CsvReader(reader, options);
    }

    /** Starts reading bytes in the given encoding, strictly; closing this closes the stream. */
    public static CsvReader of(InputStream stream, Charset charset, CsvOptions options) throws IOException {
        return new CsvReader(new StrictReader(stream, charset), options);
    }

    /** Dialect and usual number of fields of the file. */
    public DialectGuess guess() {
        return guess;
    }

    @Override
    public int fieldCount() {
        return guess.fieldCount();
    }

    /** The next record or fault, null at the end of the file. */
    @Override
    public @Nullable CsvEntry next() throws IOException {
        if (finished) {
            return null;
        }
        if (utf16) {
            finished = true;
            return new CsvFault(CsvFindings.utf16(1), 1, window.sample(CsvFault.SHOWN), 0);
        }
        if (resumed != null) {
            CsvEntry entry = resumed;
            resumed = null;
            return entry;
        }
        return read();
    }

    private @Nullable CsvEntry read() throws IOException {
        Outcome outcome;
        do {
            outcome = parser.parse(false);
        } while (outcome == Outcome.BLANK_LINE);
        if (isBroken()) {
            return broken(
                    outcome == Outcome.RECORD
                            ? parser.fields().size()
                            : parser.fields().size() + 1);
        }
        if (outcome == Outcome.END) {
            finished = true;
            return null;
        }
        return outcome == Outcome.RECORD && !looksUnbalanced() ? accept() : fault(outcome);
    }

    private boolean looksUnbalanced() {
        boolean manyLines =
                parser.fields().stream().anyMatch(field -> field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0);
        return manyLines && guess.fieldCount() > 1 && parser.fields().size() != guess.fieldCount();
    }

    private CsvRecord accept() {
        List<String> fields = parser.fields();
        long line = window.markLine();
        boolean usual = fields.size() == guess.fieldCount();
        return new CsvRecord(
                line,
                fields,
                usual ? List.of() : List.of(CsvFindings.fieldCount(line, fields.size(), guess.fieldCount())));
    }

    private CsvFault fault(Outcome outcome) throws IOException {
        boolean complete = outcome == Outcome.RECORD;
        Outcome cause = complete ? Outcome.UNBALANCED_QUOTE : outcome;
        int column = complete ? quotedColumn() : parser.fields().size() + 1;
        Finding finding = CsvFindings.of(cause, window.markLine(), column, limits);
        Stretch stretch = new Stretch();
        window.rewind();
        window.skipLine(stretch);
        long lastLine = resynchronise(finding.line(), stretch);
        return new CsvFault(finding, lastLine, stretch.text(), stretch.characters());
    }

    private int quotedColumn() {
        int column = 1;
        while (parser.fields().get(column - 1).indexOf('\n') < 0
                && column < parser.fields().size()) {
            column++;
        }
        return column;
    }

    /** Passes lines until one is a record by itself; keeps that record for the next call. Answers the last line passed. */
    private long resynchronise(long firstLine, Stretch stretch) throws IOException {
        long lastLine = firstLine;
        while (true) {
            Outcome outcome = parser.parse(true);
            if (outcome == Outcome.END || isBroken()) {
                window.rewind();
                return lastLine;
            }
            if (outcome == Outcome.RECORD && parser.fields().size() == guess.fieldCount()) {
                resumed = accept();
                return lastLine;
            }
            lastLine = window.markLine();
            window.rewind();
            window.skipLine(stretch);
        }
    }

    /** Whether what was parsed last ends at bad bytes. */
    private boolean isBroken() throws IOException {
        return !parser.lineEnded() && window.peek() < 0 && window.broken() != null;
    }

    private CsvFault broken(int column) throws IOException {
        finished = true;
        BadBytesException bad = java.util.Objects.requireNonNull(window.broken());
        Finding finding = CsvFindings.encoding(bad, window.line(), column);
        Stretch stretch = new Stretch();
        window.rewind();
        while (window.peek() >= 0) {
            window.skipLine(stretch);
        }
        return new CsvFault(finding, window.line(), stretch.text(), stretch.characters());
    }

    private DialectGuess guess(@Nullable Dialect known) throws IOException {
        String sample = window.sample(SAMPLE);
        boolean complete = sample.length() < SAMPLE;
        utf16 = sample.chars().filter(c -> c == 0).count() * 10L > sample.length();
        Dialect announced = announced(sample);
        if (announced != null) {
            Stretch passed = new Stretch();
            window.skipLine(passed);
            sample = sample.substring((int) passed.characters());
        }
        Dialect dialect = known != null ? known : announced;
        return dialect == null ? DialectGuess.of(sample, complete) : DialectGuess.of(sample, complete, dialect);
    }

    /** A first line such as {@code sep=;}, which spreadsheets write and read. */
    private static @Nullable Dialect announced(String sample) {
        boolean marked = sample.length() > 5
                && sample.regionMatches(true, 0, "sep=", 0, 4)
                && DialectGuess.DELIMITERS.indexOf(sample.charAt(4)) >= 0
                && (sample.charAt(5) == '\n' || sample.charAt(5) == '\r');
        return marked ? new Dialect(sample.charAt(4), '"') : null;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
