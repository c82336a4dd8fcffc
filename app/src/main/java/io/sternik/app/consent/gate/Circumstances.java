package io.sternik.app.consent.gate;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.statements.Standing;
import io.sternik.app.consent.statements.Suppression;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the gate looks at.
 *
 * @param addressKey where the person would be reached, null when there is no such address
 * @param closed closed addresses among those of the person
 * @param restriction what was said last about contact as a whole
 * @param standing what was said last about this channel and purpose
 * @param contracts what is running with the party, in words
 * @param rule of the country today, null when there is none
 * @param now in the company's time zone
 * @param workingDay whether today is one
 * @param contactsLately how often the person was reached so within the days of the rule
 */
public record Circumstances(
        Channel channel,
        Purpose purpose,
        String country,
        @Nullable String addressKey,
        List<Suppression> closed,
        @Nullable Standing restriction,
        @Nullable Standing standing,
        List<String> contracts,
        @Nullable ContactRule rule,
        LocalDateTime now,
        boolean workingDay,
        int contactsLately) {

    /** Copies the lists. */
    public Circumstances {
        closed = List.copyOf(closed);
        contracts = List.copyOf(contracts);
    }

    /** The same judged by another rule. */
    Circumstances by(@Nullable ContactRule other) {
        return new Circumstances(
                channel,
                purpose,
                country,
                addressKey,
                closed,
                restriction,
                standing,
                contracts,
                other,
                now,
                workingDay,
                contactsLately);
    }
}
