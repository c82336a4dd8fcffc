package io.sternik.app.platform.approval;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.notification.News;
import io.sternik.app.platform.notification.NotificationKind;
import io.sternik.app.platform.notification.Notifications;
import io.sternik.app.platform.text.Texts;
import io.sternik.database.platform.tables.records.ApprovalRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells who may decide that something waits, and who asked how it was decided. */
@Component
class ApprovalNews {

    private static final String ASKED = "approval-asked";
    private static final String DECIDED = "approval-decided";

    private final Notifications notifications;

    ApprovalNews(Notifications notifications) {
        this.notifications = notifications;
    }

    /** The kinds of news that approving tells. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        NotificationKind approvalAsked() {
            return new NotificationKind(ASKED);
        }

        @Bean
        NotificationKind approvalDecided() {
            return new NotificationKind(DECIDED);
        }
    }

    void asked(ApprovalRecord row, Collection<UserId> deciders, Viewer by) {
        notifications.tell(deciders, news(ASKED, row, Map.of("who", by.name())), by);
    }

    void decided(ApprovalRecord row, String verdict, @Nullable String reason, Viewer by) {
        Map<String, String> params = new HashMap<>(Map.of("who", by.name(), "verdict", verdict));
        params.put("reason", reason == null ? "" : reason.strip());
        notifications.answer(new UserId(row.getAuthor()), news(DECIDED, row, params));
    }

    void expired(ApprovalRecord row) {
        notifications.answer(
                new UserId(row.getAuthor()), news(DECIDED, row, Map.of("who", "", "verdict", "expired", "reason", "")));
    }

    private static News news(String kind, ApprovalRecord row, Map<String, String> more) {
        Map<String, String> params = new HashMap<>(more);
        params.put("what", Texts.MESSAGE + "approval." + row.getKind() + ".name");
        return new News(kind, row.getId(), params, List.of(), "/approvals/" + row.getId());
    }
}
