package io.sternik.app.platform.imports;

import io.sternik.app.platform.event.Event;
import io.sternik.app.platform.history.ChangeSetId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All parts of an import are written. Its records are not told one by one.
 *
 * @param changeSet by which it is undone, null when it changed nothing
 * @param title as its maker called it
 * @param objects counts by kind of record
 */
public record ImportCommitted(
        ImportId job, @Nullable ChangeSetId changeSet, String title, Map<String, ImportSummary.Counts> objects)
        implements Event {

    /** Copies the map. */
    public ImportCommitted {
        objects = Map.copyOf(objects);
    }

    @Override
    public UUID subject() {
        return job.value();
    }

    /** How many records are new or changed. */
    long written() {
        return objects.values().stream()
                .mapToLong(counts -> counts.created() + counts.updated())
                .sum();
    }
}
