package io.sternik.app.selling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a position stood on a day: written into facts of that day, so that a later reorganisation never rewrites them.
 *
 * @param unit null when the position did not exist on that day
 * @param person who held it, null when nobody did
 */
public record Stamp(
        UUID position, @Nullable UUID unit, @Nullable UUID person) {}
