package io.sternik.engine.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text that was read in a wrong encoding before it was saved: {@code Ĺ‚Ăłdka} is łódka, {@code ³ódka} as well. */
public final class Mojibake {

    private static final List<String> UTF_8_AS_1250 =
            List.of("Ĺ‚", "Ä…", "Ä™", "Ĺ›", "ĹĽ", "Ĺş", "Ă³", "Ä‡", "Ĺ„", "Ĺ\u0081", "Ĺš", "Ĺ»");
    private static final List<String> UTF_8_AS_1252 =
            List.of("Å‚", "Ä…", "Ä™", "Å›", "Å¼", "Åº", "Ã³", "Ä‡", "Å„", "Åš", "Å»");
    /** Letters of Polish code pages that are signs, not letters, in Western ones: ł ą ż, and ą ś ź of ISO-8859-2. */
    private static final String SIGNS = "³¹¿±¶¼";

    private Mojibake() {}

    /** How texts were spoilt, one of three ways. */
    public enum Kind {
        /** UTF-8 was read as Windows-1250: {@code Ĺ‚} for ł. */
        UTF_8_READ_AS_WINDOWS_1250,
        /** UTF-8 was read as Windows-1252: {@code Å‚} for ł. */
        UTF_8_READ_AS_WINDOWS_1252,
        /** A Polish code page was read as a Western one: {@code ³} for ł. */
        CODE_PAGE_READ_AS_WESTERN
    }

    /** How the cell was spoilt; null when it looks sound. */
    public static @Nullable Kind of(String cell) {
        if (UTF_8_AS_1250.stream().anyMatch(cell::contains)) {
            return Kind.UTF_8_READ_AS_WINDOWS_1250;
        }
        if (UTF_8_AS_1252.stream().anyMatch(cell::contains)) {
            return Kind.UTF_8_READ_AS_WINDOWS_1252;
        }
        for (int i = 1; i < cell.length(); i++) {
            if (SIGNS.indexOf(cell.charAt(i)) >= 0
                    && Character.isLetter(cell.charAt(i - 1))
                    && i + 1 < cell.length()
                    && Character.isLetter(cell.charAt(i + 1))) {
                return Kind.CODE_PAGE_READ_AS_WESTERN;
            }
        }
        return null;
    }

    /** The encoding in which the file should have been read or saved, by name. */
    public static String rightEncoding(Kind kind) {
        return switch (kind) {
            case UTF_8_READ_AS_WINDOWS_1250, UTF_8_READ_AS_WINDOWS_1252 -> "UTF-8";
            case CODE_PAGE_READ_AS_WESTERN -> "windows-1250";
        };
    }
}
