package io.sternik.app.consent.gate;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.ContactParty;
import io.sternik.app.consent.Purpose;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be given so that somebody may be contacted, in a country and from a day on.
 *
 * @param id null while it is not kept
 * @param bases any of which is enough, the first that is there counts
 * @param law its source, as lawyers cite it
 * @param limits of the company's own, null for none
 * @param from first day
 * @param to the day after the last one, null while it has no end
 */
public record ContactRule(
        @Nullable UUID id,
        String country,
        ContactParty.Kind kind,
        Channel channel,
        Purpose purpose,
        List<Basis> bases,
        Text law,
        ContactLimits limits,
        LocalDate from,
        @Nullable LocalDate to) {

    /**
     * ContactLimits that the company sets itself.
     *
     * @param fromHour first hour of the day, null for any
     * @param toHour hour at which it ends, null for any
     * @param workingDays whether only on working days
     * @param most contacts within the days, null for any number
     */
    public record ContactLimits(
            @Nullable Integer fromHour,
            @Nullable Integer toHour,
            boolean workingDays,
            @Nullable Integer most,
            @Nullable Integer inDays) {

        /** No limits. */
        public static final ContactLimits NONE = new ContactLimits(null, null, false, null, null);
    }

    /** Copies the list. */
    public ContactRule {
        bases = List.copyOf(bases);
    }
}
