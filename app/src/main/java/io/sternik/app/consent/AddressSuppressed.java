package io.sternik.app.consent;

import io.sternik.app.platform.event.Event;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address is closed, whoever it belongs to.
 *
 * @param party record by which it became known
 * @param purpose that it is closed for, null for all
 */
public record AddressSuppressed(
        UUID party, Channel channel, @Nullable Purpose purpose, String addressKey, String reason, OffsetDateTime at)
        implements Event {

    @Override
    public UUID subject() {
        return party;
    }
}
