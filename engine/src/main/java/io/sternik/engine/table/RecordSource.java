package io.sternik.engine.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A table that is read from top to bottom in bounded memory: a text file or a sheet of a workbook. */
public interface RecordSource extends AutoCloseable {

    /** The next record or fault, null at the end. */
    @Nullable CsvEntry next() throws IOException;

    /** Number of fields that most records have. */
    int fieldCount();

    @Override
    void close() throws IOException;
}
