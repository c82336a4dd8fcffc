package io.sternik.app.platform.search;

import io.sternik.engine.finding.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that was found, opened lately or starred.
 *
 * @param kind of record as in addresses
 * @param label name; the same in both languages when it is a proper name
 * @param hint what tells it from others of the same name
 */
public record FoundRecord(
        String kind, UUID id, Text label, @Nullable Text hint) {}
