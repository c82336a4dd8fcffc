package io.sternik.app.selling.cooling;

import io.sternik.engine.pipeline.CoolingRule;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How long nobody has spoken to the customer of an open deal.
 *
 * @param state in the words of {@link CoolingRule.State}, in lower case
 * @param quietDays working days since the last touch
 * @param touched day of that touch: the last talk, the last move or the opening
 * @param limitDays working days after which a deal of its stage is cold; null when its stage has no limit
 * @param snoozedUntil first day on which it is reminded of again
 * @param snoozeReason why it may be quiet until then
 */
public record Cooling(
        String state,
        int quietDays,
        LocalDate touched,
        @Nullable Integer limitDays,
        @Nullable LocalDate snoozedUntil,
        @Nullable String snoozeReason) {

    Cooling(
            CoolingRule.State state,
            int quietDays,
            LocalDate touched,
            @Nullable Integer limitDays,
            @Nullable LocalDate snoozedUntil,
            @Nullable String snoozeReason) {
        this(code(state), quietDays, touched, limitDays, snoozedUntil, snoozeReason);
    }

    /** As it stands in filters and answers. */
    public static String code(CoolingRule.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
