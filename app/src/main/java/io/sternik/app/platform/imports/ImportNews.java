package io.sternik.app.platform.imports;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.event.Hearing;
import io.sternik.app.platform.event.Listener;
import io.sternik.app.platform.notification.News;
import io.sternik.app.platform.notification.NotificationKind;
import io.sternik.app.platform.notification.Notifications;
import io.sternik.app.platform.signin.Account;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.time.CompanyTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells administrators that somebody else has imported data: what everybody sees now comes from there. */
@Component
class ImportNews implements Listener<ImportCommitted> {

    private static final String IMPORTED = "import-committed";

    private final Notifications notifications;
    private final Accounts accounts;
    private final CompanyTime time;

    ImportNews(Notifications notifications, Accounts accounts, CompanyTime time) {
        this.notifications = notifications;
        this.accounts = accounts;
        this.time = time;
    }

    /** The news of imports. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        NotificationKind importCommitted() {
            return new NotificationKind(IMPORTED);
        }
    }

    @Override
    public String code() {
        return "platform.import-news";
    }

    @Override
    public Class<ImportCommitted> hears() {
        return ImportCommitted.class;
    }

    @Override
    public boolean hearsThePast() {
        return false;
    }

    @Override
    public void hear(ImportCommitted event, Hearing hearing) {
        if (event.written() == 0) {
            return;
        }
        News news = new News(
                IMPORTED,
                event.job().value(),
                Map.of("who", hearing.byName(), "title", event.title(), "records", Long.toString(event.written())),
                List.of(),
                "/imports/" + event.job().value());
        accounts.withRole(Set.of(Role.ADMINISTRATOR), time.today()).stream()
                .map(Account::id)
                .filter(user -> !user.equals(hearing.by()))
                .forEach(user -> notifications.tell(user, news));
    }
}
