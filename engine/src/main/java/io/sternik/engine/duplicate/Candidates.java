package io.sternik.engine.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which records are worth comparing: those that share a tax number, a phone, an address or domain of mail, or the beginning or the end of
 * their name, at one place or anywhere. What more than fifty share says nothing and is passed over, so the work grows with the number of records
 * and not with its square.
 */
public final class Candidates {

    private static final int MOST_IN_COMMON = 50;
    private static final int SHORT = 4;
    private static final int LONG = 7;

    private Candidates() {}

    /** Two records by their places in the list, the lower one first. */
    public record Pair(int one, int other) {}

    /** All pairs that are worth comparing; those with different tax numbers are left out. */
    public static Set<Pair> among(List<Described> records) {
        Map<String, List<Integer>> blocks = new HashMap<>();
        for (int at = 0; at < records.size(); at++) {
            for (String key : keys(records.get(at))) {
                blocks.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(at);
            }
        }
        Set<Pair> pairs = new HashSet<>();
        for (List<Integer> block : blocks.values()) {
            if (block.size() <= MOST_IN_COMMON) {
                pair(block, records, pairs);
            }
        }
        return pairs;
    }

    private static void pair(List<Integer> block, List<Described> records, Set<Pair> pairs) {
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1; j < block.size(); j++) {
                if (!areTwoFirms(records.get(block.get(i)), records.get(block.get(j)))) {
                    pairs.add(new Pair(block.get(i), block.get(j)));
                }
            }
        }
    }

    private static boolean areTwoFirms(Described one, Described other) {
        return one.taxNumber() != null
                && other.taxNumber() != null
                && !one.taxNumber().equals(other.taxNumber());
    }

    private static Set<String> keys(Described record) {
        Set<String> keys = new HashSet<>();
        if (record.taxNumber() != null) {
            keys.add("number " + record.taxNumber());
        }
        for (Trait trait : List.of(Trait.PHONE, Trait.MAIL, Trait.DOMAIN)) {
            record.of(trait).forEach(value -> keys.add(trait + " " + value));
        }
        String name = record.name().replace(" ", "");
        keys.add("begins " + beginning(name, LONG));
        keys.add("ends " + end(name, LONG));
        for (Trait place : List.of(Trait.POSTCODE, Trait.TOWN, Trait.EMPLOYER)) {
            for (String where : record.of(place)) {
                keys.add(place + " " + where + " begins " + beginning(name, SHORT));
                keys.add(place + " " + where + " ends " + end(name, SHORT));
            }
        }
        return keys;
    }

    private static String beginning(String name, int letters) {
        return name.substring(0, Math.min(letters, name.length()));
    }

    private static String end(String name, int letters) {
        return name.substring(Math.max(0, name.length() - letters));
    }
}
