package io.sternik.app.platform.history;

import io.sternik.app.platform.access.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gathers what one act changes in many parts and tells it as a whole just before the transaction is committed; what is rolled back is never told. */
final class ActNews implements TransactionSynchronization {

    private final ApplicationEventPublisher events;
    private final ChangeSetId act;
    private final Viewer by;
    private final List<RecordChanged> records = new ArrayList<>();

    private ActNews(ApplicationEventPublisher events, ChangeSetId act, Viewer by) {
        this.events = events;
        this.act = act;
        this.by = by;
    }

    /** The news of the act in the current transaction. */
    static ActNews of(ChangeSetId act, Viewer by, ApplicationEventPublisher events) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(ActNews.class::isInstance)
                .map(ActNews.class::cast)
                .filter(news -> news.act.equals(act))
                .findFirst()
                .orElseGet(() -> {
                    ActNews news = new ActNews(events, act, by);
                    TransactionSynchronizationManager.registerSynchronization(news);
                    return news;
                });
    }

    void add(List<RecordChanged> more) {
        records.addAll(more);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        events.publishEvent(new RecordsChanged(records, act, by));
    }
}
