package io.sternik.app.consent.statements;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An address that is closed, whoever it belongs to.
 *
 * @param purpose that it is closed for, null for all
 * @param reason code
 */
public record Suppression(
        Channel channel, String addressKey, @Nullable Purpose purpose, String reason, OffsetDateTime at) {

    /** Somebody who had the address objected. */
    public static final String OBJECTION = "objection";
}
