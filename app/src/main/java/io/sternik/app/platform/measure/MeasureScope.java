package io.sternik.app.platform.measure;

import io.sternik.app.platform.access.Viewer;
import io.sternik.engine.calendar.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a measure is asked about.
 *
 * @param period closed
 * @param under only these positions and those below them today; empty for everything in sight
 * @param pipeline only deals of this one; null for all; measures that know no pipelines leave it alone
 */
public record MeasureScope(
        Period period, List<UUID> under, @Nullable UUID pipeline, Viewer viewer) {

    /** Copies the positions. */
    public MeasureScope {
        under = List.copyOf(under);
    }

    /** The same in the period of the same length before. */
    public MeasureScope previous() {
        return new MeasureScope(period.previous(), under, pipeline, viewer);
    }
}
