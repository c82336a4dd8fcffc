package io.sternik.app.consent;

import io.sternik.app.platform.event.Event;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody took a consent back or objected.
 *
 * @param object kind of record of the party
 * @param objected whether it is an objection, which also stops what needs no consent
 * @param addressKey the only address that it is about, null for all
 */
public record ConsentWithdrawn(
        String object,
        UUID party,
        Channel channel,
        Purpose purpose,
        boolean objected,
        @Nullable String addressKey,
        OffsetDateTime at)
        implements Event {

    @Override
    public UUID subject() {
        return party;
    }
}
