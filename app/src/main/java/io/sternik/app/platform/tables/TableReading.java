package io.sternik.app.platform.tables;

import io.sternik.engine.table.EncodingGuess.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a table was read.
 *
 * @param format of the file
 * @param encoding name of the encoding; UTF-8 for a workbook
 * @param evidence what spoke for the encoding; null when a person chose it
 * @param delimiter character between fields; a comma for a workbook, in which refused rows are written
 * @param quote character around fields, null for none
 * @param headerLine line of the (last) row of the header, 0 when the table has none
 * @param headerRows rows of the header: 0, 1 or 2
 * @param titles what stands above the header, a line each
 * @param dictionary name of the data dictionary that named the columns, null for none
 */
public record TableReading(
        Format format,
        String encoding,
        @Nullable Evidence evidence,
        String delimiter,
        @Nullable String quote,
        long headerLine,
        int headerRows,
        List<String> titles,
        @Nullable String dictionary) {

    /** Takes a copy. */
    public TableReading {
        titles = List.copyOf(titles);
    }

    /** What a file is. */
    public enum Format {
        /** Text with delimiters. */
        CSV,
        /** A workbook of a spreadsheet. */
        XLSX
    }
}
