package io.sternik.app.platform.file;

import static io.sternik.database.platform.Tables.FILE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.merge.MergedColumn;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * A kind of record that files may hang on; a bean of the module that owns it.
 *
 * @param object kind of record in the singular, as in {@link io.sternik.app.platform.history.RecordRef}
 * @param read right to see the records
 * @param edit right to add files and to delete them
 * @param sight which of the records a viewer sees as a whole
 */
public record FileHolder(String object, String read, String edit, Sight sight) {

    /** Knows who sees which record. */
    public interface Sight {

        /** The current versions of those of the records that the viewer sees as a whole. */
        Map<UUID, Long> versions(Collection<UUID> ids, Viewer viewer);
    }

    /** The column by which files point to records of a kind that can be merged; a bean beside that of the kind. */
    public static MergedColumn<?> merged(String object) {
        return new MergedColumn<>(object, Files.OBJECT, "holder", FILE.HOLDER, FILE.ID, FILE.VERSION, FILE.DELETED_AT);
    }
}
