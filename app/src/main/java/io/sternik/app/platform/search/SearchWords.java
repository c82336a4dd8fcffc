package io.sternik.app.platform.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody typed into the search, cut into words; a number also in the forms in which it may have been written down.
 *
 * @param text as typed, without blanks around it
 * @param words letters and digits between everything else, folded; at most eight
 * @param numbers digits alone, with and without the code of the country; none when it is not a number
 */
public record SearchWords(String text, List<String> words, List<String> numbers) {

    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_NUMBER = 4;
    private static final int NATIONAL_DIGITS = 9;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:PL)?[\\s\\u00a0+().\\-\\d]+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    /** Copies the lists. */
    public SearchWords {
        words = List.copyOf(words);
        numbers = List.copyOf(numbers);
    }

    /** What is looked for of what was typed: at most eighty characters. */
    static String cut(String typed) {
        String text = typed.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /**
     * Reads what was typed.
     *
     * @param folded the same without accents and capitals, as the database folds names
     */
    static SearchWords of(String text, String folded) {
        List<String> words = BETWEEN.splitAsStream(folded)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return new SearchWords(text, words, numbersOf(text));
    }

    /** "+48 601-234-567" is 48601234567 and 601234567; "PL 521 301 22 33" is 5213012233. */
    private static List<String> numbersOf(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return List.of();
        }
        String digits = NO_DIGIT.matcher(text).replaceAll("");
        if (digits.length() < SHORTEST_NUMBER) {
            return List.of();
        }
        Set<String> forms = new LinkedHashSet<>();
        forms.add(digits);
        String abroad = digits.startsWith("00") ? digits.substring(2) : digits;
        if (abroad.startsWith("48") && abroad.length() >= NATIONAL_DIGITS) {
            forms.add(abroad.substring(2));
        }
        return new ArrayList<>(forms);
    }

    /** All words but the first. */
    List<String> rest() {
        return words.subList(1, words.size());
    }

    /** Whether it can be a number, a code or a mail address. */
    boolean mayBeCode() {
        return text.contains("@") || text.chars().anyMatch(Character::isDigit);
    }

    /** Whether nothing was typed that could be looked for. */
    boolean isEmpty() {
        return words.isEmpty();
    }
}
