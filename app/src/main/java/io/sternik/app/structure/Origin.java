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

    /** Somebody on a screen or by the API, in an act that can be undone. */
    public static Origin hand(Viewer viewer, ChangeSetId changeSet) {
        return new Origin(viewer, Source.HAND, changeSet);
    }

    /** The change set in which each record is noted by itself; an import notes its records as a whole. */
    public @Nullable ChangeSetId act() {
        return source == Source.HAND ? changeSet : null;
    }
}
