package io.sternik.app.platform.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record before and after, as text that can be read back: amounts in minor units, dates as {@code YYYY-MM-DD}, ids.
 *
 * @param field name as in requests
 * @param before null when it was empty
 * @param after null when it is empty now
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    /** Collects what differs between two states of a record. */
    public static final class Difference {

        private final List<FieldChange> changes = new ArrayList<>();

        /** Compares one field by its text. */
        public Difference field(String name, @Nullable Object before, @Nullable Object after) {
            String old = before == null ? null : before.toString();
            String now = after == null ? null : after.toString();
            if (!Objects.equals(old, now)) {
                changes.add(new FieldChange(name, old, now));
            }
            return this;
        }

        /** The fields that differ, in the order in which they were compared. */
        public List<FieldChange> changes() {
            return List.copyOf(changes);
        }
    }
}
