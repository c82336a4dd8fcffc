package io.sternik.app.platform.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.sternik.app.platform.problem.RequestProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a change: one that is absent stays as it is, one that is null is cleared. Unreadable values are refused by name. */
public final class PatchBody {

    private final Map<String, @Nullable Object> fields;

    /** Takes the JSON object as it came. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PatchBody(Map<String, @Nullable Object> fields) {
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Refuses fields that the record does not have. */
    public PatchBody only(String... known) {
        Set<String> names = Set.of(known);
        fields.keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new RequestProblem.Unreadable(name).refused();
        });
        return this;
    }

    /** Whether the field is to be changed. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** A text; the current one when it is not to be changed. */
    public @Nullable String text(String name, @Nullable String current) {
        return value(name, current, Function.identity());
    }

    /** A text that cannot be cleared. */
    public String requiredText(String name, String current) {
        return required(name, text(name, current));
    }

    /** A business date. */
    public @Nullable LocalDate date(String name, @Nullable LocalDate current) {
        return value(name, current, LocalDate::parse);
    }

    /** An id. */
    public @Nullable UUID id(String name, @Nullable UUID current) {
        return value(name, current, UUID::fromString);
    }

    /** A whole number. */
    public int integer(String name, int current) {
        Object value = fields.get(name);
        if (!fields.containsKey(name)) {
            return current;
        }
        if (value instanceof Integer number) {
            return number;
        }
        throw new RequestProblem.Unreadable(name).refused();
    }

    /** Refuses a field that came as null although it cannot be cleared. */
    public static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw RequestProblem.Invalid.field(name, "field.required").refused();
        }
        return value;
    }

    private <T> @Nullable T value(String name, @Nullable T current, Function<String, T> read) {
        if (!fields.containsKey(name)) {
            return current;
        }
        Object value = fields.get(name);
        if (value == null) {
            return null;
        }
        try {
            if (value instanceof String text) {
                return text.isBlank() ? null : read.apply(text.strip());
            }
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw new RequestProblem.Unreadable(name).refused();
        }
        throw new RequestProblem.Unreadable(name).refused();
    }
}
