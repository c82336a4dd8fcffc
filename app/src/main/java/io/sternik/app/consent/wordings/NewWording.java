package io.sternik.app.consent.wordings;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import io.sternik.engine.finding.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wording that is to take the place of the one before.
 *
 * @param from first day, null for today; never a day that is over, on which people may have read the other one
 */
public record NewWording(
        Purpose purpose,
        Channel channel,
        Language language,
        String text,
        @Nullable LocalDate from) {}
