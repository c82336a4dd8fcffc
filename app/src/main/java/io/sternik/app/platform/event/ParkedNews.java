package io.sternik.app.platform.event;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.notification.News;
import io.sternik.app.platform.notification.NotificationKind;
import io.sternik.app.platform.notification.Notifications;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.time.CompanyTime;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells administrators that a listener has given up on an event. */
@Component
class ParkedNews {

    static final String PARKED = "event-parked";

    private final Notifications notifications;
    private final Accounts accounts;
    private final CompanyTime time;

    ParkedNews(Notifications notifications, Accounts accounts, CompanyTime time) {
        this.notifications = notifications;
        this.accounts = accounts;
        this.time = time;
    }

    /** The news of events. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        NotificationKind eventParked() {
            return new NotificationKind(PARKED);
        }
    }

    /** One piece of news for each listener, however many events it could not hear. */
    void tell(String listener, String type) {
        UUID topic = UUID.nameUUIDFromBytes(listener.getBytes(StandardCharsets.UTF_8));
        News news = new News(
                PARKED,
                topic,
                Map.of("listener", "@listener." + listener, "event", "@event." + type),
                List.of(),
                "/settings/events");
        accounts.withRole(Set.of(Role.ADMINISTRATOR), time.today())
                .forEach(administrator -> notifications.tell(administrator.id(), news));
    }
}
