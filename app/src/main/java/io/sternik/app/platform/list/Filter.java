package io.sternik.app.platform.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A filter as written, before the fields are known. Positions are those of the first character of the word, from 0. */
sealed interface Filter {

    /** Keys of the fields that it asks about. */
    default Set<String> mentioned() {
        return switch (this) {
            case All all -> mentioned(all.parts());
            case Any any -> mentioned(any.parts());
            case Not not -> not.part().mentioned();
            case Compare compare -> Set.of(compare.field().key());
            case In in -> Set.of(in.field().key());
            case InDays days -> Set.of(days.field().key());
            case InSubtree subtree -> Set.of(subtree.field().key());
            case Empty empty -> Set.of(empty.field().key());
        };
    }

    private static Set<String> mentioned(List<Filter> parts) {
        return parts.stream().flatMap(part -> part.mentioned().stream()).collect(Collectors.toSet());
    }

    /** Every part holds. */
    record All(List<Filter> parts) implements Filter {}

    /** At least one part holds. */
    record Any(List<Filter> parts) implements Filter {}

    /** The part does not hold. */
    record Not(Filter part) implements Filter {}

    /** A comparison with one value. */
    record Compare(Name field, Operator operator, Value value) implements Filter {}

    /** One of several values. */
    record In(Name field, List<Value> values) implements Filter {}

    /** A date in a range that moves with today. */
    record InDays(Name field, RelativeDates dates) implements Filter {}

    /** A position or one below it. */
    record InSubtree(Name field, Value position) implements Filter {}

    /** No value at all. */
    record Empty(Name field) implements Filter {}

    /** A field name and where it stands. */
    record Name(String key, int position) {}

    /** A value and where it stands; quoted values are never read as numbers, dates or words of the language. */
    record Value(String text, boolean quoted, int position) {}

    /** How a value is compared. */
    enum Operator {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        CONTAINS("~");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /**
     * A range of dates relative to today.
     *
     * @param direction −1 last, 0 this, 1 next
     * @param count how many units; 1 for a whole calendar unit
     * @param unit day, week, month, quarter or year
     */
    record RelativeDates(int direction, int count, Unit unit) {

        enum Unit {
            DAY,
            WEEK,
            MONTH,
            QUARTER,
            YEAR
        }

        /**
         * First day of the range and the day after it. {@code next 30 days} begins tomorrow, {@code last 7 days} ends yesterday, whole
         * weeks begin on Monday.
         */
        LocalDate[] on(LocalDate today) {
            LocalDate start = startOf(today);
            return switch (direction) {
                case 0 -> new LocalDate[] {start, plus(start, 1)};
                case 1 -> new LocalDate[] {plus(start, 1), plus(start, 1 + count)};
                default -> new LocalDate[] {plus(start, -count), start};
            };
        }

        private LocalDate startOf(LocalDate day) {
            return switch (unit) {
                case DAY -> day;
                case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        private LocalDate plus(LocalDate day, int units) {
            return switch (unit) {
                case DAY -> day.plusDays(units);
                case WEEK -> day.plusWeeks(units);
                case MONTH -> day.plusMonths(units);
                case QUARTER -> day.plusMonths(3L * units);
                case YEAR -> day.plusYears(units);
            };
        }
    }
}
