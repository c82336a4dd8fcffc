package io.sternik.app.platform.imports;

import static io.sternik.database.platform.Tables.IMPORT_JOB;

import io.sternik.database.platform.tables.records.ImportJobRecord;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which imports brought example data. */
@Component
class ExampleStore {

    private final DSLContext sql;

    ExampleStore(DSLContext sql) {
        this.sql = sql;
    }

    void mark(ImportId id) {
        sql.update(IMPORT_JOB)
                .set(IMPORT_JOB.EXAMPLE, true)
                .where(IMPORT_JOB.ID.eq(id.value()))
                .execute();
    }

    /** The newest one, whatever became of it. */
    Optional<ImportJobRecord> newest() {
        return sql.selectFrom(IMPORT_JOB)
                .where(IMPORT_JOB.EXAMPLE.isTrue())
                .orderBy(IMPORT_JOB.ID.desc())
                .limit(1)
                .fetchOptional();
    }
}
