package io.sternik.app.selling.orders;

import io.sternik.app.selling.documents.ImportedDocument;
import java.time.LocalDate;
import java.util.List;

/**
 * An order as a file tells it.
 *
 * @param deliveredOn day of the one delivery that stands for all of them
 * @param deliveredThousandths delivered of each line, in thousandths of its unit
 * @param cancelled whether the rest will not be delivered
 */
record OrderFacts(
        ImportedDocument document, LocalDate deliveredOn, List<Long> deliveredThousandths, boolean cancelled) {

    /** Takes a copy. */
    OrderFacts {
        deliveredThousandths = List.copyOf(deliveredThousandths);
    }
}
