package io.sternik.app.platform.imports;

import io.sternik.app.platform.tables.ReadingWish;
import io.sternik.app.platform.tables.TableReading;
import io.sternik.engine.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file was read.
 *
 * @param table encoding, dialect, header
 * @param wish what a person has chosen instead of the guess
 * @param totals rows of sums that were left out
 * @param faults stretches that are no rows of the table
 * @param spoilt what a wrong encoding has done to the texts; null when they look sound
 * @param findings where the data do not agree with their dictionary
 */
public record ImportReading(
        TableReading table,
        ReadingWish wish,
        List<Total> totals,
        long faults,
        @Nullable Spoilt spoilt,
        List<Finding> findings) {

    /** How many rows of sums are kept as examples. */
    static final int MOST_TOTALS = 5;

    /** Takes copies. */
    public ImportReading {
        totals = List.copyOf(totals);
        findings = List.copyOf(findings);
    }

    /** A row of sums. */
    public record Total(long line, String text) {}

    /**
     * Texts that were read in a wrong encoding, here or before they came here.
     *
     * @param column where the first one stands
     * @param cell the first one
     * @param mended the same made right; null when that cannot be told
     * @param encoding what to choose as the encoding of the file so that its texts become right
     */
    public record Spoilt(
            String column, String cell, @Nullable String mended, String encoding) {}
}
