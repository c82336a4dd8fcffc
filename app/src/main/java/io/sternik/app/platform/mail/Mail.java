package io.sternik.app.platform.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail before it is sent. It cannot be made without a permit.
 *
 * @param permit why and to whom
 * @param subject one line
 * @param paragraphs the text, in the language of the receiver
 * @param action what the receiver is to do, null for nothing
 * @param footing why this mail came
 */
public record Mail(
        Permit permit,
        String subject,
        List<String> paragraphs,
        @Nullable Action action,
        String footing) {

    /** Refuses a subject of several lines. */
    public Mail {
        paragraphs = List.copyOf(paragraphs);
        if (subject.isBlank() || subject.lines().count() != 1) {
            throw new IllegalArgumentException("a subject is one line: " + subject);
        }
    }

    /** A link with its words. */
    public record Action(String label, String address) {}
}
