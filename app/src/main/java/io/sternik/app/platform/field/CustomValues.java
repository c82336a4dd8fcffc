package io.sternik.app.platform.field;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.engine.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The own fields of one record by their codes; empty ones are left out. A value is a {@link String} (texts, links, codes, days as
 * {@code YYYY-MM-DD}), a {@link BigDecimal}, a {@link Boolean}, {@link Money}, or a list of codes.
 */
public record CustomValues(@JsonValue Map<String, Object> values) {

    /** A record without any. */
    public static final CustomValues NONE = new CustomValues(Map.of());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String EMPTY = "{}";
    private static final String BETWEEN = ",";

    /** Takes a copy in the order of the codes. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CustomValues {
        Map<String, Object> copy = new TreeMap<>();
        values.forEach((code, value) -> copy.put(code, normal(value)));
        values = Collections.unmodifiableMap(copy);
    }

    /** Reads the column of a record. */
    public static CustomValues of(@Nullable JSONB column) {
        return column == null || column.data().equals(EMPTY)
                ? NONE
                : new CustomValues(JSON.readValue(column.data(), new TypeReference<Map<String, Object>>() {}));
    }

    /** The same value always looks the same, however it was written: 12.50 is 12.5, a map of JSON is an amount. */
    private static Object normal(Object value) {
        return switch (value) {
            case BigDecimal number -> plain(number);
            case Number number -> plain(new BigDecimal(number.toString()));
            case LocalDate day -> day.toString();
            case Map<?, ?> amount ->
                Money.ofMinor(
                        ((Number) Objects.requireNonNull(amount.get("minor"))).longValue(),
                        String.valueOf(amount.get("currency")));
            case List<?> codes -> codes.stream().map(String::valueOf).toList();
            default -> value;
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The column of a record. */
    public JSONB json() {
        return values.isEmpty() ? JSONB.valueOf(EMPTY) : JSONB.valueOf(JSON.writeValueAsString(stored()));
    }

    private Map<String, Object> stored() {
        Map<String, Object> stored = new TreeMap<>(values);
        stored.replaceAll((_, value) -> value instanceof Money money
                ? Map.of("minor", money.minor(), "currency", money.currency().getCurrencyCode())
                : value);
        return stored;
    }

    /** The value; null when the field is empty. */
    public @Nullable Object get(String code) {
        return values.get(code);
    }

    /** The value as histories keep it; null when the field is empty. See {@link #ofText}. */
    public @Nullable String text(String code) {
        return switch (values.get(code)) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            case Money money -> money.minor() + " " + money.currency().getCurrencyCode();
            case List<?> codes ->
                String.join(BETWEEN, codes.stream().map(String::valueOf).toList());
            case Object value -> value.toString();
        };
    }

    /** Reads what {@link #text} has written of a field of the type. */
    public static Object ofText(CustomType type, String text) {
        return switch (type) {
            case TEXT, LONG_TEXT, LINK, DATE, OPTION -> text;
            case NUMBER -> new BigDecimal(text);
            case YES_NO -> Boolean.valueOf(text);
            case OPTIONS -> List.of(text.split(BETWEEN));
            case MONEY -> {
                String[] parts = text.split(" ", 2);
                yield Money.ofMinor(Long.parseLong(parts[0]), parts[1]);
            }
        };
    }

    /** The same with another value of a field; null empties it. */
    public CustomValues with(String code, @Nullable Object value) {
        Map<String, Object> changed = new TreeMap<>(values);
        if (value == null) {
            changed.remove(code);
        } else {
            changed.put(code, value);
        }
        return new CustomValues(changed);
    }

    /** What differs, by the names of the fields. */
    public List<FieldChange> differences(CustomValues after) {
        FieldChange.Difference difference = new FieldChange.Difference();
        TreeSet<String> codes = new TreeSet<>(values.keySet());
        codes.addAll(after.values.keySet());
        codes.forEach(code -> difference.field(CustomField.PREFIX + code, text(code), after.text(code)));
        return difference.changes();
    }
}
