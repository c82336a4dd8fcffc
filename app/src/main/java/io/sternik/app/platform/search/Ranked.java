package io.sternik.app.platform.search;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The predicates of a search, the best answer first. Words hold letters and digits only, so they are no patterns by themselves. */
final class Ranked {

    /** The rank of what is found by forgiving a typing error, behind everything else. */
    static final int FORGIVEN = 9;

    private Ranked() {}

    /** Number or code; the name begins with it; each word begins with one of the typed ones; the name contains all of them. */
    static List<Condition> all(SearchSource source, SearchWords words) {
        Field<String> name = source.folded();
        List<String> typed = words.words();
        Condition contained =
                DSL.and(typed.stream().map(word -> like(name, "%" + word + "%")).toList());
        return List.of(
                source.codes().apply(words),
                like(name, typed.getFirst() + "%").and(contained),
                DSL.and(typed.stream().map(word -> begins(name, word)).toList()),
                contained);
    }

    /** All words but one as they are, and that one with a typing error; nothing when all words are too short. */
    static List<Condition> forgiving(SearchSource source, SearchWords words) {
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
        return meant.isEmpty() ? List.of() : List.of(DSL.or(meant));
    }

    private static Condition begins(Field<String> name, String word) {
        return like(name, word + "%").or(like(name, "% " + word + "%"));
    }

    private static Condition anyWord(Field<String> name, List<String> patterns) {
        List<Field<String>> all = new ArrayList<>();
        patterns.forEach(pattern -> {
            all.add(folded(pattern + "%"));
            all.add(folded("% " + pattern + "%"));
        });
        return DSL.condition("{0} like any ({1})", name, DSL.array(all));
    }

    private static Condition like(Field<String> name, String pattern) {
        return name.like(folded(pattern));
    }

    private static Field<String> folded(String pattern) {
        return DSL.function(DSL.name("platform", "fold"), SQLDataType.VARCHAR, DSL.val(pattern));
    }
}
