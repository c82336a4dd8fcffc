package io.sternik.app.selling.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as a file tells it, in minor units.
 *
 * @param externalId by which it is known again
 * @param owner position that owned the account on the day; null for none
 */
record PaymentFacts(
        UUID id,
        String externalId,
        UUID account,
        @Nullable UUID owner,
        LocalDate paidOn,
        long amountMinor,
        String currency,
        String reference,
        List<Part> parts) {

    /** Takes a copy. */
    PaymentFacts {
        parts = List.copyOf(parts);
    }

    /** What goes to one invoice; below zero for a correction that is set off. */
    record Part(UUID invoice, long minor) {}

    long allocated() {
        return parts.stream().mapToLong(Part::minor).sum();
    }
}
