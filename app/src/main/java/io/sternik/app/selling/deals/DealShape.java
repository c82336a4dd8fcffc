package io.sternik.app.selling.deals;

import io.sternik.app.platform.imports.ImportField;
import io.sternik.app.platform.imports.ImportField.Type;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.selling.DealId;
import java.util.List;
import java.util.Set;

/** What a file can say about deals. */
public final class DealShape implements ImportShape {

    @Override
    public String code() {
        return "deals";
    }

    @Override
    public String object() {
        return DealId.OBJECT;
    }

    @Override
    public List<String> prefixes() {
        return List.of("szansa", "transakcja", "deal", "opportunity");
    }

    @Override
    public List<String> keys() {
        return List.of("externalId");
    }

    @Override
    public Set<String> after() {
        return Set.of("team", "products", "accounts");
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.optional(
                        "externalId",
                        Type.TEXT,
                        "opportunity id",
                        "deal id",
                        "id",
                        "record id",
                        "id szansy",
                        "numer szansy",
                        "identyfikator"),
                ImportField.required(
                                "owner",
                                Type.REFERENCE,
                                "sales agent",
                                "deal owner",
                                "opportunity owner",
                                "seller",
                                "sales rep",
                                "salesperson",
                                "handlowiec",
                                "opiekun",
                                "sprzedawca",
                                "właściciel")
                        .to("team"),
                ImportField.optional("product", Type.REFERENCE, "product name", "item", "produkt", "towar", "usługa")
                        .to("products"),
                ImportField.optional(
                                "account",
                                Type.REFERENCE,
                                "account name",
                                "company",
                                "customer",
                                "klient",
                                "firma",
                                "kontrahent")
                        .to("accounts"),
                ImportField.required("stage", Type.TEXT, "deal stage", "stage name", "status", "etap", "faza"),
                ImportField.optional(
                        "openedOn",
                        Type.DATE,
                        "engage date",
                        "created date",
                        "create date",
                        "open date",
                        "data utworzenia",
                        "data otwarcia"),
                ImportField.optional(
                        "closeOn",
                        Type.DATE,
                        "close date",
                        "closed date",
                        "expected close date",
                        "data zamknięcia",
                        "termin zamknięcia"),
                ImportField.optional(
                        "amount",
                        Type.DECIMAL,
                        "close value",
                        "value",
                        "deal value",
                        "kwota",
                        "wartość",
                        "wartość szansy"),
                ImportField.optional(
                        "name",
                        Type.TEXT,
                        "deal name",
                        "opportunity name",
                        "nazwa szansy",
                        "szansa",
                        "nazwa",
                        "temat"));
    }
}
