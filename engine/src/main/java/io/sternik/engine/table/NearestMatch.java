package io.sternik.engine.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds which known name a written one means: equal, or one at Jaro-Winkler ≥ 0.9 on folded texts without spaces. Of names that are alike
 * enough, one that folds to the very same wins over those that do not.
 */
public final class NearestMatch {

    /** Least likeness of a match, in basis points. */
    public static final int THRESHOLD_BASIS_POINTS = 9_000;

    private final List<String> candidates;
    private final Set<String> exact;
    private final List<String> compact;

    private NearestMatch(Collection<String> candidates) {
        this.candidates = candidates.stream().distinct().toList();
        this.exact = new HashSet<>(candidates);
        this.compact = this.candidates.stream().map(Fold::compact).toList();
    }

    /** Prepares the known names, for many questions. */
    public static NearestMatch among(Collection<String> candidates) {
        return new NearestMatch(candidates);
    }

    /** One question among few names. */
    public static Match find(String value, Collection<String> candidates) {
        return among(candidates).find(value);
    }

    /** What the written name means; {@code GTXPro} among GTX Pro and GTX Basic is likely GTX Pro. A blank one means nothing. */
    public Match find(String value) {
        String written = value.strip();
        if (exact.contains(written)) {
            return new Match.Exact(written);
        }
        String folded = Fold.compact(written);
        if (folded.isEmpty()) {
            return new Match.None();
        }
        List<Match.Likely> likely = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            int similarity = (int) (Similarity.jaroWinkler(folded, compact.get(i)) * 10_000);
            if (similarity >= THRESHOLD_BASIS_POINTS) {
                likely.add(new Match.Likely(candidates.get(i), similarity));
            }
        }
        likely.sort(Comparator.comparingInt(Match.Likely::similarityBasisPoints).reversed());
        return decide(likely, folded);
    }

    private static Match decide(List<Match.Likely> likely, String folded) {
        if (likely.isEmpty()) {
            return new Match.None();
        }
        List<Match.Likely> same = likely.stream()
                .filter(match -> Fold.compact(match.candidate()).equals(folded))
                .toList();
        if (likely.size() == 1 || same.size() == 1) {
            return same.isEmpty() ? likely.getFirst() : same.getFirst();
        }
        return new Match.Ambiguous(likely.stream().map(Match.Likely::candidate).toList());
    }
}
