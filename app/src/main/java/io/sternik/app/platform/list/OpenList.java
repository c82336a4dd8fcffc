package io.sternik.app.platform.list;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.RecordProblem;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A list that layouts and downloads can read by its name.
 *
 * @param object kind of record as in addresses
 * @param permission right without which the list is closed
 * @param source how the viewer reads it, within another record where the list belongs to one; nothing when there is no such record
 */
public record OpenList(
        String object,
        String permission,
        BiFunction<Viewer, Optional<UUID>, Optional<? extends ListSource<?>>> source) {

    /** A list of all records of a kind. */
    public static OpenList of(String object, String permission, Function<Viewer, ListSource<?>> source) {
        return new OpenList(object, permission, (viewer, _) -> Optional.of(source.apply(viewer)));
    }

    ListSource<?> open(Viewer viewer, Optional<UUID> within) {
        return source.apply(viewer, within).orElseThrow(() -> new RecordProblem.NotFound().refused());
    }
}
