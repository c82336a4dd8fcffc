package io.sternik.engine.table;

import java.util.HashSet;
import java.util.Set;

/** How alike two texts are, from 0 (nothing in common) to 1 (equal). Compares what it is given: fold first. */
public final class Similarity {

    private static final int MAX_PREFIX = 4;
    private static final double PREFIX_SCALE = 0.1;

    private Similarity() {}

    /**
     * Jaro-Winkler likeness (Winkler 1990): Jaro's, raised by a tenth of the missing part for each of up to four equal first characters.
     * Examples: MARTHA and MARHTA 0.961, DIXON and DICKSONX 0.813, DWAYNE and DUANE 0.840. Two empty texts are equal.
     */
    public static double jaroWinkler(String one, String other) {
        double jaro = jaro(one, other);
        int prefix = 0;
        int longest = Math.min(MAX_PREFIX, Math.min(one.length(), other.length()));
        while (prefix < longest && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_SCALE * (1 - jaro);
    }

    /**
     * Likeness by trigrams as PostgreSQL's pg_trgm counts it: each word with two spaces before and one after, distinct triples in common
     * over distinct triples in either. Example: word and two words 0.364 (4 of 11).
     */
    public static double trigram(String one, String other) {
        Set<String> left = trigrams(one);
        Set<String> right = trigrams(other);
        if (left.isEmpty() && right.isEmpty()) {
            return 1;
        }
        int common = 0;
        for (String triple : left) {
            common += right.contains(triple) ? 1 : 0;
        }
        return (double) common / (left.size() + right.size() - common);
    }

    /**
     * Number of letters to insert, delete, replace or swap with their neighbour to turn one text into the other (optimal string alignment,
     * after Damerau 1964). Example: ogr and org 1, chek and check 1. For short words, where the other two say little.
     */
    public static int editDistance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        java.util.Arrays.setAll(last, j -> j);
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
                if (isSwapped(one, i, other, j)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = current;
        }
        return last[other.length()];
    }

    private static boolean isSwapped(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }

    /** Jaro's likeness (1989): a third each of matches in one, matches in the other, matches in order. */
    private static double jaro(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        boolean[] usedInOther = new boolean[other.length()];
        boolean[] usedInOne = new boolean[one.length()];
        int matches = match(one, other, usedInOne, usedInOther);
        if (matches == 0) {
            return 0;
        }
        int outOfOrder = 0;
        int j = 0;
        for (int i = 0; i < one.length(); i++) {
            if (usedInOne[i]) {
                while (!usedInOther[j]) {
                    j++;
                }
                outOfOrder += one.charAt(i) != other.charAt(j++) ? 1 : 0;
            }
        }
        int transpositions = outOfOrder / 2;
        double m = matches;
        return (m / one.length() + m / other.length() + (m - transpositions) / m) / 3;
    }

    private static int match(String one, String other, boolean[] usedInOne, boolean[] usedInOther) {
        int reach = Math.max(Math.max(one.length(), other.length()) / 2 - 1, 0);
        int matches = 0;
        for (int i = 0; i < one.length(); i++) {
            int end = Math.min(i + reach + 1, other.length());
            for (int j = Math.max(0, i - reach); j < end; j++) {
                if (!usedInOther[j] && one.charAt(i) == other.charAt(j)) {
                    usedInOne[i] = true;
                    usedInOther[j] = true;
                    matches++;
                    break;
                }
            }
        }
        return matches;
    }

    private static Set<String> trigrams(String text) {
        Set<String> triples = new HashSet<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(' ', start) < 0 ? text.length() : text.indexOf(' ', start);
            if (end > start) {
                String word = "  " + text.substring(start, end) + " ";
                for (int i = 0; i + 3 <= word.length(); i++) {
                    triples.add(word.substring(i, i + 3));
                }
            }
            start = end + 1;
        }
        return triples;
    }
}
