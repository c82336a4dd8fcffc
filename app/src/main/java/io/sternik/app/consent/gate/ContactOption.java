package io.sternik.app.consent.gate;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What the gate says of one channel and one purpose.
 *
 * @param address where the person would be reached, null when there is no such address
 * @param rule that was asked, null when there is none
 */
public record ContactOption(
        Channel channel,
        Purpose purpose,
        Verdict verdict,
        @Nullable String address,
        @Nullable ContactRule rule) {

    /** Whether the contact is allowed now. */
    public boolean allowed() {
        return verdict instanceof Verdict.Allowed;
    }
}
