package io.sternik.app.platform.open;

import static io.sternik.database.platform.Tables.OPEN_LINK;
import static io.sternik.database.platform.Tables.USER_ACCOUNT;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.OpenLinkRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes, opens and revokes links. A token has 256 random bits and exists in the link alone. What somebody shows to others is seen only as long
 * as that person may sign in.
 */
@Component
public class OpenLinks {

    private static final int TOKEN_BYTES = 32;

    /** What one person shows to others; a quote is the word of the company, whoever sent it. */
    private static final Set<Purpose> SHOWN = EnumSet.of(Purpose.RESULTS, Purpose.CONTENT);

    private final DSLContext sql;
    private final CompanyTime time;
    private final SecureRandom random = new SecureRandom();

    OpenLinks(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** What a link is good for. */
    public enum Purpose {
        /** Setting the own password. */
        PASSWORD,
        /** Reading results as they were. */
        RESULTS,
        /** Looking at the content of a file from the second origin. */
        CONTENT,
        /** Reading a quote and answering it. */
        QUOTE,
        /** Seeing the own consents and withdrawing them. */
        CONSENT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A link that is to be made.
     *
     * @param subject whose password it sets, null for other links
     * @param content what it shows, as JSON
     * @param title how its maker finds it
     * @param mostUses how often it can be opened
     */
    public record Wanted(
            Purpose purpose, @Nullable UserId subject, String content, String title, Duration lasts, int mostUses) {}

    /** A link that was made; the token is not kept. */
    public record Made(UUID id, String token, OffsetDateTime endsAt) {}

    /** A link that is alive. */
    public record Live(
            UUID id, @Nullable UserId subject, String content, OffsetDateTime madeAt, OffsetDateTime endsAt) {}

    /** Makes a link. */
    @Transactional
    public Made make(Wanted wanted, Viewer by) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        UserId maker = by.user();
        UserId subject = wanted.subject();
        OffsetDateTime endsAt = time.now().plus(wanted.lasts());
        UUID id = sql.insertInto(OPEN_LINK)
                .set(OPEN_LINK.TOKEN_HASH, hash(token))
                .set(OPEN_LINK.PURPOSE, wanted.purpose().code())
                .set(OPEN_LINK.SUBJECT, subject == null ? null : subject.value())
                .set(OPEN_LINK.CONTENT, JSONB.valueOf(wanted.content()))
                .set(OPEN_LINK.TITLE, wanted.title())
                .set(OPEN_LINK.MADE_BY, maker == null ? null : maker.value())
                .set(OPEN_LINK.MADE_AT, time.now())
                .set(OPEN_LINK.ENDS_AT, endsAt)
                .set(OPEN_LINK.MOST_USES, wanted.mostUses())
                .returningResult(OPEN_LINK.ID)
                .fetchSingle()
                .value1();
        return new Made(id, token, endsAt);
    }

    /** The link of this token while it is alive; one that never was is the same as one that is over. */
    public Optional<Live> find(Purpose purpose, String token) {
        return sql.selectFrom(OPEN_LINK).where(alive(purpose, token)).fetchOptional(OpenLinks::live);
    }

    /** The same, counted as a use. Two at once cannot both have the last one. */
    @Transactional
    public Optional<Live> use(Purpose purpose, String token) {
        return sql.update(OPEN_LINK)
                .set(OPEN_LINK.USES, OPEN_LINK.USES.plus(1))
                .where(alive(purpose, token))
                .returning()
                .fetchOptional(OpenLinks::live);
    }

    /** Ends all links that show the same. */
    @Transactional
    public void end(Purpose purpose, String content) {
        sql.update(OPEN_LINK)
                .set(OPEN_LINK.REVOKED_AT, time.now())
                .where(
                        OPEN_LINK.PURPOSE.eq(purpose.code()),
                        OPEN_LINK.CONTENT.eq(JSONB.valueOf(content)),
                        OPEN_LINK.REVOKED_AT.isNull())
                .execute();
    }

    /** Ends all links that set this user's password. */
    @Transactional
    public void revokeAllOf(UserId subject) {
        sql.update(OPEN_LINK)
                .set(OPEN_LINK.REVOKED_AT, time.now())
                .where(OPEN_LINK.SUBJECT.eq(subject.value()), OPEN_LINK.REVOKED_AT.isNull())
                .execute();
    }

    private Condition alive(Purpose purpose, String token) {
        return OPEN_LINK
                .TOKEN_HASH
                .eq(hash(token))
                .and(OPEN_LINK.PURPOSE.eq(purpose.code()))
                .and(OPEN_LINK.REVOKED_AT.isNull())
                .and(OPEN_LINK.ENDS_AT.gt(time.now()))
                .and(OPEN_LINK.USES.lt(OPEN_LINK.MOST_USES))
                .and(SHOWN.contains(purpose) ? makerMaySignIn() : DSL.noCondition());
    }

    private Condition makerMaySignIn() {
        return DSL.exists(DSL.selectOne()
                .from(USER_ACCOUNT)
                .where(
                        USER_ACCOUNT.ID.eq(OPEN_LINK.MADE_BY),
                        USER_ACCOUNT.ACTIVE.isTrue(),
                        USER_ACCOUNT.ENDS_ON.isNull().or(USER_ACCOUNT.ENDS_ON.gt(time.today()))));
    }

    private static Live live(OpenLinkRecord row) {
        UUID subject = row.getSubject();
        return new Live(
                row.getId(),
                subject == null ? null : new UserId(subject),
                row.getContent().data(),
                row.getMadeAt(),
                row.getEndsAt());
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
