package io.sternik.app.selling.consents;

import io.sternik.app.platform.imports.ImportField;
import io.sternik.app.platform.imports.ImportField.Type;
import io.sternik.app.platform.imports.ImportShape;
import java.util.List;
import java.util.Set;

/** What a file of another program can say about consents: a row what somebody agreed to, and perhaps when that was taken back. */
public final class ConsentShape implements ImportShape {

    /** Kind under which rows are counted. */
    static final String OBJECT = "consent";

    @Override
    public String code() {
        return "consents";
    }

    @Override
    public String object() {
        return OBJECT;
    }

    @Override
    public List<String> prefixes() {
        return List.of();
    }

    @Override
    public List<String> keys() {
        return List.of("person", "mail", "phone", "account", "channel", "purpose", "at", "withdrawnAt");
    }

    @Override
    public boolean keysTogether() {
        return true;
    }

    @Override
    public Set<String> tellTale() {
        return Set.of("channel");
    }

    @Override
    public Set<String> after() {
        return Set.of("accounts", "contacts", "prospects");
    }

    /** Channel, a day, and somebody. */
    @Override
    public List<String> lacking(Set<String> given) {
        if (!given.contains("channel")) {
            return List.of("channel");
        }
        if (!given.contains("at") && !given.contains("withdrawnAt")) {
            return List.of("at");
        }
        return List.of("person", "mail", "phone", "account").stream().anyMatch(given::contains)
                ? List.of()
                : List.of("mail");
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.optional(
                        "person",
                        Type.TEXT,
                        "id osoby",
                        "id kontaktu",
                        "id leada",
                        "person id",
                        "contact id",
                        "lead id"),
                ImportField.optional(
                        "mail", Type.MAIL, "e-mail", "email", "adres e-mail", "adres email", "email address"),
                ImportField.optional(
                        "phone", Type.PHONE, "telefon", "numer telefonu", "tel", "komórka", "phone number", "mobile"),
                ImportField.optional(
                        "account",
                        Type.REFERENCE,
                        "klient",
                        "kod klienta",
                        "kontrahent",
                        "kod kontrahenta",
                        "firma",
                        "account code",
                        "customer",
                        "customer code"),
                ImportField.required(
                        "channel", Type.TEXT, "kanał", "kanał zgody", "kanały", "channels", "consent channel"),
                ImportField.optional("purpose", Type.TEXT, "cel", "cel zgody", "consent purpose"),
                ImportField.optional(
                        "state",
                        Type.TEXT,
                        "zgoda",
                        "stan zgody",
                        "status zgody",
                        "stan",
                        "status",
                        "consent",
                        "consent status",
                        "opt in"),
                ImportField.optional(
                        "at",
                        Type.DATE,
                        "data zgody",
                        "data udzielenia",
                        "udzielono",
                        "data i godzina zgody",
                        "data",
                        "consent date",
                        "given at",
                        "consented at"),
                ImportField.optional(
                        "withdrawnAt",
                        Type.DATE,
                        "data wycofania",
                        "wycofano",
                        "data cofnięcia",
                        "data sprzeciwu",
                        "data rezygnacji",
                        "withdrawn at",
                        "withdrawal date",
                        "unsubscribed at"),
                ImportField.optional(
                        "wording",
                        Type.TEXT,
                        "treść zgody",
                        "treść",
                        "klauzula",
                        "wersja treści",
                        "consent text",
                        "wording version"),
                ImportField.optional("language", Type.TEXT, "język", "język zgody", "consent language"),
                ImportField.optional(
                        "evidence",
                        Type.TEXT,
                        "źródło",
                        "źródło zgody",
                        "skąd",
                        "dowód",
                        "source",
                        "consent source",
                        "proof"),
                ImportField.optional(
                        "collectedBy",
                        Type.TEXT,
                        "zebrał",
                        "zebrała",
                        "kto zebrał",
                        "pozyskał",
                        "collected by",
                        "obtained by"));
    }
}
