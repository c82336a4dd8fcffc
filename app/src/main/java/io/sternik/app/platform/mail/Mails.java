package io.sternik.app.platform.mail;

import io.sternik.app.platform.company.Company;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes mail from the rest of the program. */
@Component
public class Mails {

    private final MailStore store;
    private final Company company;
    private final int port;

    Mails(MailStore store, Company company, @Value("${server.port}") int port) {
        this.store = store;
        this.company = company;
        this.port = port;
    }

    /** Puts the mail into the queue, in the transaction of the caller: a change that is rolled back sends nothing. */
    @Transactional
    public UUID send(Mail mail) {
        return store.insert(mail);
    }

    /** Whether mail leaves the program; else it is captured, to be read on the screen of the administrator. */
    public boolean leaves() {
        return leaves(store.server());
    }

    boolean leaves(MailServer server) {
        return server.isSet() && !company.profile().map(Company.Profile::demo).orElse(false);
    }

    /** What links in mail begin with; the machine itself while nothing is set. Never what a request claims. */
    public String publicAddress() {
        String set = store.server().publicAddress();
        return set.isEmpty() ? "http://127.0.0.1:" + port : set;
    }
}
