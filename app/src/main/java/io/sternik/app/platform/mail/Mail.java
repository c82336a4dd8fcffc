package io.sternik.app.platform.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail before it is sent. It cannot be made without a permit.
 *
 * @param permit why and to whom
 * @param subject one line
 * @param paragraphs the text, in the language of the receiver
 * @param items what it lists behind the text
 * @param action what the receiver is to do, null for nothing
 * @param footing why this mail came
 * @param change where the receiver can choose otherwise, null where there is no choice
 */
public record Mail(
        Permit permit,
        String subject,
        List<String> paragraphs,
        List<Item> items,
        @Nullable Action action,
        String footing,
        @Nullable Action change) {

    /** Refuses a subject of several lines. */
    public Mail {
        paragraphs = List.copyOf(paragraphs);
        items = List.copyOf(items);
        if (subject.isBlank() || subject.lines().count() != 1) {
            throw new IllegalArgumentException("a subject is one line: " + subject);
        }
    }

    /** A mail that says one thing. */
    public Mail(Permit permit, String subject, List<String> paragraphs, @Nullable Action action, String footing) {
        this(permit, subject, paragraphs, List.of(), action, footing, null);
    }

    /** A link with its words. */
    public record Action(String label, String address) {}

    /**
     * One of several things.
     *
     * @param note what is said of it in small letters
     * @param address where it is looked at
     */
    public record Item(String text, String note, String address) {}
}
