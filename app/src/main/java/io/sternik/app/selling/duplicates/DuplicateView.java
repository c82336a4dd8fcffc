package io.sternik.app.selling.duplicates;

import io.sternik.engine.duplicate.Likeness.Verdict;
import io.sternik.engine.duplicate.Trait;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Duplicates as they are shown. */
final class DuplicateView {

    private DuplicateView() {}

    /**
     * The likeliest pairs that nobody has decided about.
     *
     * @param next where the following page begins; null at the end
     * @param probable how many pairs are probable or certain, on all pages
     * @param possible how many are possible
     * @param distinct how many pairs in sight were said not to be the same
     * @param related how many were said to belong together
     */
    record DuplicatePage(
            List<DuplicatePair> pairs,
            @Nullable String next,
            long probable,
            long possible,
            long distinct,
            long related) {}

    /**
     * Two records that look alike, the older one first.
     *
     * @param points in hundredths; what the parts add up to
     */
    record DuplicatePair(
            DuplicateRecord one, DuplicateRecord other, long points, Verdict verdict, List<DuplicatePart> parts) {}

    /** One of the two. */
    record DuplicateRecord(UUID id, String name, @Nullable String nip) {}

    /**
     * What one field says.
     *
     * @param points in hundredths
     * @param one what the first record has; empty when it does not say
     */
    record DuplicatePart(Trait trait, Trait.Agreement agreement, long points, List<String> one, List<String> other) {}
}
