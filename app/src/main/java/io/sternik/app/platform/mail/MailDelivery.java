package io.sternik.app.platform.mail;

import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.RecurringWork;
import io.sternik.database.platform.tables.records.MailRecord;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the queue, a mail and a transaction at a time. After a failure a mail rests, each time longer; after the last try it is parked
 * until somebody looks. A mail to somebody outside is judged by the gate once more before each try, in the transaction that sends it. A run ends at the first failure, so that a server that hangs does not hold up other work.
 */
@Component
class MailDelivery implements RecurringWork {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    /** Rests after the first, second, … failure. */
    private static final List<Duration> RESTS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    private static final int MOST_A_RUN = 100;

    private final MailStore store;
    private final Mails mails;
    private final Postman postman;
    private final MailGate gate;
    private final CompanyTime time;
    private final TransactionTemplate transaction;

    MailDelivery(
            MailStore store,
            Mails mails,
            Postman postman,
            MailGate gate,
            CompanyTime time,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.mails = mails;
        this.postman = postman;
        this.gate = gate;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void run() {
        for (int sent = 0; sent < MOST_A_RUN && Boolean.TRUE.equals(transaction.execute(_ -> next())); sent++) {
            // the next one is asked for by the condition
        }
        store.forgetOld();
    }

    /** Whether a mail was done with and there may be more. */
    private boolean next() {
        MailRecord mail = store.lockNext().orElse(null);
        if (mail == null) {
            return false;
        }
        UUID permit = mail.getPermit();
        List<String> against = permit == null ? List.of() : gate.reasonsAgainst(permit);
        if (!against.isEmpty()) {
            store.ended(mail.getId(), "stopped", String.join(", ", against));
            return true;
        }
        MailServer server = store.server();
        if (!mails.leaves(server)) {
            store.ended(mail.getId(), "captured", null);
            return true;
        }
        try {
            postman.deliver(letter(mail), server);
            store.ended(mail.getId(), "sent", null);
            return true;
        } catch (MessagingException failure) {
            failed(mail, failure);
            return false;
        }
    }

    private void failed(MailRecord mail, MessagingException failure) {
        int attempts = mail.getAttempts() + 1;
        boolean parked = attempts > RESTS.size();
        String answer = Postman.answerOf(failure);
        LOG.warn("mail {} was not taken ({} tries): {}", mail.getId(), attempts, answer);
        store.failed(mail.getId(), attempts, parked ? Duration.ZERO : RESTS.get(attempts - 1), parked, answer);
    }

    private Postman.Letter letter(MailRecord mail) {
        return new Postman.Letter(
                mail.getId(),
                mail.getAddress(),
                mail.getLanguage(),
                mail.getSubject(),
                mail.getPlain(),
                mail.getHtml(),
                time.now().toInstant());
    }
}
