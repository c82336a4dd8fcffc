package io.sternik.app.platform.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words that somebody may have meant who made one typing error. */
final class TypingErrors {

    /** Shorter words are left alone; with one letter changed they would mean almost everything. */
    static final int SHORTEST = 4;

    private static final char ANY = '_';

    private TypingErrors() {}

    /**
     * Patterns of {@code like} for a word with one letter wrong, missing or too many, or two neighbours swapped. Example: {@code pomap}
     * gives {@code pompa} among others. Numbers are taken as they are. An error in the first letter is found where a whole word begins with the rest.
     */
    static List<String> meantBy(String word) {
        if (word.length() < SHORTEST || word.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        Set<String> meant = new LinkedHashSet<>();
        for (int at = 0; at < word.length(); at++) {
            String before = word.substring(0, at);
            String after = word.substring(at + 1);
            meant.add(before + ANY + after);
            meant.add(before + ANY + word.substring(at));
            meant.add(before + after);
            if (!after.isEmpty() && after.charAt(0) != word.charAt(at)) {
                meant.add(before + after.charAt(0) + word.charAt(at) + after.substring(1));
            }
        }
        return List.copyOf(meant);
    }
}
