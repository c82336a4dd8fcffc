package io.sternik.engine.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How spoilt text becomes right again: its characters are written in the encoding in which they were wrongly read, and what comes out is
 * read in the right one. Its name is {@code UTF-8:windows-1250}: is the first, was read as the second.
 */
public enum Mending {
    /** {@code Ĺ‚} for ł. */
    UTF_8_READ_AS_WINDOWS_1250(StandardCharsets.UTF_8, EncodingGuess.WINDOWS_1250),
    /** {@code Å‚} for ł. */
    UTF_8_READ_AS_WINDOWS_1252(StandardCharsets.UTF_8, Charset.forName("windows-1252")),
    /** {@code ³} for ł and {@code ¹} for ą. */
    WINDOWS_1250_READ_AS_WESTERN(EncodingGuess.WINDOWS_1250, Charset.forName("windows-1252")),
    /** {@code ³} for ł and {@code ±} for ą. */
    ISO_8859_2_READ_AS_WESTERN(Charset.forName("ISO-8859-2"), Charset.forName("windows-1252"));

    private final Charset right;
    private final Charset readAs;

    Mending(Charset right, Charset readAs) {
        this.right = right;
        this.readAs = readAs;
    }

    /** The mending with this name, null when there is none. */
    public static @Nullable Mending named(String name) {
        return Stream.of(values())
                .filter(mending -> mending.code()
                        .toLowerCase(Locale.ROOT)
                        .equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    /** Its name. */
    public String code() {
        return right.name() + ":" + readAs.name();
    }

    /** The encoding of the bytes that {@link #bytes} gives. */
    public Charset right() {
        return right;
    }

    /** The bytes that a spoilt text once was. A character that the wrong encoding does not have is a {@link BadBytesException}. */
    public InputStream bytes(InputStream spoilt, Charset encoding) {
        return new SpoiltBytes(new StrictReader(spoilt, encoding), readAs);
    }

    /**
     * What to choose as the encoding of a file in whose cells this was found.
     *
     * @param encoding in which the file was read: a code page is simply the wrong one, Unicode was written by who had read it wrongly
     */
    public String choice(String encoding) {
        return encoding.toUpperCase(Locale.ROOT).startsWith("UTF") || named(encoding) != null ? code() : right.name();
    }

    /** The text made right; empty when this was not what spoilt it. */
    public Optional<String> mended(String spoilt) {
        try (InputStream bytes = new SpoiltBytes(new StringReader(spoilt), readAs);
                StrictReader text = new StrictReader(bytes, right)) {
            return Optional.of(text.readAllAsString());
        } catch (IOException another) {
            return Optional.empty();
        }
    }
}
