package io.sternik.app.selling.quotes;

import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.StatementKind;
import io.sternik.app.consent.StatementSource;
import io.sternik.app.consent.gate.ContactAnswer;
import io.sternik.app.consent.gate.ContactPermit;
import io.sternik.app.consent.gate.ContactQuestion;
import io.sternik.app.consent.gate.Contactability;
import io.sternik.app.consent.gate.CustomerMail;
import io.sternik.app.consent.gate.CustomerMails;
import io.sternik.app.consent.statements.Said;
import io.sternik.app.consent.statements.Statements;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.mail.Mail;
import io.sternik.app.platform.mail.Mails;
import io.sternik.app.platform.open.OpenLinks;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.text.Written;
import io.sternik.app.selling.ContactId;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.QuoteProblem;
import io.sternik.database.selling.tables.records.QuoteRecord;
import io.sternik.database.selling.tables.records.QuoteVersionRecord;
import io.sternik.engine.finding.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails the link of a quote to the person of its deal, through the gate of consents: the customer has asked for it. */
@Component
class QuoteMails {

    private final DSLContext sql;
    private final QuoteStore store;
    private final QuoteLinks links;
    private final Contactability gate;
    private final Statements statements;
    private final CustomerMails customers;
    private final Mails mails;
    private final Company company;
    private final Texts texts;
    private final Audit audit;

    QuoteMails(
            DSLContext sql,
            QuoteStore store,
            QuoteLinks links,
            Contactability gate,
            Statements statements,
            CustomerMails customers,
            Mails mails,
            Company company,
            Texts texts,
            Audit audit) {
        this.sql = sql;
        this.store = store;
        this.links = links;
        this.gate = gate;
        this.statements = statements;
        this.customers = customers;
        this.mails = mails;
        this.company = company;
        this.texts = texts;
        this.audit = audit;
    }

    /** A mail that waits to be sent. */
    record MailedQuote(String address) {}

    /**
     * Mails a quote that is with the customer. Without a basis it is refused, with what is allowed instead.
     *
     * @param request how the customer asked for the quote; noted as the customer's request, which is then the basis; null to rest on what is known
     */
    @Transactional
    MailedQuote send(QuoteId id, @Nullable String request, Viewer by) {
        QuoteRecord quote = store.lock(id, by.visibility()).orElseThrow(Quotes::notFound);
        RecordRef person = person(quote);
        if (request != null && !request.isBlank()) {
            statements.note(
                    person,
                    new Said(
                            StatementKind.REQUESTED,
                            Set.of(Channel.MAIL),
                            Set.of(Purpose.OFFER),
                            null,
                            null,
                            StatementSource.CONVERSATION,
                            request,
                            null),
                    by);
        }
        return switch (gate.ask(new ContactQuestion(person, Channel.MAIL, Purpose.OFFER, null), by)) {
            case ContactAnswer.Stop stop -> throw stop.problem().refused();
            case ContactAnswer.Go go -> mail(id, quote, person, go.permit(), by);
        };
    }

    private RecordRef person(QuoteRecord quote) {
        return Optional.ofNullable(sql.select(DEAL.CONTACT)
                        .from(DEAL)
                        .where(DEAL.ID.eq(quote.getDeal()))
                        .fetchOne(DEAL.CONTACT))
                .map(ContactId::ref)
                .orElseThrow(() -> new QuoteProblem.NoPerson().refused());
    }

    private MailedQuote mail(QuoteId id, QuoteRecord quote, RecordRef person, ContactPermit permit, Viewer by) {
        OpenLinks.Made link = links.make(id, by);
        QuoteVersionRecord version =
                store.version(quote.getId(), quote.getCurrent()).orElseThrow();
        Language language = QuoteViews.languageOf(version);
        Map<String, Object> values = Map.of(
                "number", quote.getNumber(),
                "company", company.profile().map(Company.Profile::name).orElse("Sternik"),
                "until", new Written(language).date(version.getValidUntil()),
                "by", by.name());
        customers.send(
                permit,
                person,
                new CustomerMail(
                        language,
                        texts.get(language, "quote.mail.subject", values),
                        List.of(
                                texts.get(language, "quote.mail.text", values),
                                texts.get(language, "quote.mail.until", values),
                                by.name()),
                        new Mail.Action(
                                texts.get(language, "quote.mail.open", values),
                                mails.publicAddress() + QuoteOpenHttp.PATH + link.token())),
                by);
        audit.write(
                by,
                Audit.Entry.of(
                        "quote.mailed", QuoteId.ref(quote.getId()), Map.of(), Map.of("address", permit.address())));
        return new MailedQuote(permit.address());
    }
}
