package io.sternik.app.platform.search;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableLike;
import org.jooq.impl.DSL;

/**
 * Where and how records of one kind are looked for.
 *
 * @param table where ids, names and codes are
 * @param id of a record
 * @param folded what it is called, as {@code platform.fold} makes it; with a trigram index
 * @param codes the predicate of a record that carries the number or code that was typed; never true for nothing
 * @param visible which records the viewer may see at all, deleted ones left out
 * @param named table with the joins that label and hint need
 * @param labelPl name in Polish
 * @param labelEn name in English
 * @param hintPl what tells it from others of the same name, in Polish; null where there is nothing
 * @param hintEn the same in English
 * @param further texts of the record in which the words are found too, behind the names
 */
public record SearchSource(
        TableLike<?> table,
        Field<UUID> id,
        Field<String> folded,
        Function<SearchWords, Condition> codes,
        Condition visible,
        TableLike<?> named,
        Field<String> labelPl,
        Field<String> labelEn,
        Field<String> hintPl,
        Field<String> hintEn,
        List<Further> further) {

    /**
     * A text of the record that is no name.
     *
     * @param folded as {@code platform.fold} makes it; with a trigram index
     * @param visible of which records the viewer sees it
     */
    public record Further(Field<String> folded, Condition visible) {}

    /** Records that are found by their names and numbers alone. */
    public SearchSource(
            TableLike<?> table,
            Field<UUID> id,
            Field<String> folded,
            Function<SearchWords, Condition> codes,
            Condition visible,
            TableLike<?> named,
            Field<String> labelPl,
            Field<String> labelEn,
            Field<String> hintPl,
            Field<String> hintEn) {
        this(table, id, folded, codes, visible, named, labelPl, labelEn, hintPl, hintEn, List.of());
    }

    /** Copies the list. */
    public SearchSource {
        further = List.copyOf(further);
    }

    /** The same, found also by texts that whoever sees the record sees too. */
    public SearchSource alsoBy(List<Field<String>> texts) {
        return alsoBy(texts, DSL.noCondition());
    }

    /** The same, found also by texts of those records of which the viewer sees them. */
    public SearchSource alsoBy(List<Field<String>> texts, Condition shown) {
        return new SearchSource(
                table,
                id,
                folded,
                codes,
                visible,
                named,
                labelPl,
                labelEn,
                hintPl,
                hintEn,
                texts.stream().map(text -> new Further(text, shown)).toList());
    }
}
