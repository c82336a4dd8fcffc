package io.sternik.engine.finding;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The languages in which engines speak. */
public enum Language {
    /** Polish. */
    PL,
    /** English. */
    EN;

    /** The language with this code ({@code pl}, {@code en}), or null when engines do not speak it. */
    public static @Nullable Language ofCode(String code) {
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "pl" -> PL;
            case "en" -> EN;
            default -> null;
        };
    }

    /** The language of the environment variables LC_ALL, LC_MESSAGES, LANG, the first one that is set; English when it is not Polish. */
    public static Language ofEnvironment(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("pl") ? PL : EN;
            }
        }
        return EN;
    }
}
