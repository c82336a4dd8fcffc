package io.sternik.app.platform.notification;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.mail.Mails;
import io.sternik.app.platform.mail.Permit;
import io.sternik.app.platform.mail.Permits;
import io.sternik.app.platform.notification.WaitingNewsStore.Piece;
import io.sternik.app.platform.notification.WaitingNewsStore.Waiting;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.RecurringWork;
import io.sternik.engine.news.MailMoments;
import io.sternik.engine.news.NewsTiming;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails the news that are due, a person and a transaction at a time: the mail is written together with the note that its news were mailed.
 * What fails for one person holds up nobody else and is tried again.
 */
@Component
class Digests implements RecurringWork {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private final NewsTimingStore choices;
    private final WaitingNewsStore news;
    private final NewsTimings timings;
    private final DigestText text;
    private final Accounts accounts;
    private final Permits permits;
    private final Mails mails;
    private final CompanyTime time;
    private final TransactionTemplate transaction;

    Digests(
            NewsTimingStore choices,
            WaitingNewsStore news,
            NewsTimings timings,
            DigestText text,
            Accounts accounts,
            Permits permits,
            Mails mails,
            CompanyTime time,
            PlatformTransactionManager transactions) {
        this.choices = choices;
        this.news = news;
        this.timings = timings;
        this.text = text;
        this.accounts = accounts;
        this.permits = permits;
        this.mails = mails;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "digests";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        List<Waiting> all = news.waiting();
        if (all.isEmpty()) {
            return;
        }
        MailMoments moments = timings.moments();
        Instant now = time.now().toInstant();
        for (Waiting waiting : all) {
            if (NewsTimings.due(waiting, moments)
                    .filter(due -> !due.isAfter(now))
                    .isPresent()) {
                mail(waiting.user(), moments, now);
            }
        }
    }

    private void mail(UserId user, MailMoments moments, Instant now) {
        try {
            transaction.executeWithoutResult(_ -> accounts.find(user)
                    .flatMap(permits::news)
                    .ifPresent(permit ->
                            choices.lock(user).ifPresent(timing -> send(permit, due(user, timing, moments, now)))));
        } catch (RuntimeException failure) {
            LOG.error("news of user {} could not be mailed", user.value(), failure);
        }
    }

    /** Asked for behind the lock: another node may have mailed them, or the person read them, since they were found. */
    private List<Piece> due(UserId user, NewsTiming timing, MailMoments moments, Instant now) {
        OffsetDateTime mailed = news.lastMail(user);
        @Nullable Instant last = mailed == null ? null : mailed.toInstant();
        return news.lockPieces(user).stream()
                .filter(piece -> moments.due(
                                timing, piece.told().toInstant(), piece.row().getAsked(), last)
                        .filter(due -> !due.isAfter(now))
                        .isPresent())
                .toList();
    }

    private void send(Permit permit, List<Piece> pieces) {
        if (!pieces.isEmpty()) {
            mails.send(text.mail(permit, pieces));
            news.mailed(pieces);
        }
    }
}
