package io.sternik.engine.table;

import java.util.List;
import java.util.function.Predicate;

/**
 * A field that a column may be mapped to.
 *
 * @param code name of the field in the product
 * @param synonyms what files call it, in Polish, English and in common systems
 * @param content whether a cell can be a value of the field; the narrower, the better the guess
 */
public record TargetField(String code, List<String> synonyms, Predicate<String> content) {

    /** Takes a copy. */
    public TargetField {
        synonyms = List.copyOf(synonyms);
    }
}
