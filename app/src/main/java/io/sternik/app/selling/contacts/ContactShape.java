package io.sternik.app.selling.contacts;

import io.sternik.app.platform.imports.ImportField;
import io.sternik.app.platform.imports.ImportField.Type;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.selling.ContactId;
import java.util.List;
import java.util.Set;

/** What a file can say about contacts: people, how to reach them, and where they work. */
public final class ContactShape implements ImportShape {

    @Override
    public String code() {
        return "contacts";
    }

    @Override
    public String object() {
        return ContactId.OBJECT;
    }

    @Override
    public List<String> prefixes() {
        return List.of("osoba kontaktowa", "osoba", "kontakt", "contact", "person");
    }

    @Override
    public List<String> keys() {
        return List.of("externalId", "mails");
    }

    @Override
    public Set<String> after() {
        return Set.of("accounts");
    }

    /** The whole name in one cell or the family name in one of its own. */
    @Override
    public List<String> lacking(Set<String> given) {
        return given.contains("name") || given.contains("family") ? List.of() : List.of("name");
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.optional(
                        "name",
                        Type.PERSON,
                        "full name",
                        "contact name",
                        "contact",
                        "person",
                        "imię i nazwisko",
                        "nazwisko i imię",
                        "nazwisko imię",
                        "osoba",
                        "osoba kontaktowa",
                        "kontakt"),
                ImportField.optional("given", Type.TEXT, "first name", "given name", "forename", "imię", "imiona"),
                ImportField.optional("family", Type.TEXT, "last name", "surname", "family name", "nazwisko"),
                ImportField.optional("title", Type.TEXT, "job title", "position", "role", "stanowisko", "funkcja"),
                ImportField.optional(
                        "mails",
                        Type.MAIL,
                        "mail",
                        "email",
                        "e-mail",
                        "email address",
                        "adres e-mail",
                        "adres email",
                        "poczta"),
                ImportField.optional(
                        "phones",
                        Type.PHONE,
                        "phone",
                        "telephone",
                        "mobile",
                        "phone number",
                        "telefon",
                        "tel",
                        "komórka",
                        "numer telefonu"),
                ImportField.optional(
                                "account",
                                Type.REFERENCE,
                                "account name",
                                "company",
                                "company name",
                                "klient",
                                "firma",
                                "nazwa firmy",
                                "kontrahent")
                        .to("accounts"),
                ImportField.optional(
                        "externalId", Type.TEXT, "contact id", "id kontaktu", "numer kontaktu", "id osoby"));
    }
}
