package io.sternik.app.platform.signin;

import static io.sternik.database.platform.Tables.SESSION;
import static io.sternik.database.platform.Tables.USER_ACCOUNT;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.time.CompanyTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Server-side sessions. */
@Component
class Sessions {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration ABSOLUTE = Duration.ofHours(12);
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);
    private static final int SECRET_BYTES = 32;
    private static final int MAX_AGENT = 200;

    private final DSLContext sql;
    private final CompanyTime time;
    private final SecureRandom random = new SecureRandom();

    Sessions(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** A new session and the secret for its cookie, which is not kept. */
    record Opened(String secret, String csrfToken) {}

    /**
     * A session that is alive, with its account.
     *
     * @param acting delegation by which the person acts for another at the moment
     */
    record Live(
            UUID id,
            String csrfToken,
            Account account,
            @Nullable UUID acting) {}

    /** A session as its owner sees it. */
    record View(
            UUID id,
            OffsetDateTime createdAt,
            OffsetDateTime lastUsedAt,
            String address,
            String agent,
            boolean current) {}

    @Transactional
    public Opened open(UserId user, String address, @Nullable String agent) {
        String secret = secret();
        String csrf = secret();
        OffsetDateTime now = time.now();
        sql.deleteFrom(SESSION)
                .where(SESSION.CREATED_AT.lt(now.minus(ABSOLUTE)).or(SESSION.LAST_USED_AT.lt(now.minus(IDLE))))
                .execute();
        sql.insertInto(SESSION)
                .set(SESSION.ID_HASH, hash(secret))
                .set(SESSION.USER_ID, user.value())
                .set(SESSION.CSRF_TOKEN, csrf)
                .set(SESSION.CREATED_AT, now)
                .set(SESSION.LAST_USED_AT, now)
                .set(SESSION.ADDRESS, address)
                .set(SESSION.AGENT, agent == null ? "" : agent.substring(0, Math.min(MAX_AGENT, agent.length())))
                .execute();
        return new Opened(secret, csrf);
    }

    /** The live session of a cookie; a use is noted once a minute. */
    public Optional<Live> find(String secret) {
        OffsetDateTime now = time.now();
        byte[] hash = hash(secret);
        return sql.select()
                .from(SESSION)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(SESSION.USER_ID))
                .where(
                        SESSION.ID_HASH.eq(hash),
                        alive(now),
                        USER_ACCOUNT.ACTIVE.isTrue(),
                        USER_ACCOUNT.ENDS_ON.isNull().or(USER_ACCOUNT.ENDS_ON.gt(time.today())))
                .fetchOptional(row -> {
                    if (row.get(SESSION.LAST_USED_AT).isBefore(now.minus(TOUCH_EVERY))) {
                        touch(hash, now);
                    }
                    return new Live(
                            row.get(SESSION.ID),
                            row.get(SESSION.CSRF_TOKEN),
                            Accounts.account(row.into(USER_ACCOUNT)),
                            row.get(SESSION.ACTING));
                });
    }

    /** The session has not ended by its age or for want of use. */
    static Condition alive(OffsetDateTime now) {
        return SESSION.LAST_USED_AT.ge(now.minus(IDLE)).and(SESSION.CREATED_AT.ge(now.minus(ABSOLUTE)));
    }

    public List<View> of(UserId user, UUID current) {
        return sql.selectFrom(SESSION)
                .where(SESSION.USER_ID.eq(user.value()))
                .orderBy(SESSION.LAST_USED_AT.desc())
                .fetch(row -> new View(
                        row.getId(),
                        row.getCreatedAt(),
                        row.getLastUsedAt(),
                        row.getAddress(),
                        row.getAgent(),
                        row.getId().equals(current)));
    }

    /** Ends a session of the user; false when there is no such session of this user. */
    @Transactional
    public boolean end(UserId user, UUID session) {
        return sql.deleteFrom(SESSION)
                        .where(SESSION.USER_ID.eq(user.value()), SESSION.ID.eq(session))
                        .execute()
                == 1;
    }

    /** Ends all sessions of a user but one, after a change of password. */
    @Transactional
    public void endOthers(UserId user, UUID kept) {
        sql.deleteFrom(SESSION)
                .where(SESSION.USER_ID.eq(user.value()), SESSION.ID.ne(kept))
                .execute();
    }

    /** Begins or ends acting for another person in this session. */
    @Transactional
    public void act(UUID session, @Nullable UUID delegation) {
        sql.update(SESSION)
                .set(SESSION.ACTING, delegation)
                .where(SESSION.ID.eq(session))
                .execute();
    }

    private void touch(byte[] hash, OffsetDateTime now) {
        sql.update(SESSION)
                .set(SESSION.LAST_USED_AT, now)
                .where(SESSION.ID_HASH.eq(hash))
                .execute();
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
