package io.sternik.app.selling.prospects;

import io.sternik.app.platform.imports.ImportField;
import io.sternik.app.platform.imports.ImportField.Type;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.selling.ProspectId;
import java.util.List;
import java.util.Set;

/** What a file can say about prospects. */
public final class ProspectShape implements ImportShape {

    @Override
    public String code() {
        return "prospects";
    }

    @Override
    public String object() {
        return ProspectId.OBJECT;
    }

    @Override
    public List<String> prefixes() {
        return List.of();
    }

    @Override
    public List<String> keys() {
        return List.of("externalId");
    }

    /** A list of people may be one of contacts; where they come from and how far they are tells prospects. */
    @Override
    public Set<String> tellTale() {
        return Set.of("origin", "status", "reason");
    }

    @Override
    public Set<String> after() {
        return Set.of("team");
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.optional(
                        "externalId", Type.TEXT, "lead id", "prospect id", "id leada", "id prospektu", "numer leada"),
                ImportField.required(
                        "name",
                        Type.TEXT,
                        "lead",
                        "lead name",
                        "prospekt",
                        "prospect",
                        "imię i nazwisko",
                        "osoba",
                        "full name",
                        "contact name",
                        "kontakt"),
                ImportField.optional("company", Type.TEXT, "firma", "nazwa firmy", "company name", "organisation"),
                ImportField.optional("mail", Type.MAIL, "e-mail", "email", "adres e-mail"),
                ImportField.optional("phone", Type.PHONE, "telefon", "numer telefonu", "tel", "mobile"),
                ImportField.optional("town", Type.TEXT, "miasto", "miejscowość", "city"),
                ImportField.optional(
                        "origin",
                        Type.TEXT,
                        "źródło",
                        "źródło leada",
                        "skąd",
                        "from",
                        "pochodzenie",
                        "lead source",
                        "source"),
                ImportField.optional(
                        "status", Type.TEXT, "status leada", "status prospektu", "etap leada", "lead status", "stan"),
                ImportField.optional(
                        "reason", Type.TEXT, "powód", "powód rezygnacji", "powód odrzucenia", "lost reason"),
                ImportField.required(
                                "owner",
                                Type.REFERENCE,
                                "opiekun",
                                "handlowiec",
                                "właściciel",
                                "lead owner",
                                "sales rep",
                                "assigned to")
                        .to("team"),
                ImportField.optional(
                        "createdOn",
                        Type.DATE,
                        "dodano",
                        "added",
                        "data utworzenia",
                        "data pozyskania",
                        "data",
                        "created date",
                        "created on"),
                ImportField.optional("note", Type.TEXT, "notatka", "uwagi", "opis", "notes", "description"));
    }
}
