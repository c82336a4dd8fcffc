package io.sternik.app.platform.tables;

import io.sternik.engine.finding.Finding;
import io.sternik.engine.finding.Language;
import io.sternik.engine.table.CsvEntry;
import io.sternik.engine.table.CsvEntry.CsvFault;
import io.sternik.engine.table.CsvEntry.CsvRecord;
import io.sternik.engine.table.DataDictionary;
import io.sternik.engine.table.HeaderGuess;
import io.sternik.engine.table.RecordSource;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A table with its header found, whose rows can be read once. */
public final class Table implements AutoCloseable {

    /** Most columns of a table. */
    public static final int MOST_COLUMNS = 500;

    private static final int HEADER_RECORDS = 20;

    private final String name;
    private final RecordSource source;
    private final List<CsvEntry> ahead = new ArrayList<>();
    private final List<String> header;
    private final TableReading reading;
    private final Language language;
    private final String encoding;

    /** What a row is. */
    public enum Kind {
        /** A record of the table. */
        RECORD,
        /** A stretch that is no record of the table, or one with another number of fields. */
        FAULT,
        /** A sum of the rows above, which is left out. */
        TOTAL
    }

    /** Takes the rows of a table. */
    public interface Sink {

        /** The next row; a fault has a finding. */
        void row(long line, List<String> cells, @Nullable Finding finding, Kind kind) throws IOException;
    }

    Table(
            String name,
            RecordSource source,
            TableReading proposed,
            ReadingWish wish,
            @Nullable NamedDictionary dictionary,
            Language language)
            throws IOException {
        this.name = name;
        this.source = source;
        this.language = language;
        this.encoding = proposed.encoding();
        List<CsvRecord> records = readAhead();
        List<DataDictionary.Field> fields = dictionary == null || wish.headerRow() != null
                ? null
                : dictionary.content().table(name);
        HeaderGuess guess = guess(records, wish, fields);
        refuse(guess);
        List<String> given = fields == null || guess.rows() > 0
                ? null
                : fields.stream().map(DataDictionary.Field::title).toList();
        this.header = given != null ? given : guess.rows() > 0 ? guess.names() : numbered(source.fieldCount());
        int first = guess.rows() == 0 ? 0 : guess.record();
        this.reading = new TableReading(
                proposed.format(),
                proposed.encoding(),
                proposed.evidence(),
                proposed.delimiter(),
                proposed.quote(),
                guess.rows() == 0 ? 0 : records.get(first + guess.rows() - 1).line(),
                guess.rows(),
                records.subList(0, first).stream().map(Table::title).toList(),
                given == null || dictionary == null ? null : dictionary.name());
        if (guess.rows() > 0) {
            ahead.subList(0, ahead.indexOf(records.get(first + guess.rows() - 1)) + 1)
                    .clear();
        }
    }

    /** Name of the file, or of the file and the sheet. */
    public String name() {
        return name;
    }

    /** Names of the columns. */
    public List<String> header() {
        return header;
    }

    /** How the table was read. */
    public TableReading reading() {
        return reading;
    }

    /** Hands out all rows below the header. */
    public void read(Sink sink) throws IOException {
        try {
            for (CsvEntry entry : ahead) {
                hand(entry, sink);
            }
            for (CsvEntry entry = source.next(); entry != null; entry = source.next()) {
                hand(entry, sink);
            }
        } catch (ZipException | EOFException damaged) {
            throw new TableProblem.Damaged(name).refused();
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private void hand(CsvEntry entry, Sink sink) throws IOException {
        switch (entry) {
            case CsvFault fault -> {
                refuseEncoding(fault);
                sink.row(fault.line(), parts(fault.text()), fault.finding(), Kind.FAULT);
            }
            case CsvRecord row
            when HeaderGuess.isTotal(row.fields()) -> sink.row(row.line(), row.fields(), null, Kind.TOTAL);
            case CsvRecord row
            when row.findings().isEmpty() && row.fields().size() == header.size() ->
                sink.row(row.line(), row.fields(), null, Kind.RECORD);
            case CsvRecord row
            when row.findings().isEmpty() -> sink.row(row.line(), fitted(row.fields()), null, Kind.RECORD);
            case CsvRecord row ->
                sink.row(row.line(), row.fields(), row.findings().getFirst(), Kind.FAULT);
        }
    }

    /** A line that is no record, cut at its delimiters as far as it has not more of them than the header, so that it can be mended. */
    private List<String> parts(String stretch) {
        String line = stretch.strip();
        List<String> parts = List.of(line.split(Pattern.quote(reading.delimiter()), -1));
        boolean fits = line.indexOf('\n') < 0 && line.indexOf('\r') < 0 && parts.size() <= header.size();
        return fits ? parts : List.of(line);
    }

    private List<String> fitted(List<String> fields) {
        List<String> fitted = new ArrayList<>(fields.subList(0, Math.min(fields.size(), header.size())));
        while (fitted.size() < header.size()) {
            fitted.add("");
        }
        return fitted;
    }

    private List<CsvRecord> readAhead() throws IOException {
        List<CsvRecord> records = new ArrayList<>();
        try {
            for (CsvEntry entry = source.next(); entry != null; entry = source.next()) {
                ahead.add(entry);
                if (entry instanceof CsvRecord row) {
                    records.add(row);
                } else if (entry instanceof CsvFault fault) {
                    refuseEncoding(fault);
                    refuseFirst(fault, records);
                }
                if (records.size() == HEADER_RECORDS) {
                    break;
                }
            }
        } catch (ZipException | EOFException damaged) {
            throw new TableProblem.Damaged(name).refused();
        }
        if (records.isEmpty()) {
            throw new TableProblem.Empty(name).refused();
        }
        return records;
    }

    private HeaderGuess guess(List<CsvRecord> records, ReadingWish wish, @Nullable List<DataDictionary.Field> fields) {
        Integer wanted = wish.headerRow();
        HeaderGuess guess = HeaderGuess.of(records, source.fieldCount());
        if (wanted == null) {
            return fields == null || isNamed(guess, fields) ? guess : without();
        }
        if (wanted == 0) {
            return without();
        }
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).line() == wanted) {
                boolean same = guess.rows() == 2 && guess.record() + 1 == i;
                return same ? guess : HeaderGuess.at(records, i, 1);
            }
        }
        throw new TableProblem.WrongWish(name, String.valueOf(wanted)).refused();
    }

    /** Whether the header says the names of the dictionary, so that it is a header and no row of data. */
    private static boolean isNamed(HeaderGuess guess, List<DataDictionary.Field> fields) {
        return guess.names().stream()
                .anyMatch(name -> fields.stream()
                        .anyMatch(
                                field -> name.equalsIgnoreCase(field.name()) || name.equalsIgnoreCase(field.label())));
    }

    private static HeaderGuess without() {
        return new HeaderGuess(-1, 0, List.of(), List.of());
    }

    private void refuse(HeaderGuess guess) {
        if (source.fieldCount() > MOST_COLUMNS) {
            throw new TableProblem.TooManyColumns(name, MOST_COLUMNS).refused();
        }
        for (Finding finding : guess.findings()) {
            switch (finding.code()) {
                case "table.duplicate-header" ->
                    throw new TableProblem.HeaderTwice(name, guess.names().get(finding.column() - 1)).refused();
                case "table.no-rows" -> throw new TableProblem.NoRows(name).refused();
                default -> {
                    // A table without header or with a nameless column can be read.
                }
            }
        }
    }

    private List<String> numbered(int columns) {
        String word = switch (language) {
            case PL -> "Kolumna ";
            case EN -> "Column ";
        };
        return java.util.stream.IntStream.rangeClosed(1, columns)
                .mapToObj(number -> word + number)
                .toList();
    }

    private static String title(CsvRecord record) {
        return String.join(
                " ", record.fields().stream().filter(field -> !field.isBlank()).toList());
    }

    private void refuseEncoding(CsvFault fault) {
        String code = fault.finding().code();
        if (code.equals("csv.encoding") || code.equals("csv.utf-16")) {
            throw new TableProblem.Encoding(name, encoding, fault.line()).refused();
        }
    }

    private void refuseFirst(CsvFault fault, List<CsvRecord> records) {
        if (fault.finding().code().equals("csv.too-many-columns")) {
            throw new TableProblem.TooManyColumns(name, MOST_COLUMNS).refused();
        }
        if (records.isEmpty()) {
            throw new TableProblem.Unreadable(name, fault.finding().text().in(language)).refused();
        }
    }
}
