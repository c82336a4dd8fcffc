package io.sternik.app.platform.list;

import io.sternik.app.platform.list.Filter.Name;
import io.sternik.app.platform.list.Filter.Operator;
import io.sternik.app.platform.list.Filter.RelativeDates;
import io.sternik.app.platform.list.Filter.Value;
import io.sternik.app.platform.list.FilterWords.Word;
import io.sternik.app.platform.problem.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the filter language. Grammar, loosest first: {@code or}, {@code and}, {@code not}, parentheses, comparison. Bounded: at most 2,000
 * characters, 100 comparisons, 10 levels.
 */
final class FilterParser {

    static final int MAX_LENGTH = 2_000;
    private static final int MAX_DEPTH = 10;
    private static final int MAX_COMPARISONS = 100;
    private static final int MAX_COUNT = 10_000;
    private static final List<String> AFTER_FIELD =
            List.of("=", "!=", "<", "<=", ">", ">=", "~", "in", "not in", "is empty", "is not empty");
    private static final List<String> UNITS = List.of("days", "weeks", "months", "quarters", "years");
    private static final Set<String> RELATIVE = Set.of("last", "this", "next");

    private final List<Word> words;
    private int at;
    private int depth;
    private int comparisons;

    private FilterParser(List<Word> words) {
        this.words = words;
    }

    /** The filter; null for a blank text, which filters nothing. Refuses with {@link FilterProblem.Syntax}. */
    static @Nullable Filter parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.length() > MAX_LENGTH) {
            throw new FilterProblem.Syntax(MAX_LENGTH, "", List.of()).refused();
        }
        FilterParser parser = new FilterParser(FilterWords.of(text));
        if (parser.atEnd()) {
            return null;
        }
        Filter filter = parser.any();
        if (!parser.atEnd()) {
            throw parser.refuse("and", "or");
        }
        return filter;
    }

    private Filter any() {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(all());
        } while (accept("or"));
        return parts.size() == 1 ? parts.getFirst() : new Filter.Any(parts);
    }

    private Filter all() {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(one());
        } while (accept("and"));
        return parts.size() == 1 ? parts.getFirst() : new Filter.All(parts);
    }

    private Filter one() {
        if (accept("not")) {
            return new Filter.Not(nested(this::one));
        }
        if (accept("(")) {
            Filter inner = nested(this::any);
            expect(")");
            return inner;
        }
        return comparison();
    }

    private Filter nested(java.util.function.Supplier<Filter> inner) {
        if (++depth > MAX_DEPTH) {
            throw refuse();
        }
        Filter filter = inner.get();
        depth--;
        return filter;
    }

    private Filter comparison() {
        if (++comparisons > MAX_COMPARISONS) {
            throw refuse();
        }
        Word word = words.get(at);
        if (word.quoted()
                || word.text().isEmpty()
                || !Character.isLetter(word.text().charAt(0))) {
            throw refuse("field", "not", "(");
        }
        at++;
        Name field = new Name(word.text(), word.position());
        if (accept("is")) {
            boolean not = accept("not");
            expect("empty");
            return not ? new Filter.Not(new Filter.Empty(field)) : new Filter.Empty(field);
        }
        if (accept("not")) {
            expect("in");
            return new Filter.Not(within(field));
        }
        return accept("in") ? within(field) : new Filter.Compare(field, operator(), value());
    }

    private Operator operator() {
        Word word = words.get(at);
        return Arrays.stream(Operator.values())
                .filter(operator -> word.is(operator.sign()))
                .findFirst()
                .map(operator -> {
                    at++;
                    return operator;
                })
                .orElseThrow(() -> refuse(AFTER_FIELD.toArray(String[]::new)));
    }

    private Filter within(Name field) {
        Word word = words.get(at);
        if (accept("subtree")) {
            expect("(");
            Value position = value();
            expect(")");
            return new Filter.InSubtree(field, position);
        }
        if (!word.quoted() && RELATIVE.contains(word.text().toLowerCase(Locale.ROOT))) {
            return new Filter.InDays(field, relativeDates());
        }
        expect("(");
        List<Value> values = new ArrayList<>();
        do {
            values.add(value());
        } while (accept(","));
        expect(")");
        return new Filter.In(field, values);
    }

    private RelativeDates relativeDates() {
        int direction = accept("last") ? -1 : accept("next") ? 1 : 0;
        if (direction == 0) {
            at++;
        }
        Word word = words.get(at);
        int count = 1;
        if (direction != 0 && word.text().matches("[0-9]{1,5}")) {
            count = Integer.parseInt(word.text());
            at++;
            if (count < 1 || count > MAX_COUNT) {
                at--;
                throw refuse();
            }
        }
        return new RelativeDates(direction, count, unit());
    }

    private RelativeDates.Unit unit() {
        String word = words.get(at).text().toLowerCase(Locale.ROOT);
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        for (RelativeDates.Unit unit : RelativeDates.Unit.values()) {
            if (unit.name().toLowerCase(Locale.ROOT).equals(singular)) {
                at++;
                return unit;
            }
        }
        throw refuse(UNITS.toArray(String[]::new));
    }

    private Value value() {
        Word word = words.get(at);
        boolean sign = !word.quoted() && word.text().length() <= 2 && "()=!<>~,<=>=!=".contains(word.text());
        if (sign) {
            throw refuse("value");
        }
        at++;
        return new Value(word.text(), word.quoted(), word.position());
    }

    private boolean atEnd() {
        return at == words.size() - 1;
    }

    private boolean accept(String keyword) {
        if (atEnd() || !words.get(at).is(keyword)) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(String keyword) {
        if (!accept(keyword)) {
            throw refuse(keyword);
        }
    }

    private Refused refuse(String... proposals) {
        Word word = words.get(Math.min(at, words.size() - 1));
        return new FilterProblem.Syntax(word.position(), word.text(), List.of(proposals)).refused();
    }
}
