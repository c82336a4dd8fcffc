package io.sternik.app.platform.notification;

import static io.sternik.database.platform.Tables.NEWS_TIMING;
import static io.sternik.database.platform.Tables.NOTIFICATION;
import static io.sternik.database.platform.Tables.NOTIFICATION_MUTE;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.Notification;
import io.sternik.database.platform.tables.records.NotificationRecord;
import io.sternik.engine.news.MailRhythm;
import io.sternik.engine.news.NewsTiming;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the news that wait for a mail, and notes that they were mailed. */
@Component
class WaitingNewsStore {

    private final DSLContext sql;
    private final CompanyTime time;

    WaitingNewsStore(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /**
     * Somebody for whom news wait.
     *
     * @param told since when the oldest of them does, null when all were asked for
     * @param asked the same of those that were asked for
     * @param lastMail when the person was mailed last
     */
    record Waiting(
            UserId user,
            NewsTiming timing,
            int news,
            @Nullable OffsetDateTime told,
            @Nullable OffsetDateTime asked,
            @Nullable OffsetDateTime lastMail) {}

    /** Everybody for whom news wait. */
    List<Waiting> waiting() {
        return waiting(DSL.noCondition());
    }

    /** What waits for one person, if anything does. */
    Optional<Waiting> waiting(UserId user) {
        return waiting(NEWS_TIMING.USER_ACCOUNT.eq(user.value())).stream().findFirst();
    }

    private List<Waiting> waiting(Condition whose) {
        Field<Integer> news = DSL.count();
        Field<OffsetDateTime> told = DSL.min(waitsSince()).filterWhere(DSL.not(NOTIFICATION.ASKED));
        Field<OffsetDateTime> asked = DSL.min(waitsSince()).filterWhere(NOTIFICATION.ASKED);
        Field<OffsetDateTime> last = DSL.field(lastMailOf(NEWS_TIMING.USER_ACCOUNT));
        return sql.select(NEWS_TIMING.fields())
                .select(news, told, asked, last)
                .from(NEWS_TIMING)
                .join(NOTIFICATION)
                .on(waits())
                .where(whose)
                .groupBy(NEWS_TIMING.USER_ACCOUNT)
                .fetch(row -> new Waiting(
                        new UserId(row.get(NEWS_TIMING.USER_ACCOUNT)),
                        NewsTimingStore.timing(row.into(NEWS_TIMING)),
                        row.get(news),
                        row.get(told),
                        row.get(asked),
                        row.get(last)));
    }

    /** When the person was mailed last. */
    @Nullable OffsetDateTime lastMail(UserId user) {
        return sql.fetchValue(lastMailOf(DSL.val(user.value())));
    }

    private Select<Record1<OffsetDateTime>> lastMailOf(Field<UUID> user) {
        Notification mailed = NOTIFICATION.as("mailed");
        return sql.select(DSL.max(mailed.MAILED_AT)).from(mailed).where(mailed.USER_ACCOUNT.eq(user));
    }

    /** Unread, not muted since, and told after mail was switched on. */
    private static Condition waits() {
        return NOTIFICATION
                .USER_ACCOUNT
                .eq(NEWS_TIMING.USER_ACCOUNT)
                .and(NEWS_TIMING.MAIL.ne(NewsTimingStore.code(MailRhythm.NONE)))
                .and(NOTIFICATION.READ_AT.isNull())
                .and(NOTIFICATION.WAITS_SINCE.isNotNull())
                .and(NOTIFICATION.AT.ge(NEWS_TIMING.SINCE))
                .andNotExists(DSL.selectOne()
                        .from(NOTIFICATION_MUTE)
                        .where(
                                NOTIFICATION_MUTE.USER_ACCOUNT.eq(NOTIFICATION.USER_ACCOUNT),
                                NOTIFICATION_MUTE.KIND.eq(NOTIFICATION.KIND))
                        .and(NOTIFICATION_MUTE.TOPIC.isNull().or(NOTIFICATION_MUTE.TOPIC.eq(NOTIFICATION.TOPIC))));
    }

    private static Field<OffsetDateTime> waitsSince() {
        return DSL.greatest(NOTIFICATION.WAITS_SINCE, NEWS_TIMING.SINCE);
    }

    /** One piece of news that waits. */
    record Piece(NotificationRecord row, OffsetDateTime told) {}

    /** What waits for the person, newest first; what is being told at this moment is left for the next time. */
    List<Piece> lockPieces(UserId user) {
        Field<OffsetDateTime> told = waitsSince();
        return sql.select(NOTIFICATION.fields())
                .select(told)
                .from(NOTIFICATION)
                .join(NEWS_TIMING)
                .on(waits())
                .where(NEWS_TIMING.USER_ACCOUNT.eq(user.value()))
                .orderBy(NOTIFICATION.AT.desc(), NOTIFICATION.ID.desc())
                .forUpdate()
                .of(NOTIFICATION)
                .skipLocked()
                .fetch(row -> new Piece(row.into(NOTIFICATION), row.get(told)));
    }

    /** Notes these pieces, which are locked, as mailed. */
    void mailed(List<Piece> pieces) {
        sql.update(NOTIFICATION)
                .setNull(NOTIFICATION.WAITS_SINCE)
                .set(NOTIFICATION.MAILED_COUNT, NOTIFICATION.COUNT)
                .set(NOTIFICATION.MAILED_AT, time.now())
                .where(NOTIFICATION.ID.in(
                        pieces.stream().map(piece -> piece.row().getId()).toList()))
                .execute();
    }
}
