package io.sternik.app.consent.gate;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.ContactParty;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.gate.ContactRule.ContactLimits;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.Set;

/**
 * A rule that is to hold from a day on; the one before ends there.
 *
 * @param country ISO code of two letters
 * @param bases any of which is enough
 * @param law its source; whoever writes it answers for it
 * @param from first day, tomorrow or later
 */
public record NewRule(
        String country,
        ContactParty.Kind kind,
        Channel channel,
        Purpose purpose,
        Set<Basis> bases,
        Text law,
        ContactLimits limits,
        LocalDate from) {

    /** Copies the set. */
    public NewRule {
        bases = Set.copyOf(bases);
    }

    ContactRule rule() {
        return new ContactRule(
                null, country, kind, channel, purpose, bases.stream().sorted().toList(), law, limits, from, null);
    }
}
