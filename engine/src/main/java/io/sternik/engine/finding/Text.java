package io.sternik.engine.finding;

/**
 * One sentence in both languages. Engine texts avoid plurals and never blame the person; they say what was found and what to do.
 *
 * @param pl the sentence in Polish
 * @param en the sentence in English
 */
public record Text(String pl, String en) {

    /** Refuses an empty sentence in either language. */
    public Text {
        if (pl.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text needs both languages: '" + pl + "', '" + en + "'");
        }
    }

    /** The sentence in the given language. */
    public String in(Language language) {
        return switch (language) {
            case PL -> pl;
            case EN -> en;
        };
    }
}
