package io.sternik.app.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sternik.app.platform.list.Filter.Compare;
import io.sternik.app.platform.list.Filter.Name;
import io.sternik.app.platform.list.Filter.Operator;
import io.sternik.app.platform.list.Filter.RelativeDates;
import io.sternik.app.platform.list.Filter.RelativeDates.Unit;
import io.sternik.app.platform.list.Filter.Value;
import io.sternik.app.platform.problem.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterParserTest {

    @Test
    void nothingFiltersNothing() {
        assertThat(FilterParser.parse(null)).isNull();
        assertThat(FilterParser.parse("  \u00a0 ")).isNull();
    }

    @Test
    void andBindsTighterThanOrAndNotTighterThanBoth() {
        assertThat(shape("a = 1 or b = 2 and not c = 3")).isEqualTo("(a=1 | (b=2 & !c=3))");
        assertThat(shape("(a = 1 or b = 2) and c = 3")).isEqualTo("((a=1 | b=2) & c=3)");
        assertThat(shape("not (a = 1 and b = 2)")).isEqualTo("!(a=1 & b=2)");
    }

    @ParameterizedTest
    @CsvSource({
        "a = 1, EQUAL",
        "a != 1, NOT_EQUAL",
        "a < 1, LESS",
        "a <= 1, LESS_OR_EQUAL",
        "a > 1, GREATER",
        "a>=1, GREATER_OR_EQUAL",
        "a ~ 1, CONTAINS"
    })
    void everySignIsAnOperator(String text, Operator operator) {
        assertThat(FilterParser.parse(text))
                .isInstanceOfSatisfying(
                        Compare.class, compare -> assertThat(compare.operator()).isEqualTo(operator));
    }

    @Test
    void aQuoteMakesAnyTextAValue() {
        assertThat(FilterParser.parse("name = \"and or (not) \"\"x\"\"\""))
                .isEqualTo(new Compare(new Name("name", 0), Operator.EQUAL, new Value("and or (not) \"x\"", true, 7)));
        assertThat(shape("name = 'O''Hara'")).isEqualTo("name=O'Hara");
    }

    @Test
    void emptinessAndSetsHaveTheirOppositesInWords() {
        assertThat(shape("a is empty")).isEqualTo("a?");
        assertThat(shape("a is not empty")).isEqualTo("!a?");
        assertThat(shape("a in (1, \"2\", drei)")).isEqualTo("a[1, 2, drei]");
        assertThat(shape("a not in (1)")).isEqualTo("!a[1]");
    }

    @ParameterizedTest
    @CsvSource({
        "last 7 days, 2026-11-16, 2026-11-23",
        "next 30 days, 2026-11-24, 2026-12-24",
        "this week, 2026-11-23, 2026-11-30",
        "last week, 2026-11-16, 2026-11-23",
        "this month, 2026-11-01, 2026-12-01",
        "next 2 months, 2026-12-01, 2027-02-01",
        "this quarter, 2026-10-01, 2027-01-01",
        "last quarter, 2026-07-01, 2026-10-01",
        "this year, 2026-01-01, 2027-01-01",
        "LAST 2 YEARS, 2024-01-01, 2026-01-01"
    })
    void relativeDatesAreWholeUnitsAroundToday(String words, LocalDate from, LocalDate to) {
        assertThat(((Filter.InDays) read("d in " + words)).dates().on(LocalDate.of(2026, 11, 23)))
                .containsExactly(from, to);
    }

    @Test
    void aMonthFromTheLastDayOfALongOneDoesNotSkipTheShortOne() {
        assertThat(new RelativeDates(1, 1, Unit.MONTH).on(LocalDate.of(2024, 1, 31)))
                .containsExactly(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1));
        assertThat(new RelativeDates(0, 1, Unit.MONTH).on(LocalDate.of(2024, 2, 29)))
                .containsExactly(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1));
    }

    @Test
    void aRefusalSaysWhereItStoppedAndWhatCouldStandThere() {
        assertThat(refusal("amount >")).isEqualTo(new FilterProblem.Syntax(8, "", List.of("value")));
        assertThat(refusal("amount 5").position()).isEqualTo(7);
        assertThat(refusal("amount 5").proposals()).contains("=", "in", "is empty");
        assertThat(refusal("a = 1 b = 2")).isEqualTo(new FilterProblem.Syntax(6, "b", List.of("and", "or")));
        assertThat(refusal("(a = 1")).isEqualTo(new FilterProblem.Syntax(6, "", List.of(")")));
        assertThat(refusal("a = \"open")).isEqualTo(new FilterProblem.Syntax(4, "\"open", List.of("\"")));
        assertThat(refusal("d in last 0 days").position()).isEqualTo(10);
        assertThat(refusal("d in last 3 fortnights").proposals()).contains("days", "quarters");
        assertThat(refusal("in (1)").proposals()).isNotEmpty();
    }

    @Test
    void lengthDepthAndNumberAreBounded() {
        String deep = "(".repeat(10) + "a = 1" + ")".repeat(10);
        assertThat(FilterParser.parse(deep)).isNotNull();
        assertThat(refusal("(" + deep + ")")).isNotNull();
        assertThat(refusal("not ".repeat(400) + "a = 1")).isNotNull();
        String many = IntStream.range(0, 100).mapToObj(i -> "a = " + i).collect(Collectors.joining(" or "));
        assertThat(FilterParser.parse(many)).isInstanceOf(Filter.Any.class);
        assertThat(refusal(many + " or a = 100")).isNotNull();
        assertThat(refusal("a = " + "x".repeat(2_000))).isNotNull();
    }

    /** Whatever is typed is either read or refused with a position inside the text; nothing else is thrown. */
    @Test
    void anyTextIsReadOrRefused() {
        List<String> words = List.of(
                "a",
                "amount",
                "=",
                "!=",
                "<",
                "~",
                "in",
                "not",
                "is",
                "empty",
                "(",
                ")",
                ",",
                "and",
                "or",
                "last",
                "7",
                "days",
                "subtree",
                "me",
                "\"",
                "'",
                "\"x\"",
                " ",
                "ż",
                "\ud83d\ude00",
                "-",
                "this",
                "month");
        int read = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            String text = random.ints(1 + random.nextInt(8), 0, words.size())
                    .mapToObj(words::get)
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            try {
                FilterParser.parse(text);
                read++;
            } catch (Refused refused) {
                FilterProblem.Syntax syntax = (FilterProblem.Syntax) refused.problem();
                assertThat(syntax.position()).as("seed %d: %s", seed, text).isBetween(0, text.length());
            }
        }
        assertThat(read).isGreaterThan(20);
    }

    private static FilterProblem.Syntax refusal(String text) {
        return (FilterProblem.Syntax) catchThrowableOfType(Refused.class, () -> FilterParser.parse(text))
                .problem();
    }

    private static Filter read(String text) {
        return Objects.requireNonNull(FilterParser.parse(text));
    }

    private static String shape(String text) {
        return shape(read(text));
    }

    private static String shape(Filter filter) {
        return switch (filter) {
            case Filter.All all -> joined(all.parts(), " & ");
            case Filter.Any any -> joined(any.parts(), " | ");
            case Filter.Not not -> "!" + shape(not.part());
            case Compare compare ->
                compare.field().key()
                        + compare.operator().sign()
                        + compare.value().text();
            case Filter.In in ->
                in.field().key() + in.values().stream().map(Value::text).toList();
            case Filter.InDays days -> days.field().key() + days.dates();
            case Filter.InSubtree subtree ->
                subtree.field().key() + "^" + subtree.position().text();
            case Filter.Empty empty -> empty.field().key() + "?";
        };
    }

    private static String joined(List<Filter> parts, String sign) {
        return parts.stream().map(FilterParserTest::shape).collect(Collectors.joining(sign, "(", ")"));
    }
}
