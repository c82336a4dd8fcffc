package io.sternik.app.platform.notification;

import static io.sternik.database.platform.Tables.NEWS_TIMING;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.NewsTimingRecord;
import io.sternik.engine.news.MailRhythm;
import io.sternik.engine.news.NewsTiming;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Keeps when people want news by mail. */
@Component
class NewsTimingStore {

    private final DSLContext sql;
    private final CompanyTime time;

    NewsTimingStore(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** What somebody has chosen, and its version. */
    record Chosen(NewsTiming timing, long version) {}

    Optional<Chosen> find(UserId user) {
        return sql.selectFrom(NEWS_TIMING)
                .where(NEWS_TIMING.USER_ACCOUNT.eq(user.value()))
                .fetchOptional(row -> new Chosen(timing(row), row.getVersion()));
    }

    /** Keeps the choice when the known version, 0 for none, is that of the database; whoever begins to get mail gets what is told from now on. */
    boolean write(UserId user, NewsTiming timing, long knownVersion) {
        String mail = code(timing.mail());
        if (knownVersion == 0) {
            return sql.insertInto(NEWS_TIMING)
                            .set(NEWS_TIMING.USER_ACCOUNT, user.value())
                            .set(NEWS_TIMING.MAIL, mail)
                            .set(NEWS_TIMING.SINCE, time.now())
                            .set(NEWS_TIMING.QUIET, timing.quiet())
                            .set(NEWS_TIMING.WORK_FROM, timing.from())
                            .set(NEWS_TIMING.WORK_TO, timing.to())
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return sql.update(NEWS_TIMING)
                        .set(NEWS_TIMING.MAIL, mail)
                        .set(
                                NEWS_TIMING.SINCE,
                                DSL.when(NEWS_TIMING.MAIL.eq(code(MailRhythm.NONE)), time.now())
                                        .otherwise(NEWS_TIMING.SINCE))
                        .set(NEWS_TIMING.QUIET, timing.quiet())
                        .set(NEWS_TIMING.WORK_FROM, timing.from())
                        .set(NEWS_TIMING.WORK_TO, timing.to())
                        .set(NEWS_TIMING.VERSION, NEWS_TIMING.VERSION.plus(1))
                        .where(NEWS_TIMING.USER_ACCOUNT.eq(user.value()), NEWS_TIMING.VERSION.eq(knownVersion))
                        .execute()
                == 1;
    }

    /** Keeps other nodes from mailing this person until the transaction ends; empty when one does it already. */
    Optional<NewsTiming> lock(UserId user) {
        return sql.selectFrom(NEWS_TIMING)
                .where(NEWS_TIMING.USER_ACCOUNT.eq(user.value()))
                .forUpdate()
                .skipLocked()
                .fetchOptional(NewsTimingStore::timing);
    }

    static NewsTiming timing(NewsTimingRecord row) {
        return new NewsTiming(
                MailRhythm.valueOf(row.getMail().toUpperCase(Locale.ROOT)),
                row.getQuiet(),
                row.getWorkFrom(),
                row.getWorkTo());
    }

    static String code(MailRhythm mail) {
        return mail.name().toLowerCase(Locale.ROOT);
    }
}
