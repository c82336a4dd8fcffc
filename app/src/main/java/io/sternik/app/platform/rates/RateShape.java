package io.sternik.app.platform.rates;

import io.sternik.app.platform.imports.ImportField;
import io.sternik.app.platform.imports.ImportField.Type;
import io.sternik.app.platform.imports.ImportShape;
import java.util.List;

/** What a file can say about exchange rates: one a row. */
public final class RateShape implements ImportShape {

    @Override
    public String code() {
        return "rates";
    }

    @Override
    public String object() {
        return Rates.OBJECT;
    }

    @Override
    public List<String> prefixes() {
        return List.of("kurs", "exchange rate");
    }

    @Override
    public List<String> keys() {
        return List.of("on", "from", "to", "kind");
    }

    @Override
    public boolean keysTogether() {
        return true;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.required(
                        "on", Type.DATE, "rate date", "data kursu", "data tabeli", "dzień kursu", "date", "data"),
                ImportField.required(
                        "from",
                        Type.TEXT,
                        "from currency",
                        "currency",
                        "currency code",
                        "z waluty",
                        "waluta",
                        "kod waluty"),
                ImportField.required(
                        "rate",
                        Type.DECIMAL,
                        "exchange rate",
                        "fx rate",
                        "mid rate",
                        "kurs",
                        "kurs średni",
                        "kurs waluty"),
                ImportField.optional("to", Type.TEXT, "to currency", "target currency", "na walutę", "waluta docelowa"),
                ImportField.optional("kind", Type.TEXT, "rate kind", "rate type", "rodzaj kursu", "rodzaj"),
                ImportField.optional(
                        "per", Type.INTEGER, "rate units", "za jednostek", "przelicznik", "liczba jednostek"),
                ImportField.optional("source", Type.TEXT, "rate source", "table number", "numer tabeli", "źródło"));
    }
}
