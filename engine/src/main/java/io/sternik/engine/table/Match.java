package io.sternik.engine.table;

import java.util.List;

/** What a written reference can mean among known names. */
public sealed interface Match {

    /**
     * A known name, letter by letter.
     *
     * @param candidate the name
     */
    record Exact(String candidate) implements Match {}

    /**
     * One known name is alike enough.
     *
     * @param candidate the name
     * @param similarityBasisPoints 9,000 to 10,000; 10,000 when only case, diacritics, punctuation or spaces differ
     */
    record Likely(String candidate, int similarityBasisPoints) implements Match {}

    /**
     * Several known names are alike enough; a person has to choose.
     *
     * @param candidates most alike first, equals in the order given
     */
    record Ambiguous(List<String> candidates) implements Match {

        /** Takes a copy. */
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** No known name is alike enough. */
    record None() implements Match {}
}
