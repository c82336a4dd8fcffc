package io.sternik.app.platform.open;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.mail.Mail;
import io.sternik.app.platform.mail.Mails;
import io.sternik.app.platform.mail.Permit;
import io.sternik.app.platform.mail.Permits;
import io.sternik.app.platform.signin.Account;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.text.Texts;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people set their own password: by an invitation when they get access, or when they have forgotten it. */
@Component
public class Invitations {

    private static final Duration INVITED = Duration.ofDays(7);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final OpenLinks links;
    private final Mails mails;
    private final Permits permits;
    private final Accounts accounts;
    private final Company company;
    private final Texts texts;
    private final Audit audit;

    Invitations(
            OpenLinks links,
            Mails mails,
            Permits permits,
            Accounts accounts,
            Company company,
            Texts texts,
            Audit audit) {
        this.links = links;
        this.mails = mails;
        this.permits = permits;
        this.accounts = accounts;
        this.company = company;
        this.texts = texts;
        this.audit = audit;
    }

    /**
     * An invitation.
     *
     * @param path the link without the address of the program
     * @param sentTo where the mail goes
     * @param leaves whether mail leaves the program at all; else the link has to be handed over
     */
    public record Invitation(String path, OffsetDateTime endsAt, String sentTo, boolean leaves) {}

    /** Invites a user; links that were made before open nothing any more. None for an account that may not sign in. */
    @Transactional
    public Optional<Invitation> invite(UserId user, Viewer by) {
        Account account = accounts.get(user);
        return permits.service(account).map(permit -> {
            OpenLinks.Made link = link(user, INVITED, by);
            mails.send(mail("open.invited", permit, link, by));
            audit.write(by, Audit.Entry.of("user.invited", new RecordRef("user", user.value()), Map.of(), Map.of()));
            return new Invitation(path(link), link.endsAt(), account.email(), mails.leaves());
        });
    }

    /** Sends a link to whoever has this address, if anybody has; the caller is not told. */
    @Transactional
    public void forgotten(String email) {
        accounts.findByEmail(email).flatMap(permits::service).ifPresent(permit -> {
            UserId user = java.util.Objects.requireNonNull(permit.receiver());
            Viewer self = accounts.viewer(user.value());
            mails.send(mail("open.forgotten", permit, link(user, FORGOTTEN, self), self));
            audit.write(self, Audit.Entry.of("user.forgot", new RecordRef("user", user.value()), Map.of(), Map.of()));
        });
    }

    private OpenLinks.Made link(UserId user, Duration lasts, Viewer by) {
        links.revokeAllOf(user);
        return links.make(new OpenLinks.Wanted(OpenLinks.Purpose.PASSWORD, user, "{}", "", lasts, 1), by);
    }

    private Mail mail(String key, Permit permit, OpenLinks.Made link, Viewer by) {
        String name = company.profile().map(Company.Profile::name).orElse("Sternik");
        Map<String, Object> values = Map.of("company", name, "by", by.name(), "login", permit.address());
        return new Mail(
                permit,
                texts.get(permit.language(), key + ".subject", values),
                List.of(
                        texts.get(permit.language(), key + ".text", values),
                        texts.get(permit.language(), key + ".until", values)),
                new Mail.Action(
                        texts.get(permit.language(), "open.password.title", Map.of()),
                        mails.publicAddress() + path(link)),
                texts.get(permit.language(), "mail.footing", values));
    }

    private static String path(OpenLinks.Made link) {
        return "/open/password/" + link.token();
    }
}
