package io.sternik.app.platform.history;

import static io.sternik.database.platform.Tables.AUDIT_ENTRY;
import static io.sternik.database.platform.Tables.AUDIT_LINK;
import static io.sternik.database.platform.Tables.AUDIT_QUEUE;

import io.sternik.app.platform.time.RecurringWork;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chains audit entries: the hash of each link covers the hash of the link before and the whole entry, so that an entry changed, removed or
 * put in later is found. Links are numbered without gaps in the order of the queue; one chainer works at a time.
 */
@Component
public class AuditChain implements RecurringWork {

    private static final int BATCH = 1_000;
    private static final long LOCK = 0x5354_4155_4449_54L;
    private static final byte[] START = new byte[32];

    private final DSLContext sql;

    AuditChain(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "audit-chain";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    @Transactional
    public void run() {
        link();
    }

    /** Links what is waiting, at most 1,000 entries; answers how many. */
    @Transactional
    public int link() {
        sql.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(LOCK)))
                .fetch();
        List<UUID> waiting = sql.select(AUDIT_QUEUE.ENTRY)
                .from(AUDIT_QUEUE)
                .orderBy(AUDIT_QUEUE.ENTRY)
                .limit(BATCH)
                .fetch(AUDIT_QUEUE.ENTRY);
        if (waiting.isEmpty()) {
            return 0;
        }
        Record last = sql.select(AUDIT_LINK.NUMBER, AUDIT_LINK.HASH)
                .from(AUDIT_LINK)
                .orderBy(AUDIT_LINK.NUMBER.desc())
                .limit(1)
                .fetchOne();
        long number = last == null ? 0 : last.get(AUDIT_LINK.NUMBER);
        byte[] hash = last == null ? START : last.get(AUDIT_LINK.HASH);
        var insert = sql.insertInto(AUDIT_LINK, AUDIT_LINK.NUMBER, AUDIT_LINK.ENTRY, AUDIT_LINK.HASH);
        for (Record entry : sql.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ID.in(waiting))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch()) {
            hash = hash(hash, entry);
            insert = insert.values(++number, entry.get(AUDIT_ENTRY.ID), hash);
        }
        insert.execute();
        sql.deleteFrom(AUDIT_QUEUE).where(AUDIT_QUEUE.ENTRY.in(waiting)).execute();
        return waiting.size();
    }

    /** Number of the first link that does not follow from the one before and its entry; 0 when the chain is whole. */
    public long firstBroken() {
        byte[] hash = START;
        long expected = 0;
        try (var links = sql.select()
                .from(AUDIT_LINK)
                .join(AUDIT_ENTRY)
                .on(AUDIT_ENTRY.ID.eq(AUDIT_LINK.ENTRY))
                .orderBy(AUDIT_LINK.NUMBER)
                .fetchSize(BATCH)
                .fetchLazy()) {
            for (Record link : links) {
                hash = hash(hash, link);
                if (link.get(AUDIT_LINK.NUMBER) != ++expected
                        || !MessageDigest.isEqual(hash, link.get(AUDIT_LINK.HASH))) {
                    return expected;
                }
            }
        }
        return 0;
    }

    private static byte[] hash(byte[] before, Record entry) {
        MessageDigest digest = sha256();
        digest.update(before);
        for (var field : AUDIT_ENTRY.fields()) {
            Object value = entry.get(field);
            byte[] bytes = value == null ? new byte[0] : written(value).getBytes(StandardCharsets.UTF_8);
            digest.update((byte) (value == null ? 0 : 1));
            digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
            digest.update((byte) ':');
            digest.update(bytes);
        }
        return digest.digest();
    }

    /** A moment is the same one in whatever time zone the server reads it. */
    private static String written(Object value) {
        return value instanceof OffsetDateTime moment ? moment.toInstant().toString() : value.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
