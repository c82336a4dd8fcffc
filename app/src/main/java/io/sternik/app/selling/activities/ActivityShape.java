package io.sternik.app.selling.activities;

import io.sternik.app.platform.imports.ImportField;
import io.sternik.app.platform.imports.ImportField.Type;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.selling.ActivityId;
import java.util.List;
import java.util.Set;

/** What a file can say about activities. */
public final class ActivityShape implements ImportShape {

    @Override
    public String code() {
        return "activities";
    }

    @Override
    public String object() {
        return ActivityId.OBJECT;
    }

    @Override
    public List<String> prefixes() {
        return List.of();
    }

    @Override
    public List<String> keys() {
        return List.of("externalId");
    }

    @Override
    public Set<String> after() {
        return Set.of("team", "accounts", "contacts", "deals");
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.optional(
                        "externalId",
                        Type.TEXT,
                        "activity id",
                        "task id",
                        "id aktywności",
                        "id działania",
                        "id zadania"),
                ImportField.required(
                        "kind",
                        Type.TEXT,
                        "rodzaj działania",
                        "rodzaj",
                        "typ aktywności",
                        "rodzaj aktywności",
                        "typ działania",
                        "activity type",
                        "activity",
                        "aktywność"),
                ImportField.required("subject", Type.TEXT, "temat", "tytuł", "subject line", "title", "dotyczy"),
                ImportField.required(
                        "day",
                        Type.DATE,
                        "dzień",
                        "data aktywności",
                        "data działania",
                        "data kontaktu",
                        "data",
                        "termin",
                        "activity date",
                        "due date",
                        "date"),
                ImportField.optional(
                        "minutes",
                        Type.INTEGER,
                        "czas trwania",
                        "czas",
                        "length",
                        "minuty",
                        "duration",
                        "duration minutes"),
                ImportField.optional("state", Type.TEXT, "stan", "status", "wykonane", "done", "completed"),
                ImportField.optional("outcome", Type.TEXT, "wynik", "rezultat", "efekt", "result"),
                ImportField.optional("body", Type.TEXT, "opis", "treść", "notatka", "notes", "description", "comments"),
                ImportField.required(
                                "owner",
                                Type.REFERENCE,
                                "handlowiec",
                                "opiekun",
                                "właściciel",
                                "wykonawca",
                                "sales rep",
                                "assigned to",
                                "activity owner")
                        .to("team"),
                ImportField.optional(
                        "account",
                        Type.REFERENCE,
                        "klient",
                        "kontrahent",
                        "firma",
                        "account name",
                        "company",
                        "customer"),
                ImportField.optional("contact", Type.REFERENCE, "osoba kontaktowa", "kontakt", "osoba", "contact name"),
                ImportField.optional("deal", Type.REFERENCE, "szansa", "nazwa szansy", "deal name", "opportunity"));
    }
}
