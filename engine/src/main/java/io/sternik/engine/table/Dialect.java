package io.sternik.engine.table;

/**
 * How a CSV file separates and quotes fields. Line ends are not part of it: LF, CRLF and CR are all read.
 *
 * @param delimiter character between fields
 * @param quote character around fields, {@link #NO_QUOTE} when nothing is quoted
 */
public record Dialect(char delimiter, char quote) {

    /** Stands for a dialect in which no character quotes. */
    public static final char NO_QUOTE = '\0';

    /** Comma and double quote, as in RFC 4180. */
    public static final Dialect RFC_4180 = new Dialect(',', '"');

    /** Refuses a delimiter that quotes or ends a line. */
    public Dialect {
        if (delimiter == quote || delimiter == '\n' || delimiter == '\r' || delimiter == '\0') {
            throw new IllegalArgumentException("not a delimiter: U+%04X".formatted((int) delimiter));
        }
    }
}
