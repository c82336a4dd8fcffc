package io.sternik.engine.cli;

import io.sternik.engine.table.Fold;
import io.sternik.engine.table.Similarity;
import java.util.Collection;
import java.util.List;

/** The words that engine commands begin with, those of later versions included. */
final class CommandWords {

    static final List<String> FIRST = List.of(
            "org",
            "quota",
            "variance",
            "pay",
            "align",
            "route",
            "assign",
            "forecast",
            "reconcile",
            "trend",
            "changes",
            "momentum",
            "winrate",
            "explain",
            "movement",
            "rollup",
            "call-accuracy",
            "cards",
            "promo",
            "design",
            "preflight",
            "impact",
            "agreement",
            "utility",
            "validity",
            "retention",
            "need",
            "cards-review",
            "items",
            "certificates",
            "effect",
            "timeshare",
            "dayplan",
            "sla",
            "service",
            "points",
            "clv",
            "contest",
            "profile",
            "letters",
            "address",
            "bounce",
            "mail",
            "pacing",
            "attribute");

    static final List<String> ORG = List.of("asof", "raci", "diff", "check");

    private CommandWords() {}

    /** The known word that is most like the given one. */
    static String nearest(String word, Collection<String> known) {
        String folded = Fold.compact(word);
        String best = "";
        int distance = Integer.MAX_VALUE;
        for (String candidate : known) {
            int found = Similarity.editDistance(folded, Fold.compact(candidate));
            if (found < distance) {
                best = candidate;
                distance = found;
            }
        }
        return best;
    }
}
