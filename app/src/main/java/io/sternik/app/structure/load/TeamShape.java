package io.sternik.app.structure.load;

import io.sternik.app.platform.imports.ImportField;
import io.sternik.app.platform.imports.ImportField.Type;
import io.sternik.app.platform.imports.ImportShape;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a file can say about people and their positions. */
public final class TeamShape implements ImportShape {

    @Override
    public String code() {
        return "team";
    }

    @Override
    public String object() {
        return "person";
    }

    @Override
    public List<String> prefixes() {
        return List.of("pracownik", "employee");
    }

    @Override
    public List<String> keys() {
        return List.of("person");
    }

    /** Without a column of superiors a list of names says nothing of the structure; the cell of who has none stays empty. */
    @Override
    public List<String> lacking(Set<String> given) {
        return Stream.of("person", "manager")
                .filter(key -> !given.contains(key))
                .toList();
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.required(
                        "person",
                        Type.TEXT,
                        "sales agent",
                        "seller",
                        "sales rep",
                        "salesperson",
                        "employee",
                        "handlowiec",
                        "pracownik",
                        "sprzedawca",
                        "imię i nazwisko",
                        "nazwisko i imię",
                        "full name",
                        "osoba"),
                ImportField.optional(
                        "manager",
                        Type.TEXT,
                        "supervisor",
                        "team leader",
                        "reports to",
                        "kierownik",
                        "przełożony",
                        "przełożona",
                        "lider",
                        "podlega"),
                ImportField.optional(
                        "office",
                        Type.TEXT,
                        "regional office",
                        "region",
                        "branch",
                        "unit",
                        "department",
                        "oddział",
                        "biuro",
                        "okręg",
                        "jednostka",
                        "dział"),
                ImportField.optional(
                        "title", Type.TEXT, "position", "job title", "role", "stanowisko", "funkcja", "rola"),
                ImportField.optional("email", Type.MAIL, "work email", "mail", "e-mail", "adres e-mail", "poczta"),
                ImportField.optional(
                        "hiredOn", Type.DATE, "hire date", "start date", "data zatrudnienia", "zatrudniony od"),
                ImportField.optional(
                        "externalId", Type.TEXT, "employee id", "personnel number", "numer pracownika", "nr kadrowy"));
    }
}
