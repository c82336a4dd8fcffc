package io.sternik.app.consent.gate;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.ConsentProblem;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.mail.Mail;
import io.sternik.app.platform.mail.Mails;
import io.sternik.app.platform.mail.Permit;
import io.sternik.app.platform.mail.Permits;
import io.sternik.app.platform.text.Texts;
import io.sternik.engine.finding.Language;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to customers. A mail is made of a permit alone, and stops in the queue when the person withdraws before it leaves. Each says why it
 * came and leads to the own consents.
 */
@Component
public class CustomerMails {

    private final Permits permits;
    private final Mails mails;
    private final ConsentLinks links;
    private final Company company;
    private final Texts texts;

    CustomerMails(Permits permits, Mails mails, ConsentLinks links, Company company, Texts texts) {
        this.permits = permits;
        this.mails = mails;
        this.links = links;
        this.company = company;
        this.texts = texts;
    }

    /** Puts the mail into the queue, in the transaction of the caller; refused when the permit was used already or is over. */
    @Transactional
    public UUID send(ContactPermit permit, RecordRef party, CustomerMail mail, Viewer by) {
        if (permit.channel() != Channel.MAIL) {
            throw new IllegalArgumentException("not a permit for mail: " + permit.channel());
        }
        Language language = mail.language();
        Permit may =
                permits.contact(permit.id(), language).orElseThrow(() -> new ConsentProblem.PermitOver().refused());
        String name = company.profile().map(Company.Profile::name).orElse("Sternik");
        return mails.send(new Mail(
                may,
                mail.subject(),
                mail.paragraphs(),
                List.of(),
                mail.action(),
                texts.get(language, "consent.mail.footing." + permit.purpose().code(), Map.of("company", name)),
                new Mail.Action(
                        texts.get(language, "consent.mail.change", Map.of()),
                        mails.publicAddress() + links.make(party, by).path())));
    }
}
