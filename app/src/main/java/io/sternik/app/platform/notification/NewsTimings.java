package io.sternik.app.platform.notification;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.calendar.Calendars;
import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.mail.Mails;
import io.sternik.app.platform.notification.NewsTimingStore.Chosen;
import io.sternik.app.platform.notification.WaitingNewsStore.Waiting;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.news.MailMoments;
import io.sternik.engine.news.MailRhythm;
import io.sternik.engine.news.NewsTiming;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When somebody wants news by mail: chosen by the person alone. Until then nothing is mailed. */
@Component
class NewsTimings {

    /** News are kept for 90 days, so none that waits was told before. */
    private static final int PAST_DAYS = 100;

    private static final int FUTURE_DAYS = 400;

    private final NewsTimingStore store;
    private final WaitingNewsStore waitingNews;
    private final Calendars calendars;
    private final Mails mails;
    private final CompanyTime time;

    NewsTimings(
            NewsTimingStore store, WaitingNewsStore waitingNews, Calendars calendars, Mails mails, CompanyTime time) {
        this.store = store;
        this.waitingNews = waitingNews;
        this.calendars = calendars;
        this.mails = mails;
        this.time = time;
    }

    /**
     * What somebody chooses.
     *
     * @param mail how often
     * @param quiet whether mail that would go at once waits for the working hours
     * @param from beginning of the working hours, in the company's time zone
     * @param to their end; earlier than the beginning for a shift that ends on the next day
     */
    record WantedTiming(MailRhythm mail, boolean quiet, LocalTime from, LocalTime to) {

        /** Refuses what is left out. */
        WantedTiming {
            Objects.requireNonNull(mail, "mail");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * What somebody has chosen, and what follows.
     *
     * @param waiting how many pieces of news wait for the next mail
     * @param next when it goes, if something waits or is told until then; null for at once or never
     * @param leaves whether mail leaves the program; else it is to be read in it
     * @param version 0 while nothing has been chosen
     */
    record TimingView(
            MailRhythm mail,
            boolean quiet,
            LocalTime from,
            LocalTime to,
            int waiting,
            @Nullable OffsetDateTime next,
            boolean leaves,
            @Override long version)
            implements Versioned {}

    TimingView view(UserId user) {
        Chosen chosen = store.find(user).orElse(new Chosen(NewsTiming.UNCHOSEN, 0));
        NewsTiming timing = chosen.timing();
        Optional<Waiting> waiting = waitingNews.waiting(user);
        return new TimingView(
                timing.mail(),
                timing.quiet(),
                timing.from(),
                timing.to(),
                waiting.map(Waiting::news).orElse(0),
                next(waiting.orElseGet(
                        () -> new Waiting(user, timing, 0, time.now(), null, waitingNews.lastMail(user)))),
                mails.leaves(),
                chosen.version());
    }

    private @Nullable OffsetDateTime next(Waiting waiting) {
        return due(waiting, moments())
                .map(moment -> moment.atOffset(ZoneOffset.UTC))
                .filter(moment -> moment.isAfter(time.now()))
                .orElse(null);
    }

    /** Keeps what the person wants; refused when it was chosen otherwise since the known version. */
    @Transactional
    TimingView set(UserId user, WantedTiming wanted, long knownVersion) {
        if (wanted.from().equals(wanted.to())) {
            throw RequestProblem.Invalid.field("to", "news.hours").refused();
        }
        NewsTiming timing = new NewsTiming(wanted.mail(), wanted.quiet(), wanted.from(), wanted.to());
        if (!store.write(user, timing, knownVersion)) {
            throw new RecordProblem.Changed(
                            store.find(user).map(Chosen::version).orElse(0L), List.of("*"))
                    .refused();
        }
        return view(user);
    }

    /** The moments of mail, by the calendar of the company. */
    MailMoments moments() {
        LocalDate today = time.today();
        Period around = new Period(today.minusDays(PAST_DAYS), today.plusDays(FUTURE_DAYS));
        return new MailMoments(time.zone(), calendars.worked(around)::contains);
    }

    /** When the first of what waits is to be mailed. */
    static Optional<Instant> due(Waiting waiting, MailMoments moments) {
        Instant last = instant(waiting.lastMail());
        return Stream.of(
                        due(waiting, moments, instant(waiting.told()), false, last),
                        due(waiting, moments, instant(waiting.asked()), true, last))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private static Optional<Instant> due(
            Waiting waiting, MailMoments moments, @Nullable Instant told, boolean asked, @Nullable Instant last) {
        return told == null ? Optional.empty() : moments.due(waiting.timing(), told, asked, last);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
