package io.sternik.engine.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a sale is known, judged by a {@link QualificationMethod}. Score and coverage belong together: an item without an answer is not
 * zero and not good.
 *
 * @param parts one for each item, in the order of the method; their points add up to the score
 * @param score whole percent from 0 to 100 of what the answered items could give, rounded half up; null when nothing is answered
 * @param coverage whole percent from 0 to 100 of the weights that are answered, rounded half up
 * @param shortfalls why the sale is not qualified; none when it is
 */
public record Qualification(List<Part> parts, @Nullable Integer score, int coverage, List<Shortfall> shortfalls) {

    /** Copies the lists. */
    public Qualification {
        parts = List.copyOf(parts);
        shortfalls = List.copyOf(shortfalls);
    }

    /** Whether score and coverage reach their thresholds and each item that must be known is. */
    public boolean qualified() {
        return shortfalls.isEmpty();
    }

    /**
     * What one item gives.
     *
     * @param answer from 0 to 3, null without an answer
     * @param points share in the score, in whole percent, by the method of the largest remainder
     */
    public record Part(
            QualificationMethod.Item item, @Nullable Integer answer, int points) {

        /** The weighted answer; 0 without one. */
        public int earned() {
            return answer == null ? 0 : item.weight() * answer;
        }

        /** What the best answer would give; 0 without an answer, because such an item does not count. */
        public int possible() {
            return answer == null ? 0 : item.weight() * QualificationMethod.BEST_ANSWER;
        }
    }

    /** Something that keeps a sale from being qualified. */
    public sealed interface Shortfall {}

    /** The score is below the threshold; null when nothing is answered. */
    public record LowScore(@Nullable Integer score, int threshold) implements Shortfall {}

    /** Too little is answered. */
    public record LowCoverage(int coverage, int threshold) implements Shortfall {}

    /** An item that must be known is answered below 2, or not at all. */
    public record MustMissed(String item, @Nullable Integer answer) implements Shortfall {}
}
