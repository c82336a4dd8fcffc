package io.sternik.app.platform.list;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Where a page ended: the sort values and the id of its last row, as one word for an address. */
final class Cursor {

    private static final char SEPARATOR = '\u001f';
    private static final String NOTHING = "\u0000";

    private Cursor() {}

    static String write(SortOrder order, List<@Nullable Object> values, UUID id) {
        StringBuilder text = new StringBuilder(order.text());
        for (Object value : values) {
            text.append(SEPARATOR).append(value == null ? NOTHING : value.toString());
        }
        text.append(SEPARATOR).append(id);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The position as a predicate-maker for the given order; refuses a cursor of another order or a damaged one. */
    static Position read(String cursor, SortOrder order) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = text.split(String.valueOf(SEPARATOR), -1);
            List<Field<Object>> columns = order.columns();
            if (!parts[0].equals(order.text()) || parts.length != columns.size() + 2) {
                throw new FilterProblem.Cursor().refused();
            }
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                String part = parts[i + 1];
                values.add(
                        part.equals(NOTHING)
                                ? null
                                : columns.get(i).getDataType().convert(part));
            }
            return new Position(values, UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException | org.jooq.exception.DataTypeException damaged) {
            throw new FilterProblem.Cursor().refused();
        }
    }

    /** Sort values and id of the last row of a page. */
    record Position(List<@Nullable Object> values, UUID id) {}
}
