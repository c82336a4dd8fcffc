package io.sternik.app.platform.merge;

import java.util.List;

/**
 * What would pass over if two records were merged now.
 *
 * @param fields names of the fields that can be taken from the one that goes
 */
public record MergePreview(List<Attached> attached, List<String> fields) {

    /**
     * Records that hang on the one that goes.
     *
     * @param object their kind
     * @param count how many, whoever may see them
     */
    public record Attached(String object, long count) {}
}
