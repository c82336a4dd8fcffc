package io.sternik.app.platform.mail;

import static io.sternik.database.platform.Tables.MAIL;
import static io.sternik.database.platform.Tables.MAIL_SERVER;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.MailRecord;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the queue and the server's address. */
@Component
class MailStore {

    /** Sent mail is remembered so long, without its text. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final int LISTED = 200;
    private static final int OWN_LISTED = 10;

    private final DSLContext sql;
    private final CompanyTime time;

    MailStore(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    MailServer server() {
        return sql.selectFrom(MAIL_SERVER)
                .fetchSingle(row -> new MailServer(
                        row.getHost(),
                        row.getPort(),
                        MailServer.Security.valueOf(row.getSecurity().toUpperCase(Locale.ROOT)),
                        row.getUserName(),
                        row.getSecret(),
                        row.getSender(),
                        row.getPublicAddress()));
    }

    void set(MailServer.WantedServer wanted) {
        String secret = wanted.secret();
        sql.update(MAIL_SERVER)
                .set(MAIL_SERVER.HOST, wanted.host())
                .set(MAIL_SERVER.PORT, wanted.port())
                .set(MAIL_SERVER.SECURITY, wanted.security().code())
                .set(MAIL_SERVER.USER_NAME, wanted.user())
                .set(MAIL_SERVER.SENDER, wanted.sender())
                .set(MAIL_SERVER.PUBLIC_ADDRESS, wanted.publicAddress())
                .set(MAIL_SERVER.SECRET, secret == null ? server().secret() : secret)
                .execute();
    }

    UUID insert(Mail mail) {
        MailText text = new MailText(mail);
        UserId receiver = mail.permit().receiver();
        return sql.insertInto(MAIL)
                .set(MAIL.RECEIVER, receiver == null ? null : receiver.value())
                .set(MAIL.ADDRESS, mail.permit().address())
                .set(MAIL.BASIS, mail.permit().basis().code())
                .set(MAIL.PERMIT, mail.permit().gate())
                .set(MAIL.LANGUAGE, mail.permit().language().name().toLowerCase(Locale.ROOT))
                .set(MAIL.SUBJECT, mail.subject())
                .set(MAIL.PLAIN, text.plain())
                .set(MAIL.HTML, text.html())
                .set(MAIL.AT, time.now())
                .set(MAIL.NEXT_AT, time.now())
                .returningResult(MAIL.ID)
                .fetchSingle()
                .value1();
    }

    /** The next mail that is due, locked until the transaction ends; one that another node has is passed over. */
    Optional<MailRecord> lockNext() {
        return sql.selectFrom(MAIL)
                .where(MAIL.STATE.eq("waiting"), MAIL.NEXT_AT.le(time.now()))
                .orderBy(MAIL.NEXT_AT, MAIL.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional();
    }

    /** Ends a mail; its text is kept only where it is to be read here. */
    void ended(UUID id, String state, @Nullable String answer) {
        var update =
                sql.update(MAIL).set(MAIL.STATE, state).set(MAIL.ANSWER, answer).set(MAIL.ENDED_AT, time.now());
        if (!state.equals("captured")) {
            update = update.set(MAIL.ATTEMPTS, MAIL.ATTEMPTS.plus(state.equals("sent") ? 1 : 0))
                    .set(MAIL.PLAIN, "")
                    .set(MAIL.HTML, "");
        }
        update.where(MAIL.ID.eq(id)).execute();
    }

    /** Notes a failed try. */
    void failed(UUID id, int attempts, Duration rest, boolean parked, String answer) {
        sql.update(MAIL)
                .set(MAIL.STATE, parked ? "parked" : "waiting")
                .set(MAIL.ATTEMPTS, attempts)
                .set(MAIL.ANSWER, answer)
                .set(MAIL.NEXT_AT, time.now().plus(rest))
                .where(MAIL.ID.eq(id))
                .execute();
    }

    /** Lets a mail that waits or is parked be tried at once and as often as a new one; false when there is none. */
    boolean again(UUID id) {
        return sql.update(MAIL)
                        .set(MAIL.STATE, "waiting")
                        .set(MAIL.ATTEMPTS, 0)
                        .set(MAIL.NEXT_AT, time.now())
                        .where(MAIL.ID.eq(id), MAIL.STATE.in("waiting", "parked"))
                        .execute()
                == 1;
    }

    List<MailView> newest(Viewer viewer) {
        return sql.selectFrom(MAIL)
                .orderBy(MAIL.AT.desc(), MAIL.ID.desc())
                .limit(LISTED)
                .fetch(row -> view(row, viewer));
    }

    /** The newest captured news of the viewer. */
    List<MailRecord> ownNews(UserId user) {
        return sql.selectFrom(MAIL)
                .where(
                        MAIL.RECEIVER.eq(user.value()),
                        MAIL.BASIS.eq(Permit.Basis.NEWS.code()),
                        MAIL.STATE.eq("captured"))
                .orderBy(MAIL.AT.desc(), MAIL.ID.desc())
                .limit(OWN_LISTED)
                .fetch();
    }

    Optional<MailRecord> find(UUID id) {
        return sql.selectFrom(MAIL).where(MAIL.ID.eq(id)).fetchOptional();
    }

    void forgetOld() {
        sql.deleteFrom(MAIL).where(MAIL.ENDED_AT.lt(time.now().minus(KEPT))).execute();
    }

    static MailView view(MailRecord row, Viewer viewer) {
        return new MailView(
                row.getId(),
                row.getAddress(),
                row.getSubject(),
                MailView.State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
                row.getAttempts(),
                row.getAnswer(),
                row.getAt(),
                row.getState().equals("waiting") ? row.getNextAt() : null,
                isReadable(row, viewer.user()));
    }

    /** Captured mail is read by its keepers, news by their receiver alone; what leaves the program or may still is nobody's but the receiver's. */
    private static boolean isReadable(MailRecord row, @Nullable UserId reader) {
        boolean foreignNews = row.getBasis().equals(Permit.Basis.NEWS.code())
                && (reader == null || !reader.value().equals(row.getReceiver()));
        return row.getState().equals("captured") && !foreignNews;
    }
}
