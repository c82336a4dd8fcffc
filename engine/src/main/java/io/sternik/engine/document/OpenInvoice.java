package io.sternik.engine.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a correction that is not settled.
 *
 * @param number as printed on it
 * @param openMinor what is still to be paid; below zero for a correction that gives something back
 * @param corrects number of the invoice that it corrects, null for an invoice
 */
public record OpenInvoice(
        String number,
        LocalDate dueOn,
        long openMinor,
        @Nullable String corrects) {}
