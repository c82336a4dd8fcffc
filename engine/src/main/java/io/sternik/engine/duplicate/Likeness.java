package io.sternik.engine.duplicate;

import io.sternik.engine.duplicate.Trait.Agreement;
import io.sternik.engine.table.Similarity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How likely it is that two records stand for the same firm or person. The points of the parts add up to those of the whole. Example:
 * „Zrodelko Instalacje” and „Źródełko Instalacja Sp. z o.o.” at the same postcode with other phones: 9.73 + 8.64 − 1.00 = 17.37, probable.
 *
 * @param points in hundredths
 * @param verdict what it comes to
 * @param parts the name first, then what at least one of the two says
 */
public record Likeness(long points, Verdict verdict, List<Part> parts) {

    /** Names from here on are almost equal (Jaro-Winkler). */
    private static final double EQUAL_NAMES = 0.95;

    /** Names from here on are alike. */
    private static final double NEAR_NAMES = 0.88;

    private static final long PROBABLE = 15_00;
    private static final long POSSIBLE = 8_00;

    /** Copies the parts. */
    public Likeness {
        parts = List.copyOf(parts);
    }

    /** What points come to. */
    public enum Verdict {
        /** Too little in common. */
        UNLIKELY,
        /** From 8 points on. */
        POSSIBLE,
        /** From 15 points on. */
        PROBABLE,
        /** The same tax number. */
        CERTAIN
    }

    /** What one trait says. */
    public record Part(Trait trait, Agreement agreement, long points) {}

    /** Compares two records; nothing when their tax numbers differ, for then they are two firms. */
    public static Optional<Likeness> between(Described one, Described other) {
        String number = one.taxNumber();
        String otherNumber = other.taxNumber();
        boolean sameNumber = number != null && number.equals(otherNumber);
        if (number != null && otherNumber != null && !sameNumber) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        long points = 0;
        for (Trait trait : Trait.values()) {
            boolean said = trait == Trait.NAME
                    || !one.of(trait).isEmpty()
                    || !other.of(trait).isEmpty();
            if (said) {
                Agreement agreement = trait == Trait.NAME
                        ? names(one.name(), other.name())
                        : agreement(one.of(trait), other.of(trait));
                Part part = new Part(trait, agreement, trait.points(agreement));
                parts.add(part);
                points += part.points();
            }
        }
        return Optional.of(new Likeness(points, sameNumber ? Verdict.CERTAIN : verdict(points), parts));
    }

    private static Verdict verdict(long points) {
        if (points >= PROBABLE) {
            return Verdict.PROBABLE;
        }
        return points >= POSSIBLE ? Verdict.POSSIBLE : Verdict.UNLIKELY;
    }

    private static Agreement names(String one, String other) {
        double alike = Similarity.jaroWinkler(one, other);
        if (alike >= EQUAL_NAMES) {
            return Agreement.EQUAL;
        }
        return alike >= NEAR_NAMES ? Agreement.NEAR : Agreement.DIFFERENT;
    }

    private static Agreement agreement(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Agreement.MISSING;
        }
        return Collections.disjoint(one, other) ? Agreement.DIFFERENT : Agreement.EQUAL;
    }
}
