package io.sternik.app.consent.statements;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.StatementKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it was written down.
 *
 * @param channel null for what is about the person as a whole, as is the purpose
 * @param at when it was said
 * @param validUntil the day after the last one on which it holds, null until something else is said
 * @param source code of how it reached us
 * @param wording that was agreed to, null where nothing was
 * @param notedBy who wrote it down
 * @param dayOnly whether the hour of {@code at} is not known
 * @param collectedBy who had asked the person, as another program says; null when it was somebody here
 * @param takenBackAt when the import that brought it was taken back, null while it counts
 */
public record Statement(
        UUID id,
        StatementKind kind,
        @Nullable Channel channel,
        @Nullable Purpose purpose,
        OffsetDateTime at,
        @Nullable LocalDate validUntil,
        String source,
        String evidence,
        @Nullable AgreedWording wording,
        String notedBy,
        OffsetDateTime notedAt,
        boolean dayOnly,
        @Nullable String collectedBy,
        @Nullable OffsetDateTime takenBackAt) {

    /**
     * The text that was agreed to.
     *
     * @param version of that time; null for a text of another program, which has neither version nor language
     */
    public record AgreedWording(
            @Nullable Integer version, @Nullable String language, String text) {}
}
