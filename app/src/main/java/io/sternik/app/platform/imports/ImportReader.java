package io.sternik.app.platform.imports;

import io.sternik.app.platform.problem.Problem;
import io.sternik.engine.finding.Finding;
import io.sternik.engine.finding.Language;
import io.sternik.engine.table.CsvEntry;
import io.sternik.engine.table.CsvEntry.CsvFault;
import io.sternik.engine.table.CsvEntry.CsvRecord;
import io.sternik.engine.table.CsvOptions;
import io.sternik.engine.table.CsvReader;
import io.sternik.engine.table.DateOrder;
import io.sternik.engine.table.HeaderGuess;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads one uploaded file: unpacks it, finds its header, and hands out its rows one by one in bounded memory. */
final class ImportReader implements AutoCloseable {

    private static final int HEADER_RECORDS = 20;

    private final String name;
    private final Language language;
    private final CsvReader csv;
    private final List<CsvEntry> ahead = new ArrayList<>();
    private final List<String> header;
    private final List<ColumnLook> looks = new ArrayList<>();

    /** Takes the rows of a file. */
    interface Sink {
        void row(long line, List<String> cells, @Nullable Finding finding, boolean readable) throws IOException;
    }

    private ImportReader(String name, CsvReader csv, Language language) throws IOException {
        this.name = name;
        this.csv = csv;
        this.language = language;
        this.header = readHeader();
        DateOrder proposed = language == Language.PL ? DateOrder.DAY_MONTH : DateOrder.MONTH_DAY;
        header.forEach(column -> looks.add(new ColumnLook(column, proposed)));
    }

    /**
     * Begins to read a file, compressed or not; its name loses {@code .gz}.
     *
     * @param bytes is bounded and closed by the caller
     */
    static ImportReader of(String name, InputStream bytes, UnpackedLimit limit, Language language) throws IOException {
        InputStream buffered = new BufferedInputStream(bytes, 1 << 16);
        byte[] start = startOf(buffered);
        String plain = name;
        InputStream content = buffered;
        if (begins(start, 0x1F, 0x8B)) {
            plain = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
            content = new BufferedInputStream(unpack(plain, buffered), 1 << 16);
            start = startOf(content);
        }
        boolean foreign =
                begins(start, 'P', 'K') || begins(start, 0xD0, 0xCF, 0x11, 0xE0) || begins(start, '%', 'P', 'D', 'F');
        if (foreign || begins(start, 0x1F, 0x8B)) {
            throw new ImportProblem.NotATable(plain).refused();
        }
        return new ImportReader(
                plain, CsvReader.of(limit.over(plain, content), StandardCharsets.UTF_8, CsvOptions.GUESS), language);
    }

    String name() {
        return name;
    }

    List<String> header() {
        return header;
    }

    char delimiter() {
        return csv.guess().dialect().delimiter();
    }

    /** What was seen of the columns, once all rows have passed. */
    List<ColumnLook> looks() {
        return looks;
    }

    /** Hands out all rows below the header. */
    void read(Sink sink) throws IOException {
        try {
            for (CsvEntry entry : ahead) {
                hand(entry, sink);
            }
            for (CsvEntry entry = csv.next(); entry != null; entry = csv.next()) {
                hand(entry, sink);
            }
        } catch (ZipException | EOFException damaged) {
            throw new ImportProblem.Damaged(name).refused();
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private void hand(CsvEntry entry, Sink sink) throws IOException {
        switch (entry) {
            case CsvFault fault -> {
                refuseEncoding(fault);
                sink.row(fault.line(), List.of(fault.text()), fault.finding(), false);
            }
            case CsvRecord row -> {
                Finding finding =
                        row.findings().isEmpty() ? null : row.findings().getFirst();
                sink.row(row.line(), row.fields(), finding, finding == null);
                for (int i = 0; finding == null && i < looks.size(); i++) {
                    looks.get(i).add(row.line(), row.fields().get(i));
                }
            }
        }
    }

    private List<String> readHeader() throws IOException {
        List<CsvRecord> records = new ArrayList<>();
        try {
            for (CsvEntry entry = csv.next(); entry != null; entry = csv.next()) {
                ahead.add(entry);
                if (entry instanceof CsvRecord row) {
                    records.add(row);
                } else if (entry instanceof CsvFault fault) {
                    refuseEncoding(fault);
                    if (records.isEmpty()) {
                        throw new ImportProblem.Unreadable(
                                        name, fault.finding().text().in(language))
                                .refused();
                    }
                }
                if (records.size() == HEADER_RECORDS) {
                    break;
                }
            }
        } catch (ZipException | EOFException damaged) {
            throw new ImportProblem.Damaged(name).refused();
        }
        HeaderGuess guess = HeaderGuess.of(records, csv.guess().fieldCount());
        if (guess.record() < 0) {
            throw new ImportProblem.NoHeader(name).refused();
        }
        for (Finding finding : guess.findings()) {
            if (finding.code().equals("table.duplicate-header")) {
                throw new ImportProblem.HeaderTwice(name, guess.names().get(finding.column() - 1)).refused();
            }
        }
        CsvRecord found = records.get(guess.record());
        ahead.subList(0, ahead.indexOf(found) + 1).clear();
        return guess.names();
    }

    private void refuseEncoding(CsvFault fault) {
        String code = fault.finding().code();
        if (code.equals("csv.encoding") || code.equals("csv.utf-16")) {
            Problem problem = new ImportProblem.Encoding(name, fault.line());
            throw problem.refused();
        }
    }

    private static InputStream unpack(String name, InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed, 1 << 16);
        } catch (ZipException | EOFException damaged) {
            throw new ImportProblem.Damaged(name).refused();
        }
    }

    private static byte[] startOf(InputStream stream) throws IOException {
        stream.mark(8);
        try {
            byte[] start = stream.readNBytes(4);
            stream.reset();
            return start;
        } catch (ZipException | EOFException damaged) {
            return new byte[0];
        }
    }

    private static boolean begins(byte[] start, int... expected) {
        if (start.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((start[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
