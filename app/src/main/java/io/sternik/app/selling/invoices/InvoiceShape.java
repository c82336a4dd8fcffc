package io.sternik.app.selling.invoices;

import io.sternik.app.platform.imports.ImportField;
import io.sternik.app.platform.imports.ImportField.Type;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.selling.InvoiceId;
import io.sternik.app.selling.documents.DocumentFields;
import io.sternik.app.selling.documents.DocumentReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a file can say about invoices: a row a line, a row a rate of tax, or a row an invoice with a column a rate. */
public final class InvoiceShape implements ImportShape {

    @Override
    public String code() {
        return "invoices";
    }

    @Override
    public String object() {
        return InvoiceId.OBJECT;
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
        return Set.of("team", "products", "accounts");
    }

    @Override
    public List<ImportField> fields() {
        List<ImportField> fields = new ArrayList<>(heads());
        fields.addAll(DocumentFields.parties());
        fields.addAll(DocumentFields.line());
        fields.addAll(DocumentFields.amounts());
        fields.addAll(DocumentFields.totals());
        fields.add(ImportField.optional(
                "ksefNumber", Type.TEXT, "numer ksef", "nr ksef", "ksef", "identyfikator ksef", "ksef number"));
        for (String rate : DocumentReader.wideRates()) {
            fields.add(ImportField.optional("net" + rate, Type.DECIMAL, wide("netto", rate), wide("net", rate)));
            if (rate.matches("[1-9]\\d*")) {
                fields.add(ImportField.optional("vat" + rate, Type.DECIMAL, wide("vat", rate), wide("podatek", rate)));
            }
        }
        return List.copyOf(fields);
    }

    private static String wide(String word, String rate) {
        return switch (rate) {
            case "Exempt" -> word.equals("net") ? "net exempt" : word + " zw";
            case "Reverse" -> word.equals("net") ? "net reverse charge" : word + " np";
            default -> word + " " + rate + "%";
        };
    }

    private static List<ImportField> heads() {
        return List.of(
                ImportField.required(
                        "number",
                        Type.TEXT,
                        "nr faktury",
                        "numer faktury",
                        "nr fv",
                        "faktura",
                        "faktura nr",
                        "nr dokumentu",
                        "numer dokumentu",
                        "numer pełny",
                        "dokument",
                        "nr dok",
                        "numer",
                        "invoice number",
                        "invoice no",
                        "invoice",
                        "document number"),
                ImportField.optional(
                        "kind",
                        Type.TEXT,
                        "rodzaj",
                        "rodzaj dokumentu",
                        "typ dokumentu",
                        "rodzaj faktury",
                        "typ",
                        "document type",
                        "invoice type",
                        "type"),
                ImportField.optional(
                        "corrects",
                        Type.TEXT,
                        "faktura korygowana",
                        "nr faktury korygowanej",
                        "numer faktury korygowanej",
                        "dokument korygowany",
                        "koryguje",
                        "dotyczy faktury",
                        "do faktury",
                        "corrected invoice",
                        "original invoice"),
                ImportField.required(
                        "issuedOn",
                        Type.DATE,
                        "data wystawienia",
                        "data faktury",
                        "data dokumentu",
                        "wystawiono",
                        "data wyst",
                        "data",
                        "issue date",
                        "invoice date",
                        "issued on",
                        "issued",
                        "date"),
                ImportField.optional(
                        "soldOn",
                        Type.DATE,
                        "data sprzedaży",
                        "data dostawy",
                        "data wykonania usługi",
                        "data zakończenia dostawy",
                        "data sprz",
                        "sale date",
                        "sold on",
                        "delivery date"),
                ImportField.optional(
                        "dueOn",
                        Type.TEXT,
                        "termin płatności",
                        "termin zapłaty",
                        "termin",
                        "płatne do",
                        "due date",
                        "due on",
                        "payment due",
                        "payment terms",
                        "due"));
    }
}
