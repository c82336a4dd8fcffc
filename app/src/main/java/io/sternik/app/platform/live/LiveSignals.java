package io.sternik.app.platform.live;

import io.sternik.app.platform.field.FieldsChanged;
import io.sternik.app.platform.history.RecordsTouched;
import io.sternik.app.platform.job.JobMoved;
import io.sternik.app.platform.notification.Notifications.NewsTold;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Turns what was committed into signals. */
@Component
class LiveSignals {

    /** Of more records changed at once nobody is told one by one: whoever made the act sees its end, others see it when they look again. */
    private static final int MOST = 500;

    private final LiveChannel channel;

    LiveSignals(LiveChannel channel) {
        this.channel = channel;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void touched(RecordsTouched records) {
        UUID tab = LiveTab.current();
        records.refs().stream().limit(MOST).forEach(ref -> channel.send(Signal.record(ref.kind(), ref.id(), tab)));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void told(NewsTold news) {
        news.users().forEach(user -> channel.send(Signal.news(user.value())));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void defined(FieldsChanged fields) {
        channel.send(Signal.fields());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void moved(JobMoved job) {
        if (job.user() != null) {
            channel.send(Signal.jobs(job.user()));
        }
    }
}
