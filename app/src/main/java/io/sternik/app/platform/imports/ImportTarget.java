package io.sternik.app.platform.imports;

import java.util.List;

/** Makes records of the rows of a file; a bean of the module that owns the records. */
public interface ImportTarget {

    /** What the rows become. */
    ImportShape shape();

    /** The right that somebody needs to bring such records in. */
    default String permission() {
        return ImportRights.EVERYTHING;
    }

    /**
     * Decides for every row what it would do, without writing anything, counts it in {@link ImportContext#report()}, and registers names of
     * records, existing and planned, in {@link ImportContext#names()}. Called once an import for every target, also without sheets, because
     * other sheets may refer to records that exist already.
     */
    ImportPlan plan(List<ImportSheet> sheets, ImportContext context);

    /** Writes a part of a plan, set by set, and names what it wrote to the change set so that it can be undone. */
    void write(ImportPart part, ImportWriting writing);
}
