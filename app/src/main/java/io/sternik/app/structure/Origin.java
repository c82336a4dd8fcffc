package io.sternik.app.structure;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.Source;
import org.jspecify.annotations.Nullable;

/**
 * Who changes something, and how it came about.
 *
 * @param changeSet group of changes that it belongs to, if any
 */
public record Origin(Viewer viewer, Source source, @Nullable ChangeSetId changeSet) {

    /** Somebody on a screen or by the API. */
    public static Origin hand(Viewer viewer) {
        return new Origin(viewer, Source.HAND, null);
    }
}
