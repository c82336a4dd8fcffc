package io.sternik.app.platform.file;

import static io.sternik.database.platform.Tables.FILE;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Whether files hang on records; the caller has judged that they are seen. */
@Component
public class HeldFiles {

    private final DSLContext sql;

    HeldFiles(DSLContext sql) {
        this.sql = sql;
    }

    /** How many files the record has. */
    public int count(UUID holder) {
        return sql.fetchCount(FILE, FILE.HOLDER.eq(holder).and(FILE.DELETED_AT.isNull()));
    }

    /** Those of the records that have files: taking back their creation would leave the files behind. */
    public Set<UUID> holders(Collection<UUID> records) {
        return sql.selectDistinct(FILE.HOLDER)
                .from(FILE)
                .where(FILE.HOLDER.eq(DSL.any(records.toArray(UUID[]::new))), FILE.DELETED_AT.isNull())
                .fetchSet(FILE.HOLDER);
    }
}
