package io.sternik.app.platform.imports;

import static io.sternik.database.platform.Tables.IMPORT_JOB;
import static io.sternik.database.platform.Tables.IMPORT_UPLOAD;

import io.sternik.app.platform.tables.FileBytes;
import io.sternik.app.platform.time.CompanyTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Uploaded files as they came, kept for a week in pieces, so that they can be read once more in another way. */
@Component
class Originals {

    private static final int PIECE = 1 << 20;
    private static final int DAYS = 7;

    private final DSLContext sql;
    private final CompanyTime time;

    Originals(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /**
     * An uploaded file.
     *
     * @param small whether it is one piece, as a data dictionary is
     */
    record Original(int upload, String name, boolean small) {}

    void keep(ImportId id, int upload, String name, FileBytes bytes) throws IOException {
        try (InputStream stream = bytes.open()) {
            int part = 0;
            for (byte[] piece = stream.readNBytes(PIECE);
                    piece.length > 0 || part == 0;
                    piece = stream.readNBytes(PIECE)) {
                sql.insertInto(IMPORT_UPLOAD)
                        .set(IMPORT_UPLOAD.IMPORT, id.value())
                        .set(IMPORT_UPLOAD.UPLOAD, (short) upload)
                        .set(IMPORT_UPLOAD.PART, part++)
                        .set(IMPORT_UPLOAD.NAME, name)
                        .set(IMPORT_UPLOAD.BYTES, piece)
                        .execute();
            }
        }
    }

    List<Original> of(ImportId id) {
        return sql.select(IMPORT_UPLOAD.UPLOAD, IMPORT_UPLOAD.NAME, DSL.count())
                .from(IMPORT_UPLOAD)
                .where(IMPORT_UPLOAD.IMPORT.eq(id.value()))
                .groupBy(IMPORT_UPLOAD.UPLOAD, IMPORT_UPLOAD.NAME)
                .orderBy(IMPORT_UPLOAD.UPLOAD)
                .fetch(row -> new Original(row.value1(), row.value2(), row.value3() == 1));
    }

    /** The bytes of a file, read piece by piece in the transaction. */
    FileBytes bytes(ImportId id, int upload) {
        return () -> new Pieces(id, upload);
    }

    /** Forgets files of imports that are older than a week. */
    void forgetOld() {
        sql.deleteFrom(IMPORT_UPLOAD)
                .where(IMPORT_UPLOAD.IMPORT.in(sql.select(IMPORT_JOB.ID)
                        .from(IMPORT_JOB)
                        .where(IMPORT_JOB.CREATED_AT.lt(time.now().minusDays(DAYS)))))
                .execute();
    }

    private byte @Nullable [] piece(ImportId id, int upload, int part) {
        return sql.select(IMPORT_UPLOAD.BYTES)
                .from(IMPORT_UPLOAD)
                .where(
                        IMPORT_UPLOAD.IMPORT.eq(id.value()),
                        IMPORT_UPLOAD.UPLOAD.eq((short) upload),
                        IMPORT_UPLOAD.PART.eq(part))
                .fetchOne(IMPORT_UPLOAD.BYTES);
    }

    private final class Pieces extends InputStream {

        private final ImportId id;
        private final int upload;
        private int next;
        private ByteArrayInputStream current = new ByteArrayInputStream(new byte[0]);

        Pieces(ImportId id, int upload) {
            this.id = id;
            this.upload = upload;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            while (length > 0 && current.available() == 0) {
                byte[] piece = piece(id, upload, next++);
                if (piece == null) {
                    return -1;
                }
                current = new ByteArrayInputStream(piece);
            }
            return current.read(buffer, offset, length);
        }
    }
}
