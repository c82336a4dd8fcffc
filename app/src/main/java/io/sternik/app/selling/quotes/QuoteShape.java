package io.sternik.app.selling.quotes;

import io.sternik.app.platform.imports.ImportField;
import io.sternik.app.platform.imports.ImportField.Type;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.documents.DocumentFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a file can say about quotes: a row a line. The tax is reckoned, as for every quote. */
public final class QuoteShape implements ImportShape {

    private static final Set<String> RECKONED = Set.of("vat", "gross", "totalVat", "totalGross");

    @Override
    public String code() {
        return "quotes";
    }

    @Override
    public String object() {
        return QuoteId.OBJECT;
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
        return Set.of("products", "accounts", "deals");
    }

    @Override
    public List<ImportField> fields() {
        List<ImportField> fields = new ArrayList<>(List.of(
                ImportField.required(
                        "number",
                        Type.TEXT,
                        "nr oferty",
                        "numer oferty",
                        "oferta",
                        "oferta nr",
                        "quote number",
                        "quote no",
                        "quote",
                        "offer number"),
                ImportField.required(
                                "deal",
                                Type.REFERENCE,
                                "szansa",
                                "nazwa szansy",
                                "id szansy",
                                "numer szansy",
                                "deal name",
                                "deal id",
                                "opportunity")
                        .to("deals"),
                ImportField.required(
                        "datedOn", Type.DATE, "data oferty", "data", "quote date", "offer date", "dated on", "date"),
                ImportField.optional(
                        "validUntil",
                        Type.DATE,
                        "ważna do",
                        "termin ważności",
                        "oferta ważna do",
                        "valid until",
                        "expires"),
                ImportField.optional(
                        "state", Type.TEXT, "stan", "status", "stan oferty", "status oferty", "quote status")));
        fields.addAll(DocumentFields.line());
        fields.addAll(DocumentFields.prices());
        DocumentFields.amounts().stream()
                .filter(field -> !RECKONED.contains(field.key()))
                .forEach(fields::add);
        DocumentFields.totals().stream()
                .filter(field -> !RECKONED.contains(field.key()))
                .forEach(fields::add);
        return List.copyOf(fields);
    }
}
