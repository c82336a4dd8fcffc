package io.sternik.app.platform.http;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of a record may be absent: the one answer for the description of the API and for what is read from a request. */
final class Nullness {

    private Nullness() {}

    /** Whether the component may be null or, as part of a merge patch, left out. */
    static boolean mayBeAbsent(RecordComponent component) {
        return component.getType() == Optional.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getAccessor().getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }
}
