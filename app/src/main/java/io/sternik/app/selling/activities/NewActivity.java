package io.sternik.app.selling.activities;

import io.sternik.app.selling.ActivityKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity to be planned, or written down after it was done.
 *
 * @param subject the first line of the text when it is left out
 * @param done whether it is over; a note always is
 * @param startsAt when it begins or began
 * @param account that of the deal or of the contact when it is left out
 * @param owner the viewer's own position when it is left out
 */
public record NewActivity(
        ActivityKind kind,
        @Nullable String subject,
        @Nullable String body,
        @Nullable String outcome,
        @Nullable Boolean done,
        @Nullable OffsetDateTime startsAt,
        @Nullable Integer durationMinutes,
        @Nullable LocalDate dueOn,
        @Nullable UUID account,
        @Nullable UUID contact,
        @Nullable UUID deal,
        @Nullable UUID prospect,
        @Nullable UUID owner) {

    private static final int SUBJECT_LENGTH = 120;

    boolean isOver() {
        return kind == ActivityKind.NOTE || Boolean.TRUE.equals(done);
    }

    /** The subject, or the beginning of the text; blank when there is neither. */
    String title() {
        if (subject != null && !subject.isBlank()) {
            return subject.strip();
        }
        String line = body == null ? "" : body.strip().lines().findFirst().orElse("");
        return line.length() <= SUBJECT_LENGTH ? line : line.substring(0, SUBJECT_LENGTH - 1) + "…";
    }
}
