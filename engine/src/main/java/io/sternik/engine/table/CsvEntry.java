package io.sternik.engine.table;

import io.sternik.engine.finding.Finding;
import java.util.List;

/** What a reader meets next in a CSV file: a record or a stretch that is none. */
public sealed interface CsvEntry {

    /** Line on which it begins, from 1. */
    long line();

    /**
     * A record that could be read. Fields are as written: nothing is trimmed.
     *
     * @param fields texts without quotes, at least one
     * @param findings empty, or {@code csv.field-count} when the record has another number of fields than most
     */
    record CsvRecord(long line, List<String> fields, List<Finding> findings) implements CsvEntry {

        /** Takes copies. */
        public CsvRecord {
            fields = List.copyOf(fields);
            findings = List.copyOf(findings);
        }
    }

    /**
     * A stretch of the file that is no record. Codes: {@code csv.unbalanced-quote}, {@code csv.text-after-quote}, {@code
     * csv.field-too-long}, {@code csv.record-too-long}, {@code csv.too-many-columns}, {@code csv.nul}, {@code csv.encoding}, {@code
     * csv.utf-16}; the last two end the reading.
     *
     * @param finding what is wrong and where
     * @param lastLine last line of the stretch
     * @param text the stretch as written, cut after {@link #SHOWN} characters
     * @param characters length of the whole stretch
     */
    record CsvFault(Finding finding, long lastLine, String text, long characters) implements CsvEntry {

        /** How many characters of the stretch are kept. */
        public static final int SHOWN = 4_096;

        @Override
        public long line() {
            return finding.line();
        }
    }
}
