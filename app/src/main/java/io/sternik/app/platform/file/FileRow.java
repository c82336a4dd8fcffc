package io.sternik.app.platform.file;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A file of a record, without its content.
 *
 * @param kind code of what it is
 * @param show how it can be shown: picture, document or text; null for what is only downloaded
 * @param by name of who added it, null when the program did
 */
public record FileRow(
        FileId id,
        long version,
        String name,
        String kind,
        @Nullable String show,
        long sizeBytes,
        OffsetDateTime addedAt,
        @Nullable String by) {}
