package io.sternik.app.platform.bulk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Many changes that somebody wants at once: one for all records of a filter or of a list of ids, or one for each row.
 *
 * @param filter records of this filter text; blank for all in sight
 * @param ids these records
 * @param change what is done to each of them
 * @param rows instead: each record with its own change, as a pasted block gives it
 * @param expectedCount how many the preview showed; another number at the time of the change stops it
 * @param preview only shows what would come of it
 * @param ask why somebody shall agree to it: where that is needed it is asked instead of done
 */
public record BulkRequest(
        @Nullable String filter,
        @Nullable List<UUID> ids,
        @Nullable BulkChange change,
        @Nullable List<Row> rows,
        @Nullable Long expectedCount,
        @Nullable Boolean preview,
        @Nullable String ask) {

    /** One record and what is done to it. */
    public record Row(UUID id, BulkChange change) {}

    /** Whether nothing shall be written. */
    public boolean isPreview() {
        return Boolean.TRUE.equals(preview);
    }
}
