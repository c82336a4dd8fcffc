package io.sternik.app.selling.qualification;

import io.sternik.app.platform.http.Versioned;
import io.sternik.engine.finding.Text;
import io.sternik.engine.pipeline.Qualification;
import io.sternik.engine.pipeline.QualificationMethod;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a deal is qualified, as its record shows it.
 *
 * @param id of the deal
 * @param version of the deal
 * @param framework by which it is judged; null when its pipeline uses none and nothing was ever answered
 * @param newer the version that its pipeline uses now, when the deal keeps another one
 * @param score whole percent, null when nothing is answered
 * @param coverage whole percent
 * @param shortfalls why it is not qualified
 * @param answers those that count
 */
public record QualificationView(
        UUID id,
        @Override long version,
        @Nullable Framework framework,
        @Nullable NewerMethod newer,
        @Nullable Integer score,
        int coverage,
        boolean qualified,
        List<MethodShortfall> shortfalls,
        List<ItemAnswer> answers)
        implements Versioned {

    /** The version of a method that a pipeline uses now. */
    public record NewerMethod(Text name, int version) {}

    /**
     * Something that keeps a deal from being qualified.
     *
     * @param kind {@code score}, {@code coverage} or {@code must}
     * @param item for {@code must}: code of the item
     * @param value whole percent, or the answer; null when there is none
     * @param needed the least that it has to be
     */
    public record MethodShortfall(
            String kind, @Nullable String item, @Nullable Integer value, int needed) {

        static MethodShortfall of(Qualification.Shortfall shortfall) {
            return switch (shortfall) {
                case Qualification.LowScore(Integer score, int threshold) ->
                    new MethodShortfall("score", null, score, threshold);
                case Qualification.LowCoverage(int coverage, int threshold) ->
                    new MethodShortfall("coverage", null, coverage, threshold);
                case Qualification.MustMissed(String item, Integer answer) ->
                    new MethodShortfall("must", item, answer, QualificationMethod.MUST_ANSWER);
            };
        }
    }

    /**
     * The last answer to an item.
     *
     * @param item its code
     * @param score from 0 to 3
     * @param points what it gives to the score, in whole percent; the points of all answers add up to the score
     * @param by who gave it, null when nobody knows
     */
    public record ItemAnswer(
            String item,
            int score,
            int points,
            String evidence,
            @Nullable String evidenceRef,
            @Nullable String by,
            OffsetDateTime at) {

        ItemAnswer withPoints(int reckoned) {
            return new ItemAnswer(item, score, reckoned, evidence, evidenceRef, by, at);
        }
    }

    /**
     * An answer that was given at some time.
     *
     * @param name of the item
     * @param method name of the method
     * @param version of the method
     * @param score from 0 to 3, null when an answer was taken back
     * @param source by hand, demo, undo; carried when it was taken over from an older version of the method
     */
    public record PastAnswer(
            String item,
            Text name,
            Text method,
            int version,
            @Nullable Integer score,
            String evidence,
            @Nullable String evidenceRef,
            @Nullable String by,
            OffsetDateTime at,
            String source) {}
}
