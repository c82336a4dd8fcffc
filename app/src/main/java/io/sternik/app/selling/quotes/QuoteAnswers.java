package io.sternik.app.selling.quotes;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.VisibilitySource;
import io.sternik.app.platform.event.Events;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.notification.News;
import io.sternik.app.platform.notification.NotificationKind;
import io.sternik.app.platform.notification.Notifications;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.QuoteAccepted;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.QuoteProblem;
import io.sternik.app.selling.cooling.Touches;
import io.sternik.app.selling.deals.DealAmounts;
import io.sternik.app.selling.quotes.QuoteStore.Step;
import io.sternik.app.structure.PositionId;
import io.sternik.database.selling.tables.records.QuoteRecord;
import io.sternik.database.selling.tables.records.QuoteVersionRecord;
import io.sternik.engine.money.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the customer says to a quote: on its page, or told to the seller who writes it down. What was agreed becomes the amount of the deal.
 */
@Component
class QuoteAnswers {

    static final String ANSWERED = "quote-answered";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 1_000;

    private final QuoteStore store;
    private final QuoteViews views;
    private final DealAmounts amounts;
    private final Touches touches;
    private final VisibilitySource places;
    private final Notifications notifications;
    private final Events events;
    private final Audit audit;
    private final Journal journal;
    private final CompanyTime time;

    QuoteAnswers(
            QuoteStore store,
            QuoteViews views,
            DealAmounts amounts,
            Touches touches,
            VisibilitySource places,
            Notifications notifications,
            Events events,
            Audit audit,
            Journal journal,
            CompanyTime time) {
        this.store = store;
        this.views = views;
        this.amounts = amounts;
        this.touches = touches;
        this.places = places;
        this.notifications = notifications;
        this.events = events;
        this.audit = audit;
        this.journal = journal;
        this.time = time;
    }

    /** The news of answers. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        NotificationKind quoteAnswered() {
            return new NotificationKind(ANSWERED);
        }
    }

    /**
     * An answer.
     *
     * @param by who gives it for the customer
     */
    record QuoteAnswer(
            boolean accepted, String by, @Nullable String note) {

        private QuoteAnswer checked() {
            List<FieldFinding> wrong = new ArrayList<>();
            if (by.isBlank()) {
                wrong.add(new FieldFinding("by", "field.required"));
            }
            if (by.length() > LONGEST_NAME) {
                wrong.add(new FieldFinding("by", "quote.name-long"));
            }
            if (note != null && note.length() > LONGEST_NOTE) {
                wrong.add(new FieldFinding("note", "quote.note-long"));
            }
            if (!wrong.isEmpty()) {
                throw new RequestProblem.Invalid(wrong).refused();
            }
            return new QuoteAnswer(accepted, by.strip(), note == null || note.isBlank() ? null : note.strip());
        }
    }

    /** The answer as the seller was told it. */
    @Transactional
    QuoteView told(QuoteId id, QuoteAnswer answer, long knownVersion, Viewer by) {
        QuoteAnswer checked = answer.checked();
        QuoteRecord quote = store.lock(id, by.visibility()).orElseThrow(Quotes::notFound);
        journal.requireCurrent(QuoteId.ref(id.value()), knownVersion, quote.getVersion());
        answer(quote, quote.getCurrent(), checked, by);
        return views.one(quote, by);
    }

    /**
     * The answer as the customer gives it on the page of a version.
     *
     * @param program on whose behalf the page writes
     */
    @Transactional
    void signed(QuoteId id, int no, QuoteAnswer answer, Viewer program) {
        QuoteAnswer checked = answer.checked();
        answer(store.lock(id).orElseThrow(Quotes::notFound), no, checked, program);
    }

    private void answer(QuoteRecord quote, int no, QuoteAnswer answer, Viewer by) {
        QuoteVersionRecord version = store.version(quote.getId(), no).orElseThrow(Quotes::notFound);
        QuoteState state = views.stateOf(version);
        if (state == QuoteState.EXPIRED) {
            throw new QuoteProblem.Expired(version.getValidUntil()).refused();
        }
        if (state != QuoteState.SENT) {
            throw new QuoteProblem.WrongState(state.code()).refused();
        }
        version.setState((answer.accepted() ? QuoteState.ACCEPTED : QuoteState.REJECTED).code());
        version.setAnsweredAt(time.now());
        version.setAnsweredBy(answer.by());
        version.setAnswerNote(answer.note());
        store.update(quote, version);
        store.note(
                version,
                answer.accepted() ? Step.ACCEPTED : Step.REJECTED,
                time.now(),
                by.user() == null ? null : by,
                answer.by(),
                answer.note());
        touches.renew(List.of(quote.getDeal()));
        audit.write(
                by,
                Audit.Entry.of(
                        answer.accepted() ? "quote.accepted" : "quote.rejected",
                        QuoteId.ref(quote.getId()),
                        Map.of(),
                        Map.of("no", no, "by", answer.by())));
        UUID owner = store.ownerOf(quote.getDeal());
        if (answer.accepted()) {
            Money net = Money.ofMinor(version.getNetMinor(), version.getCurrency());
            DealId deal = new DealId(quote.getDeal());
            amounts.agreed(deal, net, by);
            events.publish(
                    new QuoteAccepted(
                            new QuoteId(quote.getId()),
                            no,
                            deal,
                            net,
                            time.today(),
                            owner == null ? null : new PositionId(owner)),
                    by);
        }
        tell(quote, version, owner, answer, by);
    }

    private void tell(
            QuoteRecord quote, QuoteVersionRecord version, @Nullable UUID owner, QuoteAnswer answer, Viewer by) {
        Set<UserId> to = new HashSet<>();
        if (owner != null) {
            places.holders(List.of(owner)).values().forEach(to::addAll);
        }
        if (version.getSentBy() != null) {
            to.add(new UserId(version.getSentBy()));
        }
        News news = new News(
                ANSWERED,
                quote.getId(),
                Map.of(
                        "number", quote.getNumber(),
                        "buyer", version.getBuyerName(),
                        "who", answer.by(),
                        "answer", answer.accepted() ? "accepted" : "rejected"),
                List.of(),
                "/selling/deals/" + quote.getDeal());
        notifications.tell(to, news, by);
    }
}
