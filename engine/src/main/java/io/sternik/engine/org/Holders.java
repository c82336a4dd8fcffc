package io.sternik.engine.org;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Who holds which position on one date. */
final class Holders {

    private final Map<Integer, List<String>> peopleOf = new HashMap<>();
    private final Map<String, List<Assignment>> postsOf = new HashMap<>();

    private Holders() {}

    static Holders of(PositionIndex index, List<Assignment> assignments, LocalDate date) {
        Holders holders = new Holders();
        Map<Integer, TreeSet<String>> people = new HashMap<>();
        for (Assignment assignment : assignments) {
            int position = index.numberOf(assignment.position());
            if (position >= 0 && assignment.validDuring().contains(date)) {
                people.computeIfAbsent(position, key -> new TreeSet<>(PositionIndex.BYTE_ORDER))
                        .add(assignment.person());
                holders.postsOf
                        .computeIfAbsent(assignment.person(), key -> new ArrayList<>())
                        .add(assignment);
            }
        }
        people.forEach((position, names) -> holders.peopleOf.put(position, List.copyOf(names)));
        return holders;
    }

    List<String> of(int position) {
        return peopleOf.getOrDefault(position, List.of());
    }

    List<Assignment> postsOf(String person) {
        return postsOf.getOrDefault(person, List.of());
    }
}
