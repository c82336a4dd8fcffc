package io.sternik.app.platform.mail;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as its keeper sees it, without its text.
 *
 * @param attempts how often it was tried
 * @param answer what the server said last
 * @param nextAt when it is tried next, while it waits
 * @param readable whether the viewer may read its text
 */
record MailView(
        UUID id,
        String address,
        String subject,
        State state,
        int attempts,
        @Nullable String answer,
        OffsetDateTime at,
        @Nullable OffsetDateTime nextAt,
        boolean readable) {

    /** What has become of it. */
    enum State {
        WAITING,
        SENT,
        CAPTURED,
        PARKED,
        STOPPED
    }

    /** A captured mail with its text, empty for whoever may not read it. */
    record CapturedMail(MailView mail, String plain) {}
}
