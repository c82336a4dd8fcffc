package io.sternik.app.platform.file;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name of a file as it is kept: only its last part, without signs that steer text or that a file system does not take, and not longer
 * than 120 signs.
 */
record FileName(String value) {

    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 10;

    /** Cleans the name that somebody's machine gave. */
    static FileName of(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String name = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("\\p{Zs}+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return new FileName(shortened(name.isEmpty() ? "file" : name));
    }

    /** What stands behind the last dot, in lower case; empty when there is none. */
    String ending() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || name.length() - dot > LONGEST_ENDING ? "" : name.substring(dot);
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }
}
