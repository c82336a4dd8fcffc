package io.sternik.engine.table;

import java.util.List;

/**
 * A column of a file that looks for its field.
 *
 * @param name from the header, empty when there is none
 * @param sample some of its cells
 */
public record SourceColumn(String name, List<String> sample) {

    /** Takes a copy. */
    public SourceColumn {
        sample = List.copyOf(sample);
    }
}
