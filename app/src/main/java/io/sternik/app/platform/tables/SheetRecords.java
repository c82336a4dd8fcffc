package io.sternik.app.platform.tables;

import io.sternik.engine.table.CsvEntry;
import io.sternik.engine.table.CsvEntry.CsvRecord;
import io.sternik.engine.table.RecordSource;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, blank ones passed over. As many columns as the widest of the first rows has. */
final class SheetRecords implements RecordSource {

    private static final int LOOKED_AT = 200;

    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final CellText texts;
    private final Deque<CsvRecord> ahead = new ArrayDeque<>();
    private final int width;

    SheetRecords(Sheet sheet, CellText texts) throws IOException {
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.texts = texts;
        int widest = 0;
        while (ahead.size() < LOOKED_AT && rows.hasNext()) {
            CsvRecord record = record(rows.next());
            if (record != null) {
                ahead.add(record);
                widest = Math.max(widest, record.fields().size());
            }
        }
        this.width = widest;
    }

    @Override
    public @Nullable CsvEntry next() {
        CsvRecord record = ahead.poll();
        while (record == null && rows.hasNext()) {
            record = record(rows.next());
        }
        return record == null ? null : padded(record);
    }

    @Override
    public int fieldCount() {
        return width;
    }

    @Override
    public void close() {
        stream.close();
    }

    /** The cells up to the last that is not empty; null for a blank row. */
    private @Nullable CsvRecord record(Row row) {
        int last = Math.min(row.getCellCount(), Table.MOST_COLUMNS + 1) - 1;
        List<String> fields = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            fields.add(texts.of(row.getOptionalCell(i).orElse(null)));
        }
        while (!fields.isEmpty() && fields.getLast().isBlank()) {
            fields.removeLast();
        }
        return fields.isEmpty() ? null : new CsvRecord(row.getRowNum(), fields, List.of());
    }

    private CsvRecord padded(CsvRecord record) {
        if (record.fields().size() >= width) {
            return record;
        }
        List<String> fields = new ArrayList<>(record.fields());
        while (fields.size() < width) {
            fields.add("");
        }
        return new CsvRecord(record.line(), fields, List.of());
    }
}
