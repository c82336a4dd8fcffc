package io.sternik.app.consent;

import io.sternik.app.platform.event.Event;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody agreed to be contacted.
 *
 * @param object kind of record of the party
 * @param wording that was agreed to, null for a consent from another program
 * @param addressKey the only address that it is about, null for all
 */
public record ConsentGiven(
        String object,
        UUID party,
        Channel channel,
        Purpose purpose,
        @Nullable UUID wording,
        @Nullable String addressKey,
        OffsetDateTime at)
        implements Event {

    @Override
    public UUID subject() {
        return party;
    }
}
