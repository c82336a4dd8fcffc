package io.sternik.engine.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * In which encoding a file is written, found from all of its bytes: a byte order mark; the pattern of NUL bytes of UTF-16; strict UTF-8;
 * else a code page of Central Europe. Windows-1250 and ISO-8859-2 write most Polish letters with the same bytes and are told apart by
 * those that differ: ą ś ź are B9 9C 9F in the one, B1 B6 BC in the other, and 80-9F are letters in the first only. Bytes that
 * Windows-1250 leaves undefined (88 and 98 are ł and ś of IBM852) mean IBM852.
 *
 * @param charset the guess; meaningless for {@link Evidence#BINARY}
 * @param evidence what speaks for it
 */
public record EncodingGuess(Charset charset, Evidence evidence) {

    /** Windows code page of Central Europe. */
    public static final Charset WINDOWS_1250 = Charset.forName("windows-1250");

    /** Latin 2. */
    public static final Charset ISO_8859_2 = Charset.forName("ISO-8859-2");

    /** DOS code page of Central Europe. */
    public static final Charset IBM852 = Charset.forName("IBM852");

    /** Every encoding that can be chosen. */
    public static final List<Charset> KNOWN = List.of(
            StandardCharsets.UTF_8,
            WINDOWS_1250,
            ISO_8859_2,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            IBM852);

    /** What speaks for an encoding. */
    public enum Evidence {
        /** The file says it itself. */
        BYTE_ORDER_MARK,
        /** Every other byte is NUL, as in UTF-16. */
        NUL_PATTERN,
        /** The bytes are valid and of this encoding only. */
        VALID,
        /** Bytes that differ between code pages. */
        LETTERS,
        /** No byte tells code pages apart; the usual one is taken. */
        ASSUMED,
        /** This is no text. */
        BINARY
    }

    /** Guesses from all bytes of the stream, which is read to its end. */
    public static EncodingGuess of(InputStream stream) throws IOException {
        ByteTally tally = new ByteTally();
        byte[] buffer = new byte[1 << 16];
        for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
            tally.add(buffer, count);
        }
        return of(tally);
    }

    private static EncodingGuess of(ByteTally tally) {
        Charset marked = tally.byteOrderMark();
        if (marked != null) {
            return new EncodingGuess(marked, Evidence.BYTE_ORDER_MARK);
        }
        if (tally.looksUtf16(1)) {
            return new EncodingGuess(StandardCharsets.UTF_16LE, Evidence.NUL_PATTERN);
        }
        if (tally.looksUtf16(0)) {
            return new EncodingGuess(StandardCharsets.UTF_16BE, Evidence.NUL_PATTERN);
        }
        if (tally.looksBinary()) {
            return new EncodingGuess(StandardCharsets.UTF_8, Evidence.BINARY);
        }
        if (tally.isMostlyUtf8()) {
            return new EncodingGuess(StandardCharsets.UTF_8, Evidence.VALID);
        }
        return codePage(tally);
    }

    private static EncodingGuess codePage(ByteTally tally) {
        if (tally.undefinedIn1250() > 0) {
            return new EncodingGuess(IBM852, Evidence.LETTERS);
        }
        if (tally.only1250() > 0 || tally.letters1250() > tally.letters8859()) {
            return new EncodingGuess(WINDOWS_1250, Evidence.LETTERS);
        }
        return tally.letters8859() > 0
                ? new EncodingGuess(ISO_8859_2, Evidence.LETTERS)
                : new EncodingGuess(WINDOWS_1250, Evidence.ASSUMED);
    }

    /** The encoding with this name or one of its usual names ({@code cp1250}, {@code latin2}), null when it is none of {@link #KNOWN}. */
    public static @org.jspecify.annotations.Nullable Charset named(String name) {
        String wanted = name.strip().toLowerCase(java.util.Locale.ROOT).replace("_", "-");
        if (!wanted.matches("[a-z0-9][a-z0-9:.+-]*")) {
            return null;
        }
        return KNOWN.stream()
                .filter(charset -> charset.name().equalsIgnoreCase(wanted)
                        || charset.aliases().stream()
                                .anyMatch(alias -> alias.replace("_", "-").equalsIgnoreCase(wanted)))
                .findFirst()
                .orElse(null);
    }
}
