package io.sternik.app.platform.history;

import io.sternik.app.platform.access.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A kind of record whose changes can be taken back; a bean of the module that owns it. */
public interface Undoable {

    /** Kind of record in the singular, as in {@link RecordRef}. */
    String object();

    /** Those of the ids that were changed after the version that the change set left, or are needed by records that stay. */
    List<UUID> touchedSince(List<Made> made);

    /** Removes records that the change set created. None of them is touched, and nothing that stays points to them. */
    void remove(List<UUID> created, Viewer by);

    /** Brings back records that the change set deleted. */
    void restore(List<UUID> deleted, Viewer by);

    /** Takes back field changes: a field that no longer holds what the change set wrote is left alone and named. */
    List<Conflict> revert(List<Edited> edited, Viewer by);

    /** Names of those of the records that the viewer may see, for lists of what was done; empty where a kind has no names. */
    default Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return Map.of();
    }

    /** A record as the change set left it. */
    record Made(UUID id, long version) {}

    /** Fields of a record before and after. */
    record Edited(UUID id, List<FieldChange> changes) {}

    /**
     * Something that was left as it is.
     *
     * @param object kind of record
     * @param field name of the field, or {@code *} for the whole record
     */
    record Conflict(String object, UUID id, String field) {}
}
