package io.sternik.app.platform.history;

import io.sternik.app.platform.access.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a record changed; told in the transaction that changes them.
 *
 * @param by who did it
 * @param changes one for each field, for a new record those that have a value
 */
public record RecordChanged(RecordRef ref, List<FieldChange> changes, Source source, Viewer by) {

    /** The value that a field has now; null when it did not change or is empty now. */
    public @Nullable String after(String field) {
        return changes.stream()
                .filter(change -> change.field().equals(field))
                .findFirst()
                .map(FieldChange::after)
                .orElse(null);
    }
}
