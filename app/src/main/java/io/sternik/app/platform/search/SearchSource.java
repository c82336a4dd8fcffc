package io.sternik.app.platform.search;

import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableLike;

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
        Field<String> hintEn) {}
