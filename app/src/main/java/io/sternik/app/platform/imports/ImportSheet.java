package io.sternik.app.platform.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file of an import with the columns that are mapped to fields of its target. */
public final class ImportSheet {

    private final int file;
    private final String name;
    private final Map<String, ImportMapping.Column> columns = new HashMap<>();
    private final ImportReport report;
    private final Rows rows;

    /** Hands out the rows of a file in their order; called once for each passage. */
    interface Rows {
        void forEach(ImportSheet sheet, Consumer<ImportRow> consumer);
    }

    ImportSheet(int file, ImportMapping.File mapping, ImportReport report, Rows rows) {
        this.file = file;
        this.name = mapping.name();
        this.report = report;
        this.rows = rows;
        for (ImportMapping.Column column : mapping.columns()) {
            String field = column.to();
            if (field != null) {
                columns.put(field, column);
            }
        }
    }

    /** Name of the file. */
    public String name() {
        return name;
    }

    /** Whether a column is mapped to the field. */
    public boolean has(String field) {
        return columns.containsKey(field);
    }

    /** Reads all rows in their order, those that are no records left out. May be called again. */
    public void forEach(Consumer<ImportRow> consumer) {
        rows.forEach(this, consumer);
    }

    int file() {
        return file;
    }

    ImportMapping.@Nullable Column column(String field) {
        return columns.get(field);
    }

    ImportReport report() {
        return report;
    }
}
