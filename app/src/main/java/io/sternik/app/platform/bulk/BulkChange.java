package io.sternik.app.platform.bulk;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is done to a record; exactly one of the three.
 *
 * @param patch fields as in a change of the single record
 * @param move target as in a move of the single record
 * @param delete whether it is deleted
 */
public record BulkChange(
        @Nullable JsonNode patch,
        @Nullable JsonNode move,
        @Nullable Boolean delete) {

    /** A part that is written as null is left out. */
    public BulkChange {
        patch = patch == null || patch.isNull() ? null : patch;
        move = move == null || move.isNull() ? null : move;
    }

    /** The change, unless it says nothing or several things at once. */
    BulkChange single() {
        int given = (patch == null ? 0 : 1) + (move == null ? 0 : 1) + (deletes() ? 1 : 0);
        if (given != 1) {
            throw new BulkProblem.NothingToDo().refused();
        }
        return this;
    }

    /** Whether records are deleted. */
    public boolean deletes() {
        return Boolean.TRUE.equals(delete);
    }
}
