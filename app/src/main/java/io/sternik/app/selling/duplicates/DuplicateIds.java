package io.sternik.app.selling.duplicates;

import java.util.UUID;

/** Two records of a kind; the one with the lower id, which was made earlier, comes first. */
record DuplicateIds(UUID one, UUID other) {

    static DuplicateIds of(UUID first, UUID second) {
        return first.toString().compareTo(second.toString()) < 0
                ? new DuplicateIds(first, second)
                : new DuplicateIds(second, first);
    }
}
