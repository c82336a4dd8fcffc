package io.sternik.app.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The predicates of a search, the best answer first. Words are folded and hold letters and digits only, so they are no patterns. */
final class Ranked {

    /** The rank of what is found by forgiving a typing error, behind everything else. */
    private static final Field<Integer> FORGIVEN = DSL.inline(9);

    /** The rank of what is found by another text than a name or number. */
    private static final Field<Integer> FURTHER = DSL.inline(4);

    private Ranked() {}

    /** Some of the records, and how well they answer, 0 best. */
    record Some(Condition condition, Field<Integer> rank) {}

    /** Records that carry the typed number, and those whose name contains all words. */
    static List<Some> contained(SearchSource source, SearchWords words) {
        Field<String> name = source.folded();
        Field<Integer> rank = DSL.when(like(name, words.words().getFirst() + "%"), DSL.inline(1))
                .when(eachBegins(name, words), DSL.inline(2))
                .otherwise(DSL.inline(3));
        List<Some> all = new ArrayList<>();
        if (words.mayBeCode()) {
            all.add(new Some(source.codes().apply(words), DSL.inline(0)));
        }
        all.add(new Some(contains(name, words.words()), rank));
        source.further()
                .forEach(text ->
                        all.add(new Some(contains(text.folded(), words.words()).and(text.visible()), FURTHER)));
        return all;
    }

    /** Records whose name begins with the first word, and those in which words begin with the typed ones. */
    static List<Some> beginning(SearchSource source, SearchWords words) {
        Field<String> name = source.folded();
        return List.of(
                new Some(like(name, words.words().getFirst() + "%").and(contains(name, words.words())), DSL.inline(1)),
                new Some(eachBegins(name, words), DSL.inline(2)));
    }

    private static Condition contains(Field<String> name, List<String> words) {
        return DSL.and(words.stream().map(word -> like(name, "%" + word + "%")).toList());
    }

    private static Condition eachBegins(Field<String> name, SearchWords words) {
        return DSL.and(words.words().stream().map(word -> begins(name, word)).toList());
    }

    /** All words but one as they are, and that one with a typing error; nothing when all words are too short. */
    static List<Some> forgiving(SearchSource source, SearchWords words) {
        List<Condition> meant = new ArrayList<>();
        for (String wrong : words.words()) {
            List<String> patterns = TypingErrors.meantBy(wrong);
            if (!patterns.isEmpty()) {
                List<Condition> parts = new ArrayList<>();
                parts.add(anyWord(source.folded(), patterns));
                words.words().stream()
                        .filter(word -> !word.equals(wrong))
                        .forEach(word -> parts.add(like(source.folded(), "%" + word + "%")));
                meant.add(DSL.and(parts));
            }
        }
        return meant.isEmpty() ? List.of() : List.of(new Some(DSL.or(meant), FORGIVEN));
    }

    private static Condition begins(Field<String> name, String word) {
        return like(name, word + "%").or(like(name, "% " + word + "%"));
    }

    private static Condition anyWord(Field<String> name, List<String> patterns) {
        String[] all = patterns.stream()
                .flatMap(pattern -> Stream.of(pattern + "%", "% " + pattern + "%"))
                .toArray(String[]::new);
        return DSL.condition("{0} like any ({1})", name, DSL.val(all, SQLDataType.CLOB.array()));
    }

    private static Condition like(Field<String> name, String pattern) {
        return name.like(pattern);
    }
}
