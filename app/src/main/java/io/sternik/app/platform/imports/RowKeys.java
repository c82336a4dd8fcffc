package io.sternik.app.platform.imports;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * By what the records of rows are known again: the id in the source; without one a name made from the whole row, so that the same file again
 * makes nothing new. One for each plan.
 */
public final class RowKeys {

    private final ImportContext context;
    private final Map<String, Integer> seen = new HashMap<>();

    /** Keys of the rows of one plan. */
    public RowKeys(ImportContext context) {
        this.context = context;
    }

    /** The key of a row; an id that stands in the file twice refuses the row. */
    public String of(ImportRow row, String field) {
        String written = row.text(field);
        if (written == null && context.createsAlways()) {
            return "row-" + context.newId();
        }
        String key = written != null
                ? written
                : "row-"
                        + UUID.nameUUIDFromBytes(
                                String.join("\u001f", row.cells()).getBytes(StandardCharsets.UTF_8));
        int times = seen.merge(key, 1, Integer::sum);
        if (times > 1 && written != null) {
            row.refuse(field, "twice", Map.of("value", written));
        }
        return times == 1 || written != null ? key : key + "-" + times;
    }
}
