package io.sternik.app.platform.mail;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.mail.MailHttp.Tried;
import io.sternik.app.platform.mail.MailHttp.Tried.Outcome;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.signin.Account;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.MailRecord;
import io.sternik.engine.finding.Language;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the keeper of the mail does: sets the server, tries it, looks at what waits and what was captured. */
@Component
class MailDesk {

    /** The mail server has one record in the audit. */
    private static final UUID SERVER = new UUID(0, 1);

    private final MailStore store;
    private final Mails mails;
    private final Postman postman;
    private final Permits permits;
    private final Accounts accounts;
    private final Company company;
    private final Texts texts;
    private final CompanyTime time;
    private final Audit audit;

    MailDesk(
            MailStore store,
            Mails mails,
            Postman postman,
            Permits permits,
            Accounts accounts,
            Company company,
            Texts texts,
            CompanyTime time,
            Audit audit) {
        this.store = store;
        this.mails = mails;
        this.postman = postman;
        this.permits = permits;
        this.accounts = accounts;
        this.company = company;
        this.texts = texts;
        this.time = time;
        this.audit = audit;
    }

    MailHttp.ServerView server() {
        MailServer server = store.server();
        return new MailHttp.ServerView(
                server.host(),
                server.port(),
                server.security(),
                server.user(),
                !server.secret().isEmpty(),
                server.sender(),
                server.publicAddress(),
                mails.leaves(server),
                company.profile().map(Company.Profile::demo).orElse(false));
    }

    @Transactional
    MailHttp.ServerView set(MailServer.WantedServer wanted, Viewer by) {
        wanted.check();
        MailServer before = store.server();
        store.set(wanted);
        audit.write(
                by,
                Audit.Entry.of(
                        "mail.server-set",
                        new RecordRef("mail-server", SERVER),
                        Map.of("host", before.host(), "port", before.port(), "user", before.user()),
                        Map.of("host", wanted.host(), "port", wanted.port(), "user", wanted.user())));
        return server();
    }

    /** Sends a test mail to whoever asks, at once, and tells what the server said. */
    Tried test(Viewer viewer) {
        UserId user = viewer.user();
        Account account = user == null ? null : accounts.find(user).orElse(null);
        Permit permit = account == null ? null : permits.service(account).orElse(null);
        if (permit == null) {
            throw new RecordProblem.NotFound().refused();
        }
        Mail mail = testMail(permit);
        MailServer server = store.server();
        if (!mails.leaves(server)) {
            mails.send(mail);
            return new Tried(permit.address(), Outcome.CAPTURED, null);
        }
        MailText text = new MailText(mail);
        String language = permit.language().name().toLowerCase(Locale.ROOT);
        try {
            postman.deliver(
                    new Postman.Letter(
                            UUID.randomUUID(),
                            permit.address(),
                            language,
                            mail.subject(),
                            text.plain(),
                            text.html(),
                            time.now().toInstant()),
                    server);
            return new Tried(permit.address(), Outcome.SENT, null);
        } catch (MessagingException refused) {
            return new Tried(permit.address(), Outcome.REFUSED, Postman.answerOf(refused));
        }
    }

    private Mail testMail(Permit permit) {
        Language language = permit.language();
        String name = company.profile().map(Company.Profile::name).orElse("Sternik");
        return new Mail(
                permit,
                texts.get(language, "mail.test.subject", Map.of()),
                List.of(texts.get(language, "mail.test.text", Map.of("company", name))),
                new Mail.Action(texts.get(language, "mail.test.action", Map.of()), mails.publicAddress()),
                texts.get(language, "mail.footing", Map.of("company", name)));
    }

    List<MailView> newest(Viewer viewer) {
        return store.newest(viewer);
    }

    /** A captured mail; the text of one that leaves the program, and of news, is nobody's but its receiver's. */
    MailView.CapturedMail content(UUID id, Viewer viewer) {
        return content(store.find(id).orElseThrow(() -> new RecordProblem.NotFound().refused()), viewer);
    }

    private static MailView.CapturedMail content(MailRecord mail, Viewer viewer) {
        MailView view = MailStore.view(mail, viewer);
        return new MailView.CapturedMail(view, view.readable() ? mail.getPlain() : "");
    }

    /** The captured news of the viewer, newest first. */
    List<MailView.CapturedMail> ownNews(Viewer viewer) {
        UserId user = viewer.user();
        return user == null
                ? List.of()
                : store.ownNews(user).stream()
                        .map(mail -> content(mail, viewer))
                        .toList();
    }

    void again(UUID id) {
        if (!store.again(id)) {
            throw new RecordProblem.NotFound().refused();
        }
    }
}
