package io.sternik.app.selling.quotes;

import io.sternik.app.selling.documents.ImportedDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A quote as a file tells it: one version.
 *
 * @param undiscounted of each line, minor units
 * @param vatClasses of each line, by codes
 */
record QuoteFacts(
        ImportedDocument document,
        UUID deal,
        QuoteState state,
        LocalDate validUntil,
        List<Long> undiscounted,
        List<String> vatClasses) {

    /** Takes copies. */
    QuoteFacts {
        undiscounted = List.copyOf(undiscounted);
        vatClasses = List.copyOf(vatClasses);
    }
}
