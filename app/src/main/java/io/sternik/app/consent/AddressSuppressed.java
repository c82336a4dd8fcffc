package io.sternik.app.consent;

import io.sternik.app.platform.event.Event;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An address is closed, whoever it belongs to.
 *
 * @param party record by which it became known
 */
public record AddressSuppressed(
        UUID party, Channel channel, Purpose purpose, String addressKey, String reason, OffsetDateTime at)
        implements Event {

    @Override
    public UUID subject() {
        return party;
    }
}
