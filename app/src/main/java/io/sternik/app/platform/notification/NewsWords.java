package io.sternik.app.platform.notification;

import io.sternik.app.platform.text.Texts;
import io.sternik.database.platform.tables.records.NotificationRecord;
import io.sternik.engine.finding.Language;
import io.sternik.engine.finding.Text;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts news into words: what happened, and why somebody is told. */
@Component
class NewsWords {

    private final Texts texts;
    private final JsonMapper json;

    NewsWords(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** What happened, as often as it did while unread. */
    Text text(NotificationRecord row) {
        return new Text(text(row, Language.PL, row.getCount()), text(row, Language.EN, row.getCount()));
    }

    /** What happened, with another count. */
    String text(NotificationRecord row, Language language, int count) {
        Map<String, Object> values =
                new HashMap<>(json.readValue(row.getParams().data(), new TypeReference<Map<String, String>>() {}));
        values.put("count", count);
        values.put(
                "fields",
                Arrays.stream(row.getFields())
                        .map(field -> Texts.MESSAGE + field)
                        .toList());
        return texts.get(language, "notification." + row.getKind(), values);
    }

    /** Why the person is told. */
    Text reason(NotificationRecord row) {
        return texts.both("notification." + row.getKind() + ".reason", Map.of());
    }
}
