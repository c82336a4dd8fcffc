package io.sternik.app.platform.imports;

import java.util.List;
import java.util.Set;

/** What the rows of a file can become; a bean of the module that owns the records. */
public interface ImportTarget {

    /** Stable code, as in mappings and message keys {@code import.target.<code>}: {@code deals}. */
    String code();

    /** Kind of record under which refused rows are counted: {@code deal}. */
    String object();

    /** Fields that columns can be mapped to, in their usual order. */
    List<ImportField> fields();

    /** Codes of targets that must be planned and written before, because rows of this one refer to their records. */
    default Set<String> after() {
        return Set.of();
    }

    /**
     * Decides for every row what it would do, without writing anything, counts it in {@link ImportContext#report()}, and registers names of
     * records, existing and planned, in {@link ImportContext#names()}. Called once an import for every target, also without sheets, because
     * other sheets may refer to records that exist already.
     */
    ImportPlan plan(List<ImportSheet> sheets, ImportContext context);
}
