package io.sternik.app.platform.list;

import io.sternik.engine.finding.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that another one refers to, with its name.
 *
 * @param label name; the same in both languages when it is a proper name
 */
public record Ref(UUID id, Text label) {

    /** A reference to something with a proper name; null when there is none. */
    public static @Nullable Ref named(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null || name.isBlank() ? null : new Ref(id, new Text(name, name));
    }

    /** A reference to something that is there and has a proper name. */
    public static Ref proper(UUID id, String name) {
        return new Ref(id, new Text(name, name));
    }

    /** A reference to something with a name in both languages; null when there is none. */
    public static @Nullable Ref of(@Nullable UUID id, @Nullable String pl, @Nullable String en) {
        return id == null || pl == null || en == null ? null : new Ref(id, new Text(pl, en));
    }
}
