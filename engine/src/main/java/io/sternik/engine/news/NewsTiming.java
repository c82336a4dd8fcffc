package io.sternik.engine.news;

import java.time.LocalTime;

/**
 * When one person wants news by mail. Working hours without any length are refused with {@link IllegalArgumentException}.
 *
 * @param mail how often
 * @param quiet whether mail that would go at once waits for the working hours
 * @param from beginning of the working hours
 * @param to their end; not later than {@code from} for a shift that ends on the next day
 */
public record NewsTiming(MailRhythm mail, boolean quiet, LocalTime from, LocalTime to) {

    /** What holds until somebody chooses: no mail; quiet outside 8 to 17. */
    public static final NewsTiming UNCHOSEN =
            new NewsTiming(MailRhythm.NONE, true, LocalTime.of(8, 0), LocalTime.of(17, 0));

    /** Refuses hours that begin and end at once. */
    public NewsTiming {
        if (from.equals(to)) {
            throw new IllegalArgumentException("working hours without length: " + from);
        }
    }

    /** Whether the working hours end on the day after the one on which they begin. */
    boolean isNightShift() {
        return to.isBefore(from);
    }
}
