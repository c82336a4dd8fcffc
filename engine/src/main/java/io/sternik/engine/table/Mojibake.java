package io.sternik.engine.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds text that was read in a wrong encoding before it was saved: {@code Ĺ‚Ăłdka} is łódka, {@code ³ódka} as well. */
public final class Mojibake {

    private static final List<String> UTF_8_AS_1250 =
            List.of("Ĺ‚", "Ä…", "Ä™", "Ĺ›", "ĹĽ", "Ĺş", "Ă³", "Ä‡", "Ĺ„", "Ĺ\u0081", "Ĺš", "Ĺ»");
    /** Without those that Windows-1250 has as well. */
    private static final List<String> UTF_8_AS_1252 =
            List.of("Å‚", "Å›", "Å¼", "Åº", "Ã³", "Å„", "Å\u0081", "Åš", "Å»");

    /** Letters of Polish code pages that are signs, not letters, in Western ones: ł ą ż of both. */
    private static final String SIGNS_OF_1250 = "³¹¿";

    /** The same, ą ś ź of ISO-8859-2. */
    private static final String SIGNS_OF_8859_2 = "±¶¼";

    private Mojibake() {}

    /** How the cell was spoilt; null when it looks sound. */
    public static @Nullable Mending of(String cell) {
        if (UTF_8_AS_1252.stream().anyMatch(cell::contains)) {
            return Mending.UTF_8_READ_AS_WINDOWS_1252;
        }
        if (UTF_8_AS_1250.stream().anyMatch(cell::contains)) {
            return Mending.UTF_8_READ_AS_WINDOWS_1250;
        }
        if (hasWithin(cell, SIGNS_OF_8859_2)) {
            return Mending.ISO_8859_2_READ_AS_WESTERN;
        }
        return hasWithin(cell, SIGNS_OF_1250) ? Mending.WINDOWS_1250_READ_AS_WESTERN : null;
    }

    /** Whether the spoilt cell tells which of two ways it was: {@code Ä…} is ą in both readings of UTF-8, {@code ³} ł in both code pages. */
    public static boolean isClear(String cell) {
        return cell.matches("(?s).*[ĂĹÃÅ].*") || hasWithin(cell, SIGNS_OF_8859_2) || hasWithin(cell, "¹");
    }

    private static boolean hasWithin(String cell, String signs) {
        for (int i = 1; i < cell.length() - 1; i++) {
            if (signs.indexOf(cell.charAt(i)) >= 0 && isOfWord(cell.charAt(i - 1)) && isOfWord(cell.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfWord(char character) {
        return Character.isLetter(character) || (SIGNS_OF_1250 + SIGNS_OF_8859_2).indexOf(character) >= 0;
    }
}
