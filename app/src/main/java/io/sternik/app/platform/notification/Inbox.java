package io.sternik.app.platform.notification;

import static io.sternik.database.platform.Tables.NOTIFICATION;
import static io.sternik.database.platform.Tables.NOTIFICATION_MUTE;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.text.Texts;
import io.sternik.database.platform.tables.records.NotificationRecord;
import io.sternik.engine.finding.Text;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The news of one person, in words, and what that person does not want to be told. */
@Component
class Inbox {

    private static final int PAGE = 30;
    private static final int MOST_UNREAD = 99;

    private final DSLContext sql;
    private final Texts texts;
    private final JsonMapper json;
    private final Notifications notifications;
    private final NewsWords words;

    Inbox(DSLContext sql, Texts texts, JsonMapper json, Notifications notifications, NewsWords words) {
        this.sql = sql;
        this.texts = texts;
        this.json = json;
        this.notifications = notifications;
        this.words = words;
    }

    /**
     * One piece of news.
     *
     * @param topic what to mute when only this one is not wanted
     * @param count how often it happened while unread
     * @param reason why the person gets it
     */
    record NewsItem(
            UUID id,
            String kind,
            UUID topic,
            int count,
            Text text,
            Text reason,
            String link,
            OffsetDateTime at,
            @Nullable OffsetDateTime readAt) {}

    /**
     * News, newest first.
     *
     * @param next continues with older ones, null at the end
     * @param unread how many are unread, at most 99
     */
    record NewsPage(List<NewsItem> rows, @Nullable UUID next, int unread) {}

    /** A kind of news and whether the person wants it. */
    record NewsKind(String code, Text name, boolean muted) {}

    /** A single topic that the person does not want to hear of any more. */
    record MutedTopic(String kind, UUID topic, Text label) {}

    /** All kinds, and the topics muted one by one. */
    record Mutes(List<NewsKind> kinds, List<MutedTopic> topics) {}

    /** @param after the last one that is known already */
    NewsPage page(UserId user, @Nullable UUID after) {
        List<NotificationRecord> found = sql.selectFrom(NOTIFICATION)
                .where(mine(user), olderThan(after))
                .orderBy(NOTIFICATION.AT.desc(), NOTIFICATION.ID.desc())
                .limit(PAGE + 1)
                .fetch();
        List<NewsItem> rows = found.stream().limit(PAGE).map(this::item).toList();
        return new NewsPage(rows, found.size() > PAGE ? rows.getLast().id() : null, unread(user));
    }

    private static Condition olderThan(@Nullable UUID after) {
        if (after == null) {
            return DSL.noCondition();
        }
        var last = NOTIFICATION.as("last");
        return DSL.row(NOTIFICATION.AT, NOTIFICATION.ID)
                .lt(DSL.select(last.AT, last.ID).from(last).where(last.ID.eq(after)));
    }

    private int unread(UserId user) {
        return sql.fetchCount(sql.selectOne()
                .from(NOTIFICATION)
                .where(mine(user), NOTIFICATION.READ_AT.isNull())
                .limit(MOST_UNREAD));
    }

    private NewsItem item(NotificationRecord row) {
        return new NewsItem(
                row.getId(),
                row.getKind(),
                row.getTopic(),
                row.getCount(),
                words.text(row),
                words.reason(row),
                row.getLink(),
                row.getAt(),
                row.getReadAt());
    }

    Mutes mutes(UserId user) {
        var rows = sql.selectFrom(NOTIFICATION_MUTE)
                .where(NOTIFICATION_MUTE.USER_ACCOUNT.eq(user.value()))
                .orderBy(NOTIFICATION_MUTE.KIND, NOTIFICATION_MUTE.TOPIC)
                .fetch();
        Set<String> whole = rows.stream()
                .filter(row -> row.getTopic() == null)
                .map(row -> row.getKind())
                .collect(Collectors.toSet());
        return new Mutes(
                notifications.kinds().stream()
                        .map(kind -> new NewsKind(
                                kind, texts.both("notification." + kind + ".name", Map.of()), whole.contains(kind)))
                        .toList(),
                rows.stream()
                        .filter(row -> row.getTopic() != null)
                        .map(row -> new MutedTopic(
                                row.getKind(),
                                row.getTopic(),
                                json.readValue(row.getLabel().data(), Text.class)))
                        .toList());
    }

    /** Stops news of a kind, or of one topic of it; what was said last of the topic names it in the settings. */
    @Transactional
    void mute(UserId user, String kind, @Nullable UUID topic) {
        if (!notifications.kinds().contains(kind)) {
            throw RequestProblem.Invalid.field("kind", "field.unknown-value").refused();
        }
        sql.insertInto(NOTIFICATION_MUTE)
                .set(NOTIFICATION_MUTE.USER_ACCOUNT, user.value())
                .set(NOTIFICATION_MUTE.KIND, kind)
                .set(NOTIFICATION_MUTE.TOPIC, topic)
                .set(NOTIFICATION_MUTE.LABEL, JSONB.valueOf(json.writeValueAsString(label(user, kind, topic))))
                .onConflictDoNothing()
                .execute();
    }

    private Text label(UserId user, String kind, @Nullable UUID topic) {
        return topic == null
                ? texts.both("notification." + kind + ".name", Map.of())
                : sql.selectFrom(NOTIFICATION)
                        .where(mine(user), NOTIFICATION.KIND.eq(kind), NOTIFICATION.TOPIC.eq(topic))
                        .orderBy(NOTIFICATION.AT.desc())
                        .limit(1)
                        .fetchOptional(row -> item(row).text())
                        .orElseThrow(() -> RequestProblem.Invalid.field("topic", "field.unknown-record")
                                .refused());
    }

    /** Lets news of a kind, or of one topic of it, come again. */
    @Transactional
    void unmute(UserId user, String kind, @Nullable UUID topic) {
        sql.deleteFrom(NOTIFICATION_MUTE)
                .where(
                        NOTIFICATION_MUTE.USER_ACCOUNT.eq(user.value()),
                        NOTIFICATION_MUTE.KIND.eq(kind),
                        NOTIFICATION_MUTE.TOPIC.isNotDistinctFrom(topic))
                .execute();
    }

    private static Condition mine(UserId user) {
        return NOTIFICATION.USER_ACCOUNT.eq(user.value());
    }
}
