package io.sternik.app.structure.delegation;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.notification.News;
import io.sternik.app.platform.notification.NotificationKind;
import io.sternik.app.platform.notification.Notifications;
import io.sternik.app.platform.time.RecurringWork;
import io.sternik.app.structure.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells both sides when somebody begins to act for the other and when it ends, on the day, each once. */
@Component
class DelegationNews implements RecurringWork {

    private static final String STARTED = "delegation-started";
    private static final String ENDED = "delegation-ended";

    private final DelegationStore store;
    private final Notifications notifications;

    DelegationNews(DelegationStore store, Notifications notifications) {
        this.store = store;
        this.notifications = notifications;
    }

    /** The kinds of news that delegating tells. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        NotificationKind delegationStarted() {
            return new NotificationKind(STARTED);
        }

        @Bean
        NotificationKind delegationEnded() {
            return new NotificationKind(ENDED);
        }
    }

    /** Tells what has begun or ended by now. */
    @Transactional
    public void tellDue() {
        store.claimBegun().forEach(row -> tell(STARTED, row));
        store.claimEnded().forEach(row -> tell(ENDED, row));
    }

    private void tell(String kind, DelegationRow row) {
        News news = new News(
                kind,
                row.id().value(),
                Map.of(
                        "giver",
                        row.giver().label().pl(),
                        "receiver",
                        row.receiver().label().pl()),
                List.of(),
                "/structure/delegations");
        for (UUID person : List.of(row.giver().id(), row.receiver().id())) {
            UserId user = store.party(new PersonId(person))
                    .map(DelegationStore.Party::user)
                    .orElse(null);
            if (user != null) {
                notifications.tell(user, news);
            }
        }
    }

    @Override
    public String name() {
        return "delegations";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    @Transactional
    public void run() {
        tellDue();
    }
}
