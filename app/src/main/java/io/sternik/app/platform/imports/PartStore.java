package io.sternik.app.platform.imports;

import static io.sternik.database.platform.Tables.IMPORT_PART;

import io.sternik.app.platform.time.CompanyTime;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** The parts of an import that is being written, and how far it came. */
@Component
class PartStore {

    private final DSLContext sql;
    private final CompanyTime time;

    PartStore(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** A part that is not written yet. */
    record Next(int number, String target, ImportPart part) {}

    /**
     * How far the writing came.
     *
     * @param done records that are in the company's data
     * @param total records that were planned
     */
    record Written(long done, long total) {}

    /** Takes the parts of a target behind those that are kept already. */
    ImportParts of(ImportId id, String target) {
        return new ImportParts((kind, records, content) -> sql.insertInto(IMPORT_PART)
                .set(IMPORT_PART.IMPORT, id.value())
                .set(IMPORT_PART.NUMBER, count(id))
                .set(IMPORT_PART.TARGET, target)
                .set(IMPORT_PART.KIND, kind)
                .set(IMPORT_PART.RECORDS, records)
                .set(IMPORT_PART.CONTENT, ImportPart.packed(content))
                .execute());
    }

    private int count(ImportId id) {
        return sql.fetchCount(IMPORT_PART, IMPORT_PART.IMPORT.eq(id.value()));
    }

    /** The first part that is not written. */
    Optional<Next> next(ImportId id) {
        return sql.select(IMPORT_PART.NUMBER, IMPORT_PART.TARGET, IMPORT_PART.KIND, IMPORT_PART.CONTENT)
                .from(IMPORT_PART)
                .where(IMPORT_PART.IMPORT.eq(id.value()), IMPORT_PART.WRITTEN_AT.isNull())
                .orderBy(IMPORT_PART.NUMBER)
                .limit(1)
                .fetchOptional(row -> new Next(row.value1(), row.value2(), new ImportPart(row.value3(), row.value4())));
    }

    /** Marks a part as written, in the transaction that has written it. */
    void wrote(ImportId id, int number, int leftAlone) {
        sql.update(IMPORT_PART)
                .set(IMPORT_PART.WRITTEN_AT, time.now())
                .set(IMPORT_PART.LEFT_ALONE, leftAlone)
                .where(IMPORT_PART.IMPORT.eq(id.value()), IMPORT_PART.NUMBER.eq(number))
                .execute();
    }

    Written written(ImportId id) {
        return sql.select(
                        DSL.coalesce(
                                        DSL.sum(IMPORT_PART.RECORDS).filterWhere(IMPORT_PART.WRITTEN_AT.isNotNull()),
                                        DSL.inline(0))
                                .cast(SQLDataType.BIGINT),
                        DSL.coalesce(DSL.sum(IMPORT_PART.RECORDS), DSL.inline(0))
                                .cast(SQLDataType.BIGINT))
                .from(IMPORT_PART)
                .where(IMPORT_PART.IMPORT.eq(id.value()))
                .fetchSingle(row -> new Written(row.value1(), row.value2()));
    }

    /** Records of each target that were left alone. */
    Map<String, Long> leftAlone(ImportId id) {
        return sql.select(IMPORT_PART.TARGET, DSL.sum(IMPORT_PART.LEFT_ALONE).cast(SQLDataType.BIGINT))
                .from(IMPORT_PART)
                .where(IMPORT_PART.IMPORT.eq(id.value()), IMPORT_PART.LEFT_ALONE.gt(0))
                .groupBy(IMPORT_PART.TARGET)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** Forgets the parts: everything is written, or shall not be. */
    void forget(ImportId id) {
        sql.deleteFrom(IMPORT_PART).where(IMPORT_PART.IMPORT.eq(id.value())).execute();
    }
}
