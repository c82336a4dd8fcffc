package io.sternik.app.platform.text;

import com.ibm.icu.text.MessageFormat;
import io.sternik.engine.finding.Language;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages in Polish and English, the same files that the user interface reads. Format: ICU, with plural, select and ready text only:
 * amounts, decimals and days among the values are written out first, by the language.
 */
@Component
public class Texts {

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter POLISH_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Begins a value that is the key of another message. */
    public static final String MESSAGE = "@";

    private final Map<Language, Map<String, String>> messages = new EnumMap<>(Language.class);

    /** Reads all messages of the class path. */
    public Texts(JsonMapper json) throws IOException {
        for (Language language : Language.values()) {
            messages.put(language, read(json, language));
        }
    }

    /** The message with its values filled in; the key itself when there is no such message. */
    public String get(Language language, String key, Map<String, ?> values) {
        String pattern = messages.getOrDefault(language, Map.of()).get(key);
        if (pattern == null) {
            return key;
        }
        Map<String, Object> written = new HashMap<>(values);
        written.replaceAll((_, value) -> written(value, language));
        return new MessageFormat(pattern, localeOf(language)).format(written);
    }

    /**
     * A value as people read it: an amount with its currency, a decimal with all its places, a day, also one that is kept as ISO text, without the midnight that the library would add; several values
     * in a row; and the message itself for a key behind an @.
     */
    private Object written(Object value, Language language) {
        return switch (value) {
            case List<?> several ->
                several.stream()
                        .map(one -> String.valueOf(written(one, language)))
                        .collect(Collectors.joining(", "));
            case String key when key.startsWith(MESSAGE) -> get(language, key.substring(MESSAGE.length()), Map.of());
            case LocalDate day ->
                switch (language) {
                    case PL -> POLISH_DAY.format(day);
                    case EN -> ENGLISH_DAY.format(day);
                };
            case Money amount ->
                number(amount.toMajor(), language) + "\u00a0"
                        + amount.currency().getCurrencyCode();
            case BigDecimal number -> number(number.stripTrailingZeros(), language);
            case String text when ISO_DAY.matcher(text).matches() -> written(LocalDate.parse(text), language);
            default -> value;
        };
    }

    private static String number(BigDecimal number, Language language) {
        NumberFormat format = NumberFormat.getInstance(localeOf(language));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** The message in both languages. */
    public Text both(String key, Map<String, ?> values) {
        return new Text(get(Language.PL, key, values), get(Language.EN, key, values));
    }

    /** Whether there is such a message. */
    public boolean has(String key) {
        return messages.getOrDefault(Language.EN, Map.of()).containsKey(key);
    }

    /** Locale of plural rules, sorting and formats. */
    public static Locale localeOf(Language language) {
        return switch (language) {
            case PL -> Locale.of("pl", "PL");
            case EN -> Locale.UK;
        };
    }

    private static Map<String, String> read(JsonMapper json, Language language) throws IOException {
        Map<String, String> all = new HashMap<>();
        String pattern = "classpath*:messages/**/messages." + language.name().toLowerCase(Locale.ROOT) + ".json";
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            try (var in = file.getInputStream()) {
                all.putAll(json.readValue(in, new TypeReference<Map<String, String>>() {}));
            }
        }
        return Map.copyOf(all);
    }
}
