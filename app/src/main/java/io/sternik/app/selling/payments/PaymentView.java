package io.sternik.app.selling.payments;

import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.selling.Owner;
import io.sternik.app.selling.PaymentId;
import io.sternik.app.selling.documents.DocumentSource;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment and what it settles.
 *
 * @param reference title of the transfer
 * @param unallocated what settles nothing yet
 */
record PaymentView(
        PaymentId id,
        @Override long version,
        Ref account,
        LocalDate paidOn,
        Money amount,
        String reference,
        Money unallocated,
        DocumentSource source,
        List<Allocation> allocations)
        implements Versioned {

    /** What goes to one invoice; below zero for a correction that is set off. */
    record Allocation(Ref invoice, Money amount) {}

    /**
     * What a payment would settle: by the number in its title, by the exact amount, then by the day on which it was due.
     *
     * @param open all invoices of the account that are not settled, with what would go to each
     */
    record Proposal(Money unallocated, List<ProposedPart> open) {}

    /**
     * An invoice that is not settled.
     *
     * @param open what is left to pay
     * @param proposed what would go to it, zero for nothing
     */
    record ProposedPart(Ref invoice, LocalDate dueOn, Money open, Money proposed) {}

    /** A payment as lists show it. */
    record PaymentRow(
            UUID id,
            @Override long version,
            String name,
            Ref account,
            Money amount,
            Money unallocated,
            LocalDate paidOn,
            @Nullable Owner owner)
            implements Versioned {}
}
