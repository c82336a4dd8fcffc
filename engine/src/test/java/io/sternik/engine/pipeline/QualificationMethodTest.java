package io.sternik.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.engine.pipeline.Qualification.LowCoverage;
import io.sternik.engine.pipeline.Qualification.LowScore;
import io.sternik.engine.pipeline.Qualification.MustMissed;
import io.sternik.engine.pipeline.Qualification.Part;
import io.sternik.engine.pipeline.QualificationMethod.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QualificationMethodTest {

    private static final QualificationMethod MEDDICC = new QualificationMethod(
            List.of(
                    new Item("metrics", 2, false),
                    new Item("economic-buyer", 2, true),
                    new Item("decision-criteria", 1, false),
                    new Item("decision-process", 1, false),
                    new Item("pain", 2, false),
                    new Item("champion", 2, true),
                    new Item("competition", 1, false)),
            70,
            70);

    private static final Map<String, Integer> ANSWERS =
            Map.of("metrics", 2, "economic-buyer", 3, "decision-criteria", 2, "pain", 3, "champion", 1);

    @Test
    void theWorkedExampleIsSeventyFourAndEightyTwoAndFailsByItsChampion() {
        Qualification judged = MEDDICC.judge(ANSWERS);
        assertThat(judged.score()).isEqualTo(74);
        assertThat(judged.coverage()).isEqualTo(82);
        assertThat(judged.parts().stream().mapToInt(Part::earned).sum()).isEqualTo(20);
        assertThat(judged.parts().stream().mapToInt(Part::possible).sum()).isEqualTo(27);
        assertThat(judged.qualified()).isFalse();
        assertThat(judged.shortfalls()).containsExactly(new MustMissed("champion", 1));
        assertThat(judged.parts()).extracting(Part::points).containsExactly(15, 22, 8, 0, 22, 7, 0);
    }

    @Test
    void aKnownChampionQualifiesIt() {
        Map<String, Integer> better = new HashMap<>(ANSWERS);
        better.put("champion", 2);
        assertThat(MEDDICC.judge(better).qualified()).isTrue();
    }

    @Test
    void withoutAnswersThereIsNoScoreAndItIsNotQualified() {
        Qualification judged = MEDDICC.judge(Map.of());
        assertThat(judged.score()).isNull();
        assertThat(judged.coverage()).isZero();
        assertThat(judged.shortfalls())
                .containsExactly(
                        new LowScore(null, 70),
                        new LowCoverage(0, 70),
                        new MustMissed("economic-buyer", null),
                        new MustMissed("champion", null));
    }

    @Test
    void zeroIsAnAnswer() {
        QualificationMethod one = new QualificationMethod(List.of(new Item("need", 1, false)), 1, 1);
        assertThat(one.judge(Map.of("need", 0)).score()).isZero();
        assertThat(one.judge(Map.of("need", 0)).coverage()).isEqualTo(100);
        assertThat(one.judge(Map.of("need", 0)).shortfalls()).containsExactly(new LowScore(0, 1));
    }

    @Test
    void halvesAreRoundedUp() {
        // 1 of 8 of the weights is answered: 12.5 %.
        QualificationMethod method =
                new QualificationMethod(List.of(new Item("a", 1, false), new Item("b", 7, false)), 1, 13);
        assertThat(method.judge(Map.of("a", 3)).coverage()).isEqualTo(13);
        assertThat(method.judge(Map.of("a", 3)).qualified()).isTrue();
    }

    @Test
    void thresholdsAreReachedByBeingEqual() {
        Map<String, Integer> better = new HashMap<>(ANSWERS);
        better.put("champion", 2);
        assertThat(new QualificationMethod(MEDDICC.items(), 81, 82)
                        .judge(better)
                        .qualified())
                .isTrue();
        assertThat(new QualificationMethod(MEDDICC.items(), 82, 82)
                        .judge(better)
                        .shortfalls())
                .containsExactly(new LowScore(81, 82));
        assertThat(new QualificationMethod(MEDDICC.items(), 81, 83)
                        .judge(better)
                        .shortfalls())
                .containsExactly(new LowCoverage(82, 83));
    }

    @Test
    void refusesWhatCannotBe() {
        Item item = new Item("a", 1, false);
        assertThatThrownBy(() -> new QualificationMethod(List.of(), 50, 50)).hasMessageContaining("needs an item");
        assertThatThrownBy(() -> new QualificationMethod(List.of(item, item), 50, 50))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new QualificationMethod(List.of(item), 0, 50)).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> new QualificationMethod(List.of(item), 50, 101))
                .hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> new Item("a", 0, false)).hasMessageContaining("1 to 10");
        assertThatThrownBy(() -> new Item("a", 11, false)).hasMessageContaining("1 to 10");
        assertThatThrownBy(() -> MEDDICC.judge(Map.of("champion", 4))).hasMessageContaining("0 to 3");
        assertThatThrownBy(() -> MEDDICC.judge(Map.of("budget", 1))).hasMessageContaining("budget");
    }

    @Test
    void randomAnswersAgreeWithTheFormulaAndTheirPointsAddUp() {
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            List<Item> items = new ArrayList<>();
            Map<String, Integer> answers = new HashMap<>();
            for (int i = 0; i <= random.nextInt(9); i++) {
                items.add(new Item("i" + i, 1 + random.nextInt(10), random.nextInt(4) == 0));
                if (random.nextInt(3) > 0) {
                    answers.put("i" + i, random.nextInt(4));
                }
            }
            QualificationMethod method =
                    new QualificationMethod(items, 1 + random.nextInt(100), 1 + random.nextInt(100));
            check(seed, method, answers);
        }
    }

    private static void check(int seed, QualificationMethod method, Map<String, Integer> answers) {
        Qualification judged = method.judge(answers);
        int earned = 0;
        int answered = 0;
        int all = 0;
        boolean musts = true;
        for (Item item : method.items()) {
            Integer answer = answers.get(item.code());
            all += item.weight();
            answered += answer == null ? 0 : item.weight();
            earned += answer == null ? 0 : item.weight() * answer;
            musts &= !item.must() || (answer != null && answer >= 2);
        }
        Integer score = answered == 0 ? null : percent(earned, 3 * answered);
        int coverage = percent(answered, all);
        assertThat(judged.score()).as("seed %s", seed).isEqualTo(score);
        assertThat(judged.coverage()).as("seed %s", seed).isEqualTo(coverage);
        assertThat(judged.parts().stream().mapToInt(Part::points).sum())
                .as("seed %s", seed)
                .isEqualTo(score == null ? 0 : score);
        assertThat(judged.qualified())
                .as("seed %s", seed)
                .isEqualTo(score != null
                        && score >= method.scoreThreshold()
                        && coverage >= method.coverageThreshold()
                        && musts);
    }

    private static int percent(int part, int whole) {
        return BigDecimal.valueOf(100L * part)
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    @Test
    void aBetterAnswerNeverLowersTheScore() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Map<String, Integer> answers = new HashMap<>();
            MEDDICC.items().forEach(item -> answers.put(item.code(), random.nextInt(3)));
            Integer before = MEDDICC.judge(answers).score();
            answers.merge(MEDDICC.items().get(random.nextInt(7)).code(), 1, Integer::sum);
            assertThat(MEDDICC.judge(answers).score()).as("seed %s", seed).isGreaterThanOrEqualTo(before);
        }
    }
}
