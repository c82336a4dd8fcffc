package io.sternik.app.selling.payments;

import io.sternik.app.platform.imports.ImportField;
import io.sternik.app.platform.imports.ImportField.Type;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.selling.PaymentId;
import java.util.List;
import java.util.Set;

/** What a file can say about payments: a row a payment, or a row for each invoice that a payment settles. */
public final class PaymentShape implements ImportShape {

    @Override
    public String code() {
        return "payments";
    }

    @Override
    public String object() {
        return PaymentId.OBJECT;
    }

    @Override
    public List<String> prefixes() {
        return List.of();
    }

    @Override
    public List<String> keys() {
        return List.of("number");
    }

    @Override
    public boolean rowsTogether() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("accounts", "invoices");
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.optional(
                        "number",
                        Type.TEXT,
                        "nr płatności",
                        "numer płatności",
                        "nr wpłaty",
                        "numer wpłaty",
                        "nr przelewu",
                        "numer operacji",
                        "nr transakcji",
                        "id transakcji",
                        "payment number",
                        "payment id",
                        "transaction id"),
                ImportField.required(
                        "paidOn",
                        Type.DATE,
                        "data wpłaty",
                        "data płatności",
                        "data zapłaty",
                        "data przelewu",
                        "data operacji",
                        "data księgowania",
                        "zapłacono",
                        "payment date",
                        "paid on",
                        "booking date",
                        "value date"),
                ImportField.required(
                        "amount",
                        Type.DECIMAL,
                        "kwota wpłaty",
                        "kwota płatności",
                        "kwota zapłaty",
                        "kwota przelewu",
                        "kwota operacji",
                        "wpłata",
                        "wpłacono",
                        "kwota",
                        "paid amount",
                        "payment amount",
                        "amount paid"),
                ImportField.optional(
                        "invoice",
                        Type.TEXT,
                        "nr faktury",
                        "numer faktury",
                        "faktura",
                        "faktury",
                        "za fakturę",
                        "dotyczy faktury",
                        "nr dokumentu",
                        "rozliczany dokument",
                        "invoice number",
                        "invoice",
                        "invoices"),
                ImportField.optional(
                        "account",
                        Type.REFERENCE,
                        "kontrahent",
                        "klient",
                        "płatnik",
                        "nadawca",
                        "zleceniodawca",
                        "nazwa kontrahenta",
                        "nazwa nadawcy",
                        "customer",
                        "payer",
                        "payer name",
                        "account name"),
                ImportField.optional(
                        "nip", Type.NIP, "nip kontrahenta", "nip płatnika", "nip klienta", "vat id", "payer tax id"),
                ImportField.optional(
                        "reference",
                        Type.TEXT,
                        "tytuł",
                        "tytuł przelewu",
                        "tytułem",
                        "opis operacji",
                        "title",
                        "payment reference",
                        "details"),
                ImportField.optional("currency", Type.TEXT, "waluta", "currency code"));
    }
}
