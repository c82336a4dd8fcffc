package io.sternik.app.platform.file;

import static io.sternik.database.platform.Tables.FILE;
import static io.sternik.database.platform.Tables.FILE_CONTENT;
import static io.sternik.database.platform.Tables.FILE_PIECE;

import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.RecurringWork;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contents of files by their hash, each kept once. A content that no file needs goes a day after it was last brought; a deleted file keeps
 * its content as long as the deletion can be taken back.
 */
@Component
class FileContents implements RecurringWork {

    private static final int PIECE = 1 << 20;
    private static final Duration UNDO = Duration.ofDays(90);
    private static final Duration UNUSED = Duration.ofDays(1);

    private final DSLContext sql;
    private final CompanyTime time;

    FileContents(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** Keeps the content, unless it is kept already; answers its hash. */
    byte[] keep(byte[] content) {
        byte[] hash = hash(content);
        sql.insertInto(FILE_CONTENT)
                .set(FILE_CONTENT.SHA256, hash)
                .set(FILE_CONTENT.SIZE_BYTES, (long) content.length)
                .set(FILE_CONTENT.USED_AT, time.now())
                .onConflict(FILE_CONTENT.SHA256)
                .doUpdate()
                .set(FILE_CONTENT.USED_AT, time.now())
                .execute();
        if (!sql.fetchExists(FILE_PIECE, FILE_PIECE.CONTENT.eq(hash))) {
            for (int part = 0; part * PIECE < content.length; part++) {
                sql.insertInto(FILE_PIECE)
                        .set(FILE_PIECE.CONTENT, hash)
                        .set(FILE_PIECE.PART, part)
                        .set(
                                FILE_PIECE.BYTES,
                                Arrays.copyOfRange(content, part * PIECE, Math.min(content.length, (part + 1) * PIECE)))
                        .execute();
            }
        }
        return hash;
    }

    /** The content with this hash, whole and unchanged. */
    byte[] read(byte[] hash) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        sql.select(FILE_PIECE.BYTES)
                .from(FILE_PIECE)
                .where(FILE_PIECE.CONTENT.eq(hash))
                .orderBy(FILE_PIECE.PART)
                .forEach(piece -> content.writeBytes(piece.value1()));
        byte[] bytes = content.toByteArray();
        if (!MessageDigest.isEqual(hash, hash(bytes))) {
            throw new IllegalStateException("a file in the database is damaged");
        }
        return bytes;
    }

    @Override
    public String name() {
        return "file-contents";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        sql.deleteFrom(FILE).where(FILE.DELETED_AT.lt(time.now().minus(UNDO))).execute();
        sql.deleteFrom(FILE_CONTENT)
                .where(
                        FILE_CONTENT.USED_AT.lt(time.now().minus(UNUSED)),
                        DSL.notExists(DSL.selectOne().from(FILE).where(FILE.CONTENT.eq(FILE_CONTENT.SHA256))))
                .execute();
    }

    static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
