package io.sternik.app.selling.invoices;

import io.sternik.app.selling.documents.ImportedDocument;
import io.sternik.app.selling.invoices.InvoiceView.InvoiceKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as a file tells it.
 *
 * @param corrects the invoice that a correction is about; null for the other kinds
 */
record InvoiceFacts(
        ImportedDocument document,
        InvoiceKind kind,
        @Nullable UUID corrects,
        LocalDate soldOn,
        LocalDate dueOn,
        @Nullable String ksefNumber) {}
