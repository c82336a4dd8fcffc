package io.sternik.app.selling.documents;

import io.sternik.app.platform.imports.ImportField;
import io.sternik.app.platform.imports.ImportField.Type;
import java.util.List;

/** Fields that files of all commercial documents share: for whom, by whom, what, how much, how it is taxed. */
public final class DocumentFields {

    private DocumentFields() {}

    /** For whom the document is, and who sold. */
    public static List<ImportField> parties() {
        return List.of(
                ImportField.optional(
                                "account",
                                Type.REFERENCE,
                                "nabywca",
                                "kontrahent",
                                "klient",
                                "odbiorca",
                                "płatnik",
                                "nazwa kontrahenta",
                                "nazwa nabywcy",
                                "nazwa klienta",
                                "nazwa odbiorcy",
                                "firma",
                                "customer",
                                "customer name",
                                "account name",
                                "buyer",
                                "client",
                                "bill to",
                                "company")
                        .to("accounts"),
                ImportField.optional(
                        "nip",
                        Type.NIP,
                        "nip nabywcy",
                        "nip kontrahenta",
                        "nip klienta",
                        "nip odbiorcy",
                        "numer nip",
                        "buyer tax id",
                        "customer tax id",
                        "vat id",
                        "vat number",
                        "tax id"),
                ImportField.optional("town", Type.TEXT, "miasto", "miejscowość", "city"),
                ImportField.optional(
                                "owner",
                                Type.REFERENCE,
                                "handlowiec",
                                "opiekun",
                                "sprzedawca",
                                "przedstawiciel",
                                "sales rep",
                                "salesperson",
                                "sales agent",
                                "seller")
                        .to("team"));
    }

    /** What a line is about. */
    public static List<ImportField> line() {
        return List.of(
                ImportField.optional(
                        "product",
                        Type.TEXT,
                        "kod produktu",
                        "kod towaru",
                        "symbol towaru",
                        "indeks",
                        "symbol",
                        "kod",
                        "sku",
                        "product code",
                        "item code"),
                ImportField.optional(
                        "name",
                        Type.TEXT,
                        "nazwa towaru",
                        "nazwa towaru lub usługi",
                        "nazwa produktu",
                        "towar",
                        "produkt",
                        "usługa",
                        "pozycja",
                        "nazwa",
                        "product",
                        "product name",
                        "item",
                        "item name",
                        "description"),
                ImportField.optional("quantity", Type.DECIMAL, "ilość", "liczba", "qty"),
                ImportField.optional("unit", Type.TEXT, "jm", "j.m.", "jedn", "jednostka", "jednostka miary", "uom"));
    }

    /** What a line is offered for. */
    public static List<ImportField> prices() {
        return List.of(
                ImportField.optional(
                        "price",
                        Type.DECIMAL,
                        "cena",
                        "cena netto",
                        "cena jednostkowa",
                        "cena jedn netto",
                        "unit price",
                        "net price"),
                ImportField.optional("discount", Type.DECIMAL, "rabat", "rabat %", "upust", "discount %"));
    }

    /** What a row comes to: a line, or all that is taxed alike. */
    public static List<ImportField> amounts() {
        return List.of(
                ImportField.optional(
                        "net", Type.DECIMAL, "netto", "wartość netto", "kwota netto", "net amount", "net value"),
                ImportField.optional(
                        "rate", Type.TEXT, "stawka", "stawka vat", "vat %", "% vat", "vat rate", "tax rate"),
                ImportField.optional(
                        "vat", Type.DECIMAL, "kwota vat", "podatek vat", "podatek", "wartość vat", "vat amount", "tax"),
                ImportField.optional(
                        "gross",
                        Type.DECIMAL,
                        "brutto",
                        "wartość brutto",
                        "kwota brutto",
                        "gross amount",
                        "gross value"));
    }

    /** What the whole document comes to, as its paper says. */
    public static List<ImportField> totals() {
        return List.of(
                ImportField.optional(
                        "totalNet",
                        Type.DECIMAL,
                        "razem netto",
                        "netto razem",
                        "suma netto",
                        "netto dokumentu",
                        "total net"),
                ImportField.optional(
                        "totalVat",
                        Type.DECIMAL,
                        "razem vat",
                        "vat razem",
                        "suma vat",
                        "vat dokumentu",
                        "total vat",
                        "total tax"),
                ImportField.optional(
                        "totalGross",
                        Type.DECIMAL,
                        "razem brutto",
                        "brutto razem",
                        "suma brutto",
                        "brutto dokumentu",
                        "wartość faktury",
                        "kwota faktury",
                        "kwota należności",
                        "do zapłaty",
                        "total gross",
                        "total amount",
                        "amount due",
                        "total"),
                ImportField.optional("currency", Type.TEXT, "waluta", "kod waluty", "currency code"));
    }
}
