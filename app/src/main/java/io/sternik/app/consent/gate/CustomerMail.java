package io.sternik.app.consent.gate;

import io.sternik.app.platform.mail.Mail.Action;
import io.sternik.engine.finding.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail to a customer says; the reason why it came and the way to the own consents are added to each.
 *
 * @param language of all of it
 * @param subject one line
 * @param action what the receiver is to do, null for nothing
 */
public record CustomerMail(
        Language language,
        String subject,
        List<String> paragraphs,
        @Nullable Action action) {

    /** Copies the list. */
    public CustomerMail {
        paragraphs = List.copyOf(paragraphs);
    }
}
