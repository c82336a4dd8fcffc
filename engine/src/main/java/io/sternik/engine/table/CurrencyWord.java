package io.sternik.engine.table;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The currency that a cell names beside its number: {@code 12,50 zł} is PLN, {@code EUR 3} is EUR. */
public final class CurrencyWord {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("zł", "PLN"),
            Map.entry("zl", "PLN"),
            Map.entry("złotych", "PLN"),
            Map.entry("pln", "PLN"),
            Map.entry("eur", "EUR"),
            Map.entry("€", "EUR"),
            Map.entry("usd", "USD"),
            Map.entry("$", "USD"),
            Map.entry("gbp", "GBP"),
            Map.entry("£", "GBP"),
            Map.entry("chf", "CHF"),
            Map.entry("czk", "CZK"));

    private CurrencyWord() {}

    /** Its ISO 4217 code; null when the cell names none. */
    public static @Nullable String of(String cell) {
        String text =
                cell.strip().toLowerCase(Locale.ROOT).replaceAll("[\\d\\s\\u00A0\\u202F\\u2009.,()'+\u2212-]", "");
        return WORDS.get(text);
    }
}
