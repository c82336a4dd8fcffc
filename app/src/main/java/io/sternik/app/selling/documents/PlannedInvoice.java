package io.sternik.app.selling.documents;

import java.util.UUID;

/**
 * An invoice that payments of a file can settle, there or planned by the same import. Amounts are in minor units; those of a correction are
 * below zero as a rule.
 *
 * @param openMinor what is left to pay
 */
public record PlannedInvoice(UUID id, String number, UUID account, String currency, long openMinor) {

    /** Kind of the numbers of invoices among the names of an import. */
    public static final String NAMES = "invoices";
}
