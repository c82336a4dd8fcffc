package io.sternik.app.platform.http;

import io.sternik.app.platform.problem.RequestProblem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies the fields of a merge patch: one that was left out (null) stays as it is, an empty one is cleared. */
public final class Patch {

    private Patch() {}

    /** A value that can be cleared. */
    public static <T> @Nullable T value(@Nullable Optional<T> given, @Nullable T current) {
        return given == null ? current : given.orElse(null);
    }

    /** A text that can be cleared; a blank one is none. */
    public static @Nullable String text(@Nullable Optional<String> given, @Nullable String current) {
        return given == null
                ? current
                : given.map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
    }

    /** A value that cannot be cleared. */
    public static <T> T required(String field, @Nullable Optional<T> given, T current) {
        return given == null
                ? current
                : given.orElseThrow(() ->
                        RequestProblem.Invalid.field(field, "field.required").refused());
    }

    /** A text that cannot be cleared nor be blank. */
    public static String requiredText(String field, @Nullable Optional<String> given, String current) {
        return required(
                field, given == null ? null : given.map(String::strip).filter(text -> !text.isEmpty()), current);
    }
}
