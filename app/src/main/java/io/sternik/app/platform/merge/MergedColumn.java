package io.sternik.app.platform.merge;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.TableField;

/**
 * A column by which versioned records of one kind point to records that can be merged; a bean of the module that owns the table.
 *
 * @param of kind of record that is pointed to, in the singular: {@code account}
 * @param object kind of record that points, as in {@link io.sternik.app.platform.history.RecordRef}
 * @param field name of the column in the histories of those who point
 */
public record MergedColumn<R extends Record>(
        String of,
        String object,
        String field,
        TableField<R, UUID> column,
        TableField<R, UUID> id,
        TableField<R, Long> version,
        TableField<R, OffsetDateTime> deletedAt) {}
