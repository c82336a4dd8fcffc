package io.sternik.engine.pipeline;

import io.sternik.engine.money.Rounding;
import io.sternik.engine.money.Shares;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method of qualification such as BANT or MEDDICC: items with weights, each answered from 0 (nothing known) to 3 (proven).
 *
 * <p>{@code score = 100 · Σ wᵢ·sᵢ / (3 · Σ wᵢ)} over the answered items, {@code coverage = 100 · Σ w answered / Σ w}, each rounded half up
 * once to whole percent. A sale is qualified when both reach their thresholds and every {@code must} item is answered with 2 or more.
 *
 * <p>Example: weights 2, 2, 1, 1, 2, 2, 1 and answers 2, 3, 2, none, 3, 1, none give 20 of 27, a score of 74, and 9 of 11, a coverage of 82;
 * with the sixth item a {@code must}, the sale is not qualified because that is 1.
 *
 * @param items in their order, each code once
 * @param scoreThreshold whole percent from 1 to 100
 * @param coverageThreshold whole percent from 1 to 100
 */
public record QualificationMethod(List<Item> items, int scoreThreshold, int coverageThreshold) {

    /** The best answer. */
    public static final int BEST_ANSWER = 3;

    /** The lowest answer that an item which must be known may have. */
    public static final int MUST_ANSWER = 2;

    /** The largest weight of an item. */
    public static final int LARGEST_WEIGHT = 10;

    /** Refuses a method without items, a code that stands twice, and thresholds outside 1 to 100. */
    public QualificationMethod {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a method needs an item");
        }
        Set<String> codes = new HashSet<>();
        for (Item item : items) {
            if (!codes.add(item.code())) {
                throw new IllegalArgumentException("the item " + item.code() + " stands twice");
            }
        }
        requirePercent(scoreThreshold);
        requirePercent(coverageThreshold);
    }

    /**
     * An item that is asked about.
     *
     * @param weight whole number from 1 to 10
     * @param must whether a sale cannot be qualified without it
     */
    public record Item(String code, int weight, boolean must) {

        /** Refuses a weight outside 1 to 10. */
        public Item {
            if (weight < 1 || weight > LARGEST_WEIGHT) {
                throw new IllegalArgumentException("a weight is from 1 to 10, not " + weight);
            }
        }
    }

    /**
     * Judges answers by the codes of their items; an item that is not among them is unanswered. Refuses with
     * {@link IllegalArgumentException} an answer outside 0 to 3 and one to an item of another method.
     */
    public Qualification judge(Map<String, Integer> answers) {
        requireOwn(answers);
        long earned = 0;
        long answered = 0;
        long all = 0;
        long[] weighted = new long[items.size()];
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Integer answer = answers.get(item.code());
            all += item.weight();
            if (answer != null) {
                weighted[i] = (long) item.weight() * answer;
                earned += weighted[i];
                answered += item.weight();
            }
        }
        Integer score = answered == 0 ? null : percent(earned, BEST_ANSWER * answered);
        int coverage = percent(answered, all);
        return new Qualification(
                parts(answers, weighted, score), score, coverage, shortfalls(answers, score, coverage));
    }

    /** Part of a whole in whole percent, rounded half up: 1 of 8 is 13. */
    private static int percent(long part, long whole) {
        return Math.toIntExact(Rounding.halfUp(part, 100, whole));
    }

    private List<Qualification.Part> parts(Map<String, Integer> answers, long[] weighted, @Nullable Integer score) {
        long[] points = Shares.split(score == null ? 0 : score, weighted);
        List<Qualification.Part> parts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            parts.add(new Qualification.Part(item, answers.get(item.code()), (int) points[i]));
        }
        return parts;
    }

    private List<Qualification.Shortfall> shortfalls(
            Map<String, Integer> answers, @Nullable Integer score, int coverage) {
        List<Qualification.Shortfall> shortfalls = new ArrayList<>();
        if (score == null || score < scoreThreshold) {
            shortfalls.add(new Qualification.LowScore(score, scoreThreshold));
        }
        if (coverage < coverageThreshold) {
            shortfalls.add(new Qualification.LowCoverage(coverage, coverageThreshold));
        }
        for (Item item : items) {
            Integer answer = answers.get(item.code());
            if (item.must() && (answer == null || answer < MUST_ANSWER)) {
                shortfalls.add(new Qualification.MustMissed(item.code(), answer));
            }
        }
        return shortfalls;
    }

    private void requireOwn(Map<String, Integer> answers) {
        answers.forEach((code, answer) -> {
            if (items.stream().noneMatch(item -> item.code().equals(code))) {
                throw new IllegalArgumentException("the method does not ask for " + code);
            }
            if (answer < 0 || answer > BEST_ANSWER) {
                throw new IllegalArgumentException("an answer is from 0 to 3, not " + answer);
            }
        });
    }

    private static void requirePercent(int threshold) {
        if (threshold < 1 || threshold > 100) {
            throw new IllegalArgumentException("a threshold is from 1 to 100 percent, not " + threshold);
        }
    }
}
