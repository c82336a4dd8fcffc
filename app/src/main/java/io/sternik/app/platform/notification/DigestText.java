package io.sternik.app.platform.notification;

import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.mail.Mail;
import io.sternik.app.platform.mail.Mails;
import io.sternik.app.platform.mail.Permit;
import io.sternik.app.platform.notification.WaitingNewsStore.Piece;
import io.sternik.app.platform.text.Texts;
import io.sternik.database.platform.tables.records.NotificationRecord;
import io.sternik.engine.finding.Language;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes the mail that tells news: of each what happened, why the person is told, and a link. Its subject only counts, because the list of
 * sent mail shows it to others.
 */
@Component
class DigestText {

    private static final int MOST = 50;

    private final NewsWords words;
    private final Texts texts;
    private final Mails mails;
    private final Company company;

    DigestText(NewsWords words, Texts texts, Mails mails, Company company) {
        this.words = words;
        this.texts = texts;
        this.mails = mails;
        this.company = company;
    }

    Mail mail(Permit permit, List<Piece> pieces) {
        Language language = permit.language();
        Map<String, Object> values = Map.of(
                "company",
                company.profile().map(Company.Profile::name).orElse("Sternik"),
                "count",
                pieces.size(),
                "more",
                pieces.size() - MOST);
        return new Mail(
                permit,
                texts.get(language, "newsMail.subject", values),
                pieces.size() > MOST ? List.of(texts.get(language, "newsMail.more", values)) : List.of(),
                pieces.stream()
                        .limit(MOST)
                        .map(piece -> item(piece.row(), language))
                        .toList(),
                null,
                texts.get(language, "newsMail.footing", values),
                new Mail.Action(texts.get(language, "newsMail.change", values), mails.publicAddress() + "/me"));
    }

    /** What has been mailed already is not counted again. */
    private Mail.Item item(NotificationRecord row, Language language) {
        return new Mail.Item(
                words.text(row, language, row.getCount() - row.getMailedCount()),
                words.reason(row).in(language),
                mails.publicAddress() + row.getLink());
    }
}
