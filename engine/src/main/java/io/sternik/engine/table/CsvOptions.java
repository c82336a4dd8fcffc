package io.sternik.engine.table;

import org.jspecify.annotations.Nullable;

/**
 * How to read a CSV file.
 *
 * @param dialect null to guess it from the beginning of the file
 * @param limits bounds of memory
 */
public record CsvOptions(@Nullable Dialect dialect, CsvLimits limits) {

    /** Guess the dialect, standard limits. */
    public static final CsvOptions GUESS = new CsvOptions(null, CsvLimits.STANDARD);
}
