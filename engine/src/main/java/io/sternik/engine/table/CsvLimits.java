package io.sternik.engine.table;

/**
 * How much one field, one record and one row of columns may hold, so that memory stays bounded whatever the file is.
 *
 * @param fieldLength characters in a field
 * @param recordLength characters in a record, delimiters and line ends included
 * @param columns fields in a record
 */
public record CsvLimits(int fieldLength, int recordLength, int columns) {

    /** 100,000 characters a field, 1,000,000 a record, 3,000 columns. */
    public static final CsvLimits STANDARD = new CsvLimits(100_000, 1_000_000, 3_000);

    /** Refuses limits below 1. */
    public CsvLimits {
        if (fieldLength < 1 || recordLength < 1 || columns < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
    }
}
