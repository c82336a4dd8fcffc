package io.sternik.app.selling.documents;

import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportReport.Outcome;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one kind that were imported before. One of the same number stays as it is, whatever the import does with duplicates: whoever
 * wants it otherwise takes its import back first.
 */
public final class KnownDocuments {

    private final ImportContext context;
    private final String object;
    private final @Nullable LocalDate closedThrough;
    private final Map<String, Known> known = new HashMap<>();
    private final Set<String> met = new HashSet<>();

    /** What is compared with a document of the same number. */
    public record Known(UUID id, UUID account, LocalDate on, long netMinor, long vatMinor) {}

    /**
     * The documents of an import.
     *
     * @param object kind of record
     * @param closedThrough last day whose results are closed
     */
    public KnownDocuments(ImportContext context, String object, @Nullable LocalDate closedThrough) {
        this.context = context;
        this.object = object;
        this.closedThrough = closedThrough;
    }

    /** Registers one that is there. */
    public void put(String number, Known document) {
        known.put(number, document);
    }

    /** Its id; null when it is not there. */
    public @Nullable UUID idOf(String number) {
        Known found = known.get(number);
        return found == null ? null : found.id();
    }

    /** Refuses a number that stands in another file already. */
    public void requireOnce(DocumentRows rows) {
        if (!met.add(rows.number())) {
            rows.all().getFirst().refuse("number", "twice", Map.of("value", rows.number()));
        }
    }

    /** Refuses a day whose results are closed. */
    public void requireOpen(DocumentRows rows, String field, LocalDate day) {
        if (closedThrough != null && !day.isAfter(closedThrough)) {
            rows.head(field)
                    .refuse(
                            field,
                            "closed-period",
                            Map.of(
                                    "value",
                                    day.toString(),
                                    "firstOpen",
                                    closedThrough.plusDays(1).toString()));
        }
    }

    /** Whether the document is there already; then it is counted, or refused where the import wants it otherwise. */
    public boolean keeps(DocumentRows rows, ImportedDocument document) {
        Known before = known.get(document.number());
        if (before == null) {
            return false;
        }
        boolean same = before.account().equals(document.account())
                && before.netMinor() == document.netMinor()
                && before.vatMinor() == document.vatMinor()
                && before.on().equals(document.on());
        if (context.createsAlways() || (!same && context.overwrites())) {
            rows.all().getFirst().refuse("number", "document-exists", Map.of("value", document.number()));
            rows.refusedTogether();
            return true;
        }
        if (!same) {
            context.report().notice("document-kept", rows.all().getFirst(), document.number(), null);
        }
        context.report().count(object, Outcome.UNCHANGED);
        return true;
    }
}
