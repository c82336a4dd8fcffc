package io.sternik.app.platform.text;

import com.ibm.icu.text.MessageFormat;
import io.sternik.engine.finding.Language;
import io.sternik.engine.finding.Text;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages in Polish and English, the same files that the user interface reads. Format: ICU, with plural, select and ready text only:
 * amounts, numbers and dates are formatted before they get here.
 */
@Component
public class Texts {

    private final Map<Language, Map<String, String>> messages = new EnumMap<>(Language.class);

    Texts(JsonMapper json) throws IOException {
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
        // The library would add midnight to a day.
        written.replaceAll(
                (_, value) -> value instanceof LocalDate day ? dayOf(language).format(day) : value);
        return new MessageFormat(pattern, localeOf(language)).format(written);
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

    private static DateTimeFormatter dayOf(Language language) {
        return switch (language) {
            case PL -> DateTimeFormatter.ofPattern("dd.MM.yyyy");
            case EN -> DateTimeFormatter.ofPattern("dd/MM/yyyy");
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
