package io.sternik.app.platform.tables;

import org.jspecify.annotations.Nullable;

/**
 * How a person wants a file to be read; what is null is guessed.
 *
 * @param encoding name of one of the known encodings, or of a {@link io.sternik.engine.table.Mending}
 * @param delimiter character between fields
 * @param headerRow line of the (last) row of the header, 0 when the table has none
 */
public record ReadingWish(
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable Integer headerRow) {

    /** Everything is guessed. */
    public static final ReadingWish GUESS = new ReadingWish(null, null, null);
}
