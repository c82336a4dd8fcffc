package io.sternik.app.selling.accounts;

import io.sternik.app.platform.imports.ImportField;
import io.sternik.app.platform.imports.ImportField.Type;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.selling.AccountId;
import java.util.List;

/** What a file can say about accounts. */
public final class AccountShape implements ImportShape {

    @Override
    public String code() {
        return "accounts";
    }

    @Override
    public String object() {
        return AccountId.OBJECT;
    }

    @Override
    public List<String> prefixes() {
        return List.of(
                "klient", "firma", "kontrahent", "odbiorca", "nabywca", "account", "company", "customer", "client");
    }

    @Override
    public List<String> keys() {
        return List.of("externalId", "nip", "name");
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.required(
                        "name",
                        Type.TEXT,
                        "account",
                        "account name",
                        "company",
                        "company name",
                        "customer",
                        "klient",
                        "nazwa klienta",
                        "firma",
                        "nazwa firmy",
                        "kontrahent",
                        "nazwa"),
                ImportField.optional(
                        "nip",
                        Type.NIP,
                        "tax id",
                        "tax number",
                        "vat id",
                        "vat number",
                        "company tax id",
                        "customer tax id",
                        "company vat number",
                        "numer nip",
                        "nip klienta",
                        "nip firmy"),
                ImportField.optional("sector", Type.TEXT, "industry", "branch", "branża", "sektor"),
                ImportField.optional(
                        "founded", Type.INTEGER, "year established", "established", "rok założenia", "founded in"),
                ImportField.optional(
                        "revenue", Type.DECIMAL, "annual revenue", "turnover", "przychód", "obrót", "przychody"),
                ImportField.optional(
                        "employees",
                        Type.INTEGER,
                        "number of employees",
                        "headcount",
                        "zatrudnienie",
                        "liczba pracowników",
                        "pracownicy"),
                ImportField.optional(
                        "country", Type.TEXT, "office location", "location", "billing country", "kraj", "państwo"),
                ImportField.optional("town", Type.TEXT, "city", "billing city", "miasto", "miejscowość"),
                ImportField.optional(
                                "parent",
                                Type.REFERENCE,
                                "subsidiary of",
                                "parent account",
                                "parent company",
                                "spółka matka",
                                "jednostka nadrzędna")
                        .to("accounts"),
                ImportField.optional(
                        "externalId",
                        Type.TEXT,
                        "account id",
                        "customer id",
                        "company id",
                        "id klienta",
                        "numer klienta",
                        "symbol klienta",
                        "kod klienta",
                        "nr klienta",
                        "id"),
                ImportField.optional(
                        "address",
                        Type.ADDRESS,
                        "adres",
                        "adres firmy",
                        "siedziba",
                        "street address",
                        "billing address"));
    }
}
