package io.sternik.app.consent.gate;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import io.sternik.app.platform.history.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * May this person be reached in this way, for this purpose, now?
 *
 * @param address one of the person's, as people read it; null for the primary one
 */
public record ContactQuestion(
        RecordRef party,
        Channel channel,
        Purpose purpose,
        @Nullable String address) {}
