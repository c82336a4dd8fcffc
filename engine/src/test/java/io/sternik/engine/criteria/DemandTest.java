package io.sternik.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.engine.criteria.Demand.All;
import io.sternik.engine.criteria.Demand.Any;
import io.sternik.engine.criteria.Demand.Compare;
import io.sternik.engine.criteria.Demand.Count;
import io.sternik.engine.criteria.Demand.Filled;
import io.sternik.engine.criteria.Demand.Not;
import io.sternik.engine.criteria.Demand.Operand;
import io.sternik.engine.criteria.Demand.Related;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DemandTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Related MEETINGS = new Related("activities", "meeting", true);
    private static final Related CONTACTS = new Related("contacts", null, false);

    private record Known(Map<String, Value> values, Map<Related, Integer> counts) implements Demand.Facts {
        @Override
        public LocalDate today() {
            return TODAY;
        }

        @Override
        public @Nullable Value value(String field) {
            return values.get(field);
        }

        @Override
        public int count(Related related) {
            return counts.getOrDefault(related, 0);
        }

        @Override
        public @Nullable Integer points(String question) {
            return question.equals("champion") ? Integer.valueOf(1) : null;
        }

        @Override
        public @Nullable Integer score() {
            return 74;
        }

        @Override
        public int coverage() {
            return 82;
        }

        @Override
        public boolean approved(String role) {
            return values.containsKey("approved by " + role);
        }
    }

    private static final Known DEAL = new Known(
            Map.of(
                    "amount",
                    new Value.Amount(5_000_000, "PLN"),
                    "closeOn",
                    new Value.Day(TODAY.plusDays(10)),
                    "nextStep",
                    new Value.Word("Call")),
            Map.of(MEETINGS, 1));

    @Test
    void anEmptyOrUnknownFieldMeetsNothing() {
        assertThat(new Filled("amount").isMet(DEAL)).isTrue();
        assertThat(new Filled("contact").isMet(DEAL)).isFalse();
        assertThat(compare("contact", "!=", new Operand.Fixed(new Value.Word("x")))
                        .isMet(DEAL))
                .isFalse();
        assertThat(new Not(new Filled("contact")).isMet(DEAL)).isTrue();
    }

    @Test
    void amountsAreComparedWithinTheirCurrencyOnly() {
        assertThat(amount(">=", 5_000_000, "PLN").isMet(DEAL)).isTrue();
        assertThat(amount(">", 5_000_000, "PLN").isMet(DEAL)).isFalse();
        assertThat(amount("<", 5_000_001, "PLN").isMet(DEAL)).isTrue();
        assertThat(amount(">=", 1, "EUR").isMet(DEAL)).isFalse();
        assertThat(amount("!=", 1, "EUR").isMet(DEAL)).isFalse();
    }

    @Test
    void daysAreComparedWithADayOrWithToday() {
        assertThat(compare("closeOn", ">=", new Operand.FromToday(0)).isMet(DEAL))
                .isTrue();
        assertThat(compare("closeOn", "<=", new Operand.FromToday(10)).isMet(DEAL))
                .isTrue();
        assertThat(compare("closeOn", "<=", new Operand.FromToday(9)).isMet(DEAL))
                .isFalse();
        assertThat(compare("closeOn", "=", new Operand.Fixed(new Value.Day(TODAY.plusDays(10))))
                        .isMet(DEAL))
                .isTrue();
        assertThat(compare("closeOn", "=", new Operand.Fixed(new Value.Word("2026-03-12")))
                        .isMet(DEAL))
                .isFalse();
    }

    @Test
    void wordsAreEqualOrNot() {
        assertThat(compare("nextStep", "=", new Operand.Fixed(new Value.Word("Call")))
                        .isMet(DEAL))
                .isTrue();
        assertThat(compare("nextStep", "!=", new Operand.Fixed(new Value.Word("Call")))
                        .isMet(DEAL))
                .isFalse();
        assertThat(compare("nextStep", ">", new Operand.Fixed(new Value.Word("Be")))
                        .isMet(DEAL))
                .isFalse();
    }

    @Test
    void qualificationIsJudgedByAnswerAndByScoreWithCoverage() {
        assertThat(new Demand.Answered("champion", 1).isMet(DEAL)).isTrue();
        assertThat(new Demand.Answered("champion", 2).isMet(DEAL)).isFalse();
        assertThat(new Demand.Answered("metrics", 0).isMet(DEAL)).isFalse();
        assertThat(new Demand.Qualified(74, 82).isMet(DEAL)).isTrue();
        assertThat(new Demand.Qualified(75, 82).isMet(DEAL)).isFalse();
        assertThat(new Demand.Qualified(74, 83).isMet(DEAL)).isFalse();
    }

    @Test
    void whatIsMissingIsWhatHasToBeDone() {
        Demand contact = new Filled("contact");
        Demand people = new Count(CONTACTS, 1);
        Demand demand = new All(List.of(
                new Filled("amount"),
                new Any(List.of(contact, people)),
                new Any(List.of(new Count(MEETINGS, 1), people))));
        assertThat(demand.isMet(DEAL)).isFalse();
        assertThat(demand.missing(DEAL)).containsExactly(contact, people);
        assertThat(demand.parts()).hasSize(8);
        assertThat(new All(List.of()).missing(DEAL)).isEmpty();
        assertThat(new Any(List.of()).isMet(DEAL)).isFalse();
    }

    @Test
    void somethingIsMissingExactlyWhenTheDemandIsNotMet() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            Demand demand = any(random, 4);
            boolean met = demand.isMet(DEAL);
            assertThat(new Not(demand).isMet(DEAL)).isNotEqualTo(met);
            if (met) {
                assertThat(demand.missing(DEAL)).isEmpty();
            }
            assertThat(demand.missing(DEAL)).allMatch(one -> !one.isMet(DEAL));
        }
    }

    private static Demand any(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 6)) {
            case 0 -> new Filled(random.nextBoolean() ? "amount" : "contact");
            case 1 -> amount(Comparison.values()[random.nextInt(6)].sign(), 4_999_999 + random.nextInt(3), "PLN");
            case 2 -> new Count(random.nextBoolean() ? MEETINGS : CONTACTS, random.nextInt(3));
            case 3 -> new All(many(random, depth));
            case 4 -> new Any(many(random, depth));
            default -> new Not(any(random, depth - 1));
        };
    }

    private static List<Demand> many(Random random, int depth) {
        return random.ints(random.nextInt(1, 4))
                .mapToObj(_ -> any(random, depth - 1))
                .toList();
    }

    private static Compare amount(String sign, long minor, String currency) {
        return compare("amount", sign, new Operand.Fixed(new Value.Amount(minor, currency)));
    }

    private static Compare compare(String field, String sign, Operand operand) {
        return new Compare(field, Objects.requireNonNull(Comparison.of(sign)), operand);
    }
}
