package io.sternik.app.platform.notification;

import static io.sternik.database.platform.Tables.NOTIFICATION;
import static io.sternik.database.platform.Tables.NOTIFICATION_MUTE;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.RecurringWork;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Tells people news, in the transaction in which it happens; nobody is told of their own doing or of what they have muted. */
@Component
public class Notifications implements RecurringWork {

    private static final Duration KEPT = Duration.ofDays(90);

    private final DSLContext sql;
    private final CompanyTime time;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Set<String> kinds;

    Notifications(
            DSLContext sql,
            CompanyTime time,
            JsonMapper json,
            ApplicationEventPublisher events,
            List<NotificationKind> kinds) {
        this.sql = sql;
        this.time = time;
        this.json = json;
        this.events = events;
        this.kinds = kinds.stream().map(NotificationKind::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Codes of all kinds, sorted. */
    Set<String> kinds() {
        return kinds;
    }

    /** Tells everybody but the one who did it. */
    @Transactional
    public void tell(Collection<UserId> to, News news, Viewer by) {
        tell(to.stream().distinct().map(user -> new Told(user, news)).toList(), by);
    }

    /** Something that one person shall be told. */
    public record Told(UserId to, News news) {}

    /** Tells each person something of their own, but nothing to the one who did it. */
    @Transactional
    public void tell(List<Told> all, Viewer by) {
        tell(all.stream().filter(told -> !told.to().equals(by.user())).toList(), false);
    }

    /** Tells one person. */
    @Transactional
    public void tell(UserId to, News news) {
        tell(List.of(new Told(to, news)), false);
    }

    /** Tells one person what that person has asked for: the end of an own work, the decision on an own request. No quiet hours hold it. */
    @Transactional
    public void answer(UserId to, News news) {
        tell(List.of(new Told(to, news)), true);
    }

    private void tell(List<Told> all, boolean asked) {
        Set<List<@Nullable Object>> mutes = mutes(all);
        sql.batch(all.stream()
                        .filter(told -> !mutes.contains(
                                Arrays.asList(told.to().value(), told.news().kind(), null)))
                        .filter(told -> !mutes.contains(Arrays.asList(
                                told.to().value(),
                                told.news().kind(),
                                told.news().topic())))
                        .map(told -> statement(told, asked))
                        .toList())
                .execute();
        events.publishEvent(new NewsTold(all.stream().map(Told::to).collect(Collectors.toSet())));
    }

    /** These people may have news; told in the transaction that writes them. */
    public record NewsTold(Set<UserId> users) {}

    private Query statement(Told told, boolean asked) {
        News news = told.news();
        if (!kinds.contains(news.kind())) {
            throw new IllegalArgumentException("no such kind of news: " + news.kind());
        }
        JSONB params = JSONB.valueOf(json.writeValueAsString(news.params()));
        return sql.insertInto(NOTIFICATION)
                .set(NOTIFICATION.USER_ACCOUNT, told.to().value())
                .set(NOTIFICATION.KIND, news.kind())
                .set(NOTIFICATION.TOPIC, news.topic())
                .set(NOTIFICATION.COUNT, news.times())
                .set(NOTIFICATION.PARAMS, params)
                .set(NOTIFICATION.FIELDS, news.fields().toArray(String[]::new))
                .set(NOTIFICATION.LINK, news.link())
                .set(NOTIFICATION.AT, time.now())
                .set(NOTIFICATION.ASKED, asked)
                .set(NOTIFICATION.WAITS_SINCE, time.now())
                .onConflict(NOTIFICATION.USER_ACCOUNT, NOTIFICATION.KIND, NOTIFICATION.TOPIC)
                .where(NOTIFICATION.READ_AT.isNull())
                .doUpdate()
                .set(NOTIFICATION.COUNT, NOTIFICATION.COUNT.plus(news.times()))
                .set(NOTIFICATION.PARAMS, params)
                .set(NOTIFICATION.FIELDS, united())
                .set(NOTIFICATION.LINK, news.link())
                .set(NOTIFICATION.AT, time.now())
                .set(NOTIFICATION.ASKED, asked)
                .set(NOTIFICATION.WAITS_SINCE, DSL.coalesce(NOTIFICATION.WAITS_SINCE, time.now()));
    }

    /** The fields told before and the new ones, each once. */
    private static Field<String[]> united() {
        return DSL.field(
                "array(select distinct unnest({0} || excluded.fields) order by 1)",
                String[].class, NOTIFICATION.FIELDS);
    }

    /** User, kind and topic of what these people have muted; no topic where it is the whole kind. */
    private Set<List<@Nullable Object>> mutes(List<Told> all) {
        Set<UUID> users = all.stream().map(told -> told.to().value()).collect(Collectors.toSet());
        return new HashSet<>(sql.select(NOTIFICATION_MUTE.USER_ACCOUNT, NOTIFICATION_MUTE.KIND, NOTIFICATION_MUTE.TOPIC)
                .from(NOTIFICATION_MUTE)
                .where(NOTIFICATION_MUTE.USER_ACCOUNT.eq(DSL.any(users.toArray(UUID[]::new))))
                .fetch(row -> Arrays.asList(row.value1(), row.value2(), row.value3())));
    }

    /** Marks own news as read: the given ones, or all. */
    @Transactional
    void read(UserId user, List<UUID> ids) {
        sql.update(NOTIFICATION)
                .set(NOTIFICATION.READ_AT, time.now())
                .where(NOTIFICATION.USER_ACCOUNT.eq(user.value()), NOTIFICATION.READ_AT.isNull())
                .and(ids.isEmpty() ? DSL.noCondition() : NOTIFICATION.ID.in(ids))
                .execute();
        events.publishEvent(new NewsTold(Set.of(user)));
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        sql.deleteFrom(NOTIFICATION)
                .where(NOTIFICATION.AT.lt(time.now().minus(KEPT)))
                .execute();
    }
}
