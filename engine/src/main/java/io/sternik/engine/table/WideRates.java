package io.sternik.engine.table;

import io.sternik.engine.table.CsvEntry.CsvFault;
import io.sternik.engine.table.CsvEntry.CsvRecord;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The archive of exchange rates as the National Bank of Poland publishes it, one day a row and one currency a column ({@code data; 1USD;
 * 100JPY; …; nr tabeli}), read as a table with one rate a row. Rows that tell about the columns (names, codes, units) and cells without a
 * rate are passed over. Any other table is handed on as it is.
 */
public final class WideRates implements RecordSource {

    /** Names of the columns in which the rates are handed on. */
    public static final List<String> HEADER =
            List.of("data kursu", "kod waluty", "przelicznik", "kurs", "numer tabeli");

    private static final Pattern CURRENCY = Pattern.compile("(\\d{1,5}) ?([A-Z]{3})");
    private static final Set<String> DAY = Set.of("data", "date");
    private static final Set<String> ABOUT = Set.of("", "kod iso", "nazwa waluty", "liczba jednostek");
    private static final int FEWEST_CURRENCIES = 2;

    private final RecordSource source;
    private final List<Column> columns;
    private final int table;
    private final Deque<CsvEntry> ready = new ArrayDeque<>();

    /** A column of one currency. */
    private record Column(int number, String units, String currency) {}

    private WideRates(RecordSource source, long line, List<Column> columns, int table) {
        this.source = source;
        this.columns = columns;
        this.table = table;
        ready.add(new CsvRecord(line, HEADER, List.of()));
    }

    /** The source itself, or with one rate a row when it is such an archive. */
    public static RecordSource unfolded(RecordSource source) throws IOException {
        CsvEntry first = source.next();
        if (first instanceof CsvRecord head) {
            List<Column> columns = columns(head.fields());
            boolean wide = columns.size() >= FEWEST_CURRENCIES
                    && DAY.contains(Fold.text(head.fields().getFirst()));
            if (wide) {
                return new WideRates(source, head.line(), columns, table(head.fields()));
            }
        }
        return first == null ? source : new Replayed(source, first);
    }

    @Override
    public @Nullable CsvEntry next() throws IOException {
        while (ready.isEmpty()) {
            switch (source.next()) {
                case null -> {
                    return null;
                }
                case CsvFault fault -> ready.add(fault);
                case CsvRecord row -> unfold(row);
            }
        }
        return ready.poll();
    }

    @Override
    public int fieldCount() {
        return HEADER.size();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private void unfold(CsvRecord row) {
        List<String> fields = row.fields();
        String day = fields.getFirst().strip();
        if (ABOUT.contains(Fold.text(day))) {
            return;
        }
        if (fields.size() <= columns.getLast().number()) {
            ready.add(row);
            return;
        }
        String from = table >= 0 && table < fields.size() ? fields.get(table).strip() : "";
        for (Column column : columns) {
            String rate = fields.get(column.number()).strip();
            if (!rate.isEmpty()) {
                ready.add(new CsvRecord(
                        row.line(), List.of(day, column.currency(), column.units(), rate, from), List.of()));
            }
        }
    }

    private static List<Column> columns(List<String> heads) {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i < heads.size(); i++) {
            Matcher matcher = CURRENCY.matcher(heads.get(i).strip());
            if (matcher.matches()) {
                columns.add(new Column(i, matcher.group(1), matcher.group(2)));
            }
        }
        return columns;
    }

    /** The column with the full number of the table, else with the number in the year; −1 when there is none. */
    private static int table(List<String> heads) {
        List<String> folded = heads.stream().map(Fold::text).toList();
        int full = folded.indexOf("pelny numer tabeli");
        return full >= 0 ? full : folded.indexOf("nr tabeli");
    }

    /** A source whose first entry was read already. */
    private static final class Replayed implements RecordSource {
        private final RecordSource source;
        private @Nullable CsvEntry first;

        Replayed(RecordSource source, CsvEntry first) {
            this.source = source;
            this.first = first;
        }

        @Override
        public @Nullable CsvEntry next() throws IOException {
            CsvEntry next = first == null ? source.next() : first;
            first = null;
            return next;
        }

        @Override
        public int fieldCount() {
            return source.fieldCount();
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
