package io.sternik.app.consent.wordings;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import io.sternik.engine.finding.Language;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a text that people agree to.
 *
 * @param version counted from 1 for each purpose, channel and language
 * @param from first day on which it is shown
 * @param to the day after the last one, null while it has no end
 * @param used how many statements rest on it
 * @param madeBy who wrote it down
 */
public record Wording(
        UUID id,
        Purpose purpose,
        Channel channel,
        Language language,
        int version,
        String text,
        LocalDate from,
        @Nullable LocalDate to,
        long used,
        String madeBy) {}
