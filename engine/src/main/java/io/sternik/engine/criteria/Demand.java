package io.sternik.engine.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a record must meet. Every demand has an answer for every record: an unknown or empty field meets nothing but a {@link Not} around it.
 *
 * <p>Example: {@code all(filled(amount), any(activityDone(meeting), activityDone(visit)))} is met by a deal with an amount whose customer was
 * met or visited since the deal came to its stage.
 */
public sealed interface Demand {

    /** How deep demands may stand in each other. */
    int DEEPEST = 5;

    /** How many demands one may be made of, itself included. */
    int MOST = 50;

    /** The field holds something. */
    record Filled(String field) implements Demand {}

    /** The field holds something that compares so with a fixed value. */
    record Compare(String field, Comparison comparison, Operand operand) implements Demand {

        private boolean holds(Value value, LocalDate today) {
            return switch (value) {
                case Value.Word(String text) ->
                    operand instanceof Operand.Fixed(Value.Word(String other))
                            && !comparison.orders()
                            && comparison.holds(text.equals(other) ? 0 : 1);
                case Value.Day(LocalDate day) ->
                    operand.day(today) instanceof LocalDate other && comparison.holds(day.compareTo(other));
                case Value.Amount(long minor, String currency) ->
                    operand instanceof Operand.Fixed(Value.Amount(long other, String otherCurrency))
                            && currency.equals(otherCurrency)
                            && comparison.holds(Long.compare(minor, other));
                case Value.Number(BigDecimal number) ->
                    operand instanceof Operand.Fixed(Value.Number(BigDecimal other))
                            && comparison.holds(number.compareTo(other));
                case Value.Several(List<String> codes) ->
                    operand instanceof Operand.Fixed(Value.Word(String code))
                            && !comparison.orders()
                            && comparison.holds(codes.contains(code) ? 0 : 1);
            };
        }
    }

    /** So many records of a kind belong to it. */
    record Count(Related related, int atLeast) implements Demand {}

    /** The question of this code is answered with so many points, 0 to 3. */
    record Answered(String question, int atLeast) implements Demand {}

    /** It is qualified: score and coverage in whole percent. */
    record Qualified(int score, int coverage) implements Demand {}

    /** Somebody with this role, or one above it, has agreed. */
    record Approved(String role) implements Demand {}

    /** All of the demands are met. */
    record All(List<Demand> of) implements Demand {
        /** Copies the list. */
        public All {
            of = List.copyOf(of);
        }
    }

    /** One of the demands is met. */
    record Any(List<Demand> of) implements Demand {
        /** Copies the list. */
        public Any {
            of = List.copyOf(of);
        }
    }

    /** The demand is not met. */
    record Not(Demand of) implements Demand {}

    /** What a field is compared with. */
    sealed interface Operand {

        /** The day that it stands for, null when it is none. */
        @Nullable LocalDate day(LocalDate today);

        /** The same value on every day. */
        record Fixed(Value value) implements Operand {
            @Override
            public @Nullable LocalDate day(LocalDate today) {
                return value instanceof Value.Day(LocalDate day) ? day : null;
            }
        }

        /** Today, so many days later; earlier when negative. */
        record FromToday(int days) implements Operand {
            @Override
            public LocalDate day(LocalDate today) {
                return today.plusDays(days);
            }
        }
    }

    /**
     * Records that belong to the judged one.
     *
     * @param kind what they are: {@code contacts}, {@code activities}
     * @param of code of those that count, null for all
     * @param sinceStage whether only those count that came since the record stands in its stage
     */
    record Related(String kind, @Nullable String of, boolean sinceStage) {}

    /** What is known of the judged record. */
    interface Facts {

        /** The day on which it is judged, in the company's zone. */
        LocalDate today();

        /** What a field holds; null when it is empty or there is no such field. */
        @Nullable Value value(String field);

        /** How many records belong to it. */
        int count(Related related);

        /** Points of the answer to a question, null when it is not answered or not asked. */
        @Nullable Integer points(String question);

        /** Score and coverage in whole percent; null for a score without any answer. */
        @Nullable Integer score();

        /** See {@link #score}. */
        int coverage();

        /** Whether somebody with this role, or one above it, has agreed to it as it is now. */
        boolean approved(String role);
    }

    /** Whether the record meets the demand. */
    default boolean isMet(Facts facts) {
        return switch (this) {
            case Filled(String field) -> facts.value(field) != null;
            case Compare compare ->
                facts.value(compare.field()) instanceof Value value && compare.holds(value, facts.today());
            case Count(Related related, int atLeast) -> facts.count(related) >= atLeast;
            case Answered(String question, int atLeast) ->
                facts.points(question) instanceof Integer points && points >= atLeast;
            case Qualified(int score, int coverage) ->
                facts.score() instanceof Integer reached && reached >= score && facts.coverage() >= coverage;
            case Approved(String role) -> facts.approved(role);
            case All(List<Demand> of) -> of.stream().allMatch(one -> one.isMet(facts));
            case Any(List<Demand> of) -> of.stream().anyMatch(one -> one.isMet(facts));
            case Not(Demand of) -> !of.isMet(facts);
        };
    }

    /** The innermost demands that stand in the way, in their order: what somebody has to do; for an {@link Any} one of its parts is enough. */
    default Stream<Demand> missing(Facts facts) {
        if (isMet(facts)) {
            return Stream.empty();
        }
        return switch (this) {
            case All(List<Demand> of) -> of.stream().flatMap(one -> one.missing(facts));
            case Any(List<Demand> of) -> of.stream().flatMap(one -> one.missing(facts));
            case Filled _, Compare _, Count _, Answered _, Qualified _, Approved _, Not _ -> Stream.of(this);
        };
    }

    /** The demand and all that stand in it. */
    default Stream<Demand> parts() {
        return switch (this) {
            case All(List<Demand> of) ->
                Stream.concat(Stream.of(this), of.stream().flatMap(Demand::parts));
            case Any(List<Demand> of) ->
                Stream.concat(Stream.of(this), of.stream().flatMap(Demand::parts));
            case Not(Demand of) -> Stream.concat(Stream.of(this), of.parts());
            case Filled _, Compare _, Count _, Answered _, Qualified _, Approved _ -> Stream.of(this);
        };
    }
}
