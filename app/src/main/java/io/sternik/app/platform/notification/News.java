package io.sternik.app.platform.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Something that somebody shall be told.
 *
 * @param kind code of a {@link NotificationKind}
 * @param topic unread news of a kind are gathered by it: a record, or whoever did it
 * @param params values of the message; one that begins with {@code @} is the key of another message
 * @param fields message keys of fields that changed
 * @param link address inside the product that shows it
 * @param times how often it happened at once
 */
public record News(String kind, UUID topic, Map<String, String> params, List<String> fields, String link, int times) {

    /** Something that happened once. */
    public News(String kind, UUID topic, Map<String, String> params, List<String> fields, String link) {
        this(kind, topic, params, fields, link, 1);
    }

    /** Copies the collections. */
    public News {
        params = Map.copyOf(params);
        fields = List.copyOf(fields);
    }
}
