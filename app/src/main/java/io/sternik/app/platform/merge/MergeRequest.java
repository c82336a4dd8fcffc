package io.sternik.app.platform.merge;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which record goes into the one that stays.
 *
 * @param other the record that goes
 * @param otherVersion its version as the client has read it
 * @param take fields whose values come from the record that goes; null takes those that are empty in the one that stays
 */
public record MergeRequest(
        UUID other, long otherVersion, @Nullable Set<String> take) {

    /** Refuses a request that does not name the other record. */
    public MergeRequest {
        Objects.requireNonNull(other, "other");
    }
}
