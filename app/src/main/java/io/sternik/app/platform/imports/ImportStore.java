package io.sternik.app.platform.imports;

import static io.sternik.database.platform.Tables.IMPORT_FILE;
import static io.sternik.database.platform.Tables.IMPORT_JOB;
import static io.sternik.database.platform.Tables.IMPORT_ROW;
import static io.sternik.database.platform.Tables.JOB;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.job.JobId;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.tables.Table;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.ImportFileRecord;
import io.sternik.database.platform.tables.records.ImportJobRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports, their files and rows in the database. */
@Component
class ImportStore {

    private static final int ROWS_AT_ONCE = 5_000;
    private static final long LOCK = 0x5354_494d_504f_5254L;

    private final DSLContext sql;
    private final CompanyTime time;
    private final JsonMapper json;

    ImportStore(DSLContext sql, CompanyTime time, JsonMapper json) {
        this.sql = sql;
        this.time = time;
        this.json = json;
    }

    /** A row as kept. */
    record Row(int number, long line, List<String> cells, List<RowFinding> findings) {}

    ImportId insert(String title, Viewer by) {
        return new ImportId(sql.insertInto(IMPORT_JOB)
                .set(IMPORT_JOB.TITLE, title)
                .set(IMPORT_JOB.MAPPING, JSONB.valueOf("{}"))
                .set(IMPORT_JOB.FINGERPRINT, new byte[0])
                .set(IMPORT_JOB.CREATED_BY, History.idOf(by))
                .set(IMPORT_JOB.CREATED_AT, time.now())
                .returningResult(IMPORT_JOB.ID)
                .fetchSingle()
                .value1());
    }

    /**
     * Where a table stands among the uploaded files.
     *
     * @param part number of the table in its file, from 0
     */
    record Place(int upload, int part) {}

    void insertFile(ImportId id, int file, Place place, Table table) {
        sql.insertInto(IMPORT_FILE)
                .set(IMPORT_FILE.IMPORT, id.value())
                .set(IMPORT_FILE.FILE, (short) file)
                .set(IMPORT_FILE.UPLOAD, (short) place.upload())
                .set(IMPORT_FILE.PART, (short) place.part())
                .set(IMPORT_FILE.NAME, table.name())
                .set(IMPORT_FILE.ENCODING, table.reading().encoding())
                .set(IMPORT_FILE.DELIMITER, table.reading().delimiter())
                .set(IMPORT_FILE.HEADER, table.header().toArray(String[]::new))
                .set(IMPORT_FILE.ROWS, 0)
                .execute();
    }

    /** Forgets the rows of a table that is read once more, and sets how it is read now. */
    void renewFile(ImportId id, int file, Table table) {
        sql.deleteFrom(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT.eq(id.value()), IMPORT_ROW.FILE.eq((short) file))
                .execute();
        sql.update(IMPORT_FILE)
                .set(IMPORT_FILE.ENCODING, table.reading().encoding())
                .set(IMPORT_FILE.DELIMITER, table.reading().delimiter())
                .set(IMPORT_FILE.HEADER, table.header().toArray(String[]::new))
                .where(IMPORT_FILE.IMPORT.eq(id.value()), IMPORT_FILE.FILE.eq((short) file))
                .execute();
    }

    void setRead(ImportId id, int file, int rows, ImportReading reading) {
        sql.update(IMPORT_FILE)
                .set(IMPORT_FILE.ROWS, rows)
                .set(IMPORT_FILE.READING, jsonb(reading))
                .where(IMPORT_FILE.IMPORT.eq(id.value()), IMPORT_FILE.FILE.eq((short) file))
                .execute();
    }

    /** How a file was read; null when that was not kept. */
    @Nullable ImportReading reading(ImportFileRecord file) {
        JSONB value = file.getReading();
        return value == null ? null : json.readValue(value.data(), ImportReading.class);
    }

    void uploaded(ImportId id, ImportMapping mapping, byte[] fingerprint) {
        sql.update(IMPORT_JOB)
                .set(IMPORT_JOB.MAPPING, jsonb(mapping))
                .set(IMPORT_JOB.FINGERPRINT, fingerprint)
                .where(IMPORT_JOB.ID.eq(id.value()))
                .execute();
    }

    ImportJobRecord get(ImportId id) {
        return sql.selectFrom(IMPORT_JOB)
                .where(IMPORT_JOB.ID.eq(id.value()))
                .fetchOptional()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    /** The import, locked until the transaction ends. */
    ImportJobRecord lock(ImportId id) {
        return sql.selectFrom(IMPORT_JOB)
                .where(IMPORT_JOB.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    /** Refuses an import of which something is in the company's data. */
    static void requireUnwritten(ImportJobRecord row) {
        switch (row.getState()) {
            case "committed" -> throw new ImportProblem.Committed().refused();
            case "writing" -> throw new ImportProblem.Half().refused();
            default -> {}
        }
    }

    /** Lets no other import write until the transaction ends. */
    void lockAll() {
        sql.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(LOCK)))
                .fetch();
    }

    List<ImportJobRecord> recent() {
        return sql.selectFrom(IMPORT_JOB)
                .orderBy(IMPORT_JOB.CREATED_AT.desc())
                .limit(50)
                .fetch();
    }

    List<ImportFileRecord> files(ImportId id) {
        return sql.selectFrom(IMPORT_FILE)
                .where(IMPORT_FILE.IMPORT.eq(id.value()))
                .orderBy(IMPORT_FILE.FILE)
                .fetch();
    }

    Map<UUID, List<ImportFileRecord>> files(List<UUID> ids) {
        return sql.selectFrom(IMPORT_FILE).where(IMPORT_FILE.IMPORT.in(ids)).orderBy(IMPORT_FILE.FILE).stream()
                .collect(Collectors.groupingBy(ImportFileRecord::getImport));
    }

    List<List<String>> preview(ImportId id, int file, int rows) {
        return sql.select(IMPORT_ROW.CELLS)
                .from(IMPORT_ROW)
                .where(
                        IMPORT_ROW.IMPORT.eq(id.value()),
                        IMPORT_ROW.FILE.eq((short) file),
                        IMPORT_ROW.READABLE.isTrue().or(IMPORT_ROW.FINDINGS.isNotNull()))
                .orderBy(IMPORT_ROW.ROW)
                .limit(rows)
                .fetch(row -> Arrays.asList(row.value1()));
    }

    /** The newest import of the very same files before this one. */
    Optional<ImportJobRecord> same(ImportJobRecord row) {
        return sql.selectFrom(IMPORT_JOB)
                .where(IMPORT_JOB.FINGERPRINT.eq(row.getFingerprint()), IMPORT_JOB.ID.lt(row.getId()))
                .orderBy(IMPORT_JOB.CREATED_AT.desc())
                .limit(1)
                .fetchOptional();
    }

    /** How the newest other import mapped a file with these columns. */
    ImportMapping.@Nullable File pastMapping(ImportId id, List<String> header) {
        return sql.select(IMPORT_JOB.MAPPING, IMPORT_FILE.FILE)
                .from(IMPORT_FILE)
                .join(IMPORT_JOB)
                .on(IMPORT_JOB.ID.eq(IMPORT_FILE.IMPORT))
                .where(
                        IMPORT_FILE.HEADER.eq(header.toArray(String[]::new)),
                        IMPORT_JOB.ID.ne(id.value()),
                        IMPORT_JOB.STATE.in("mapped", "checked", "committed", "undone"))
                .orderBy(IMPORT_JOB.CREATED_AT.desc())
                .limit(1)
                .fetchOne(row -> mapping(row.value1()).files().get(row.value2()));
    }

    void setMapping(ImportId id, ImportMapping mapping) {
        set(id, mapping, "mapped");
    }

    /** Begins again after a file was read in another way. */
    void setReadAgain(ImportId id, ImportMapping mapping) {
        set(id, mapping, "uploaded");
    }

    private void set(ImportId id, ImportMapping mapping, String state) {
        sql.update(IMPORT_JOB)
                .set(IMPORT_JOB.MAPPING, jsonb(mapping))
                .set(IMPORT_JOB.STATE, state)
                .setNull(IMPORT_JOB.SUMMARY)
                .set(IMPORT_JOB.VERSION, IMPORT_JOB.VERSION.plus(1))
                .where(IMPORT_JOB.ID.eq(id.value()))
                .execute();
    }

    void setJob(ImportId id, JobId job) {
        sql.update(IMPORT_JOB)
                .set(IMPORT_JOB.JOB, job.value())
                .where(IMPORT_JOB.ID.eq(id.value()))
                .execute();
    }

    /** Refuses to plan while another import stands half written and goes on by itself, as after a crash: the plan would see one half. */
    void requireNoneHalf(ImportId id) {
        boolean half = sql.fetchExists(sql.selectOne()
                .from(IMPORT_JOB)
                .join(JOB)
                .on(JOB.ID.eq(IMPORT_JOB.JOB))
                .where(
                        IMPORT_JOB.STATE.eq("writing"),
                        IMPORT_JOB.ID.ne(id.value()),
                        JOB.STATE.in("waiting", "running")));
        if (half) {
            throw new ImportProblem.Another().refused();
        }
    }

    /** Whether another import has written something since this one was planned. */
    boolean isOutdated(ImportId id, UUID changeSet) {
        return sql.fetchExists(IMPORT_JOB, IMPORT_JOB.ID.ne(id.value()).and(IMPORT_JOB.CHANGE_SET.gt(changeSet)));
    }

    /** Writes how far an import came: a dry run, a plan that is being written, a commit, an undo. */
    void reached(ImportId id, String state, ImportSummary summary, @Nullable ChangeSetId changeSet) {
        sql.update(IMPORT_JOB)
                .set(IMPORT_JOB.STATE, state)
                .set(IMPORT_JOB.SUMMARY, jsonb(summary))
                .set(IMPORT_JOB.CHANGE_SET, changeSet == null ? null : changeSet.value())
                .set(IMPORT_JOB.VERSION, IMPORT_JOB.VERSION.plus(1))
                .where(IMPORT_JOB.ID.eq(id.value()))
                .execute();
    }

    /** Kind of the job of the import that waits or runs, if one does. */
    Optional<String> activeJob(ImportJobRecord row) {
        return sql.select(JOB.KIND)
                .from(JOB)
                .where(JOB.ID.eq(row.getJob()), JOB.STATE.in("waiting", "running"))
                .fetchOptional(JOB.KIND);
    }

    /** Hands out all records of a file in order, some thousand at a time. */
    void readable(ImportId id, int file, Consumer<Row> consumer) {
        int last = 0;
        List<Row> some;
        do {
            some = sql.select(IMPORT_ROW.ROW, IMPORT_ROW.LINE, IMPORT_ROW.CELLS)
                    .from(IMPORT_ROW)
                    .where(
                            IMPORT_ROW.IMPORT.eq(id.value()),
                            IMPORT_ROW.FILE.eq((short) file),
                            IMPORT_ROW.ROW.gt(last),
                            IMPORT_ROW.READABLE.isTrue())
                    .orderBy(IMPORT_ROW.ROW)
                    .limit(ROWS_AT_ONCE)
                    .fetch(row -> new Row(row.value1(), row.value2(), Arrays.asList(row.value3()), List.of()));
            some.forEach(consumer);
            last = some.isEmpty() ? last : some.getLast().number();
        } while (some.size() == ROWS_AT_ONCE);
    }

    /** Rows of a file that are refused, unreadable ones included. */
    void refused(ImportId id, int file, Consumer<Row> consumer) {
        sql.select(IMPORT_ROW.ROW, IMPORT_ROW.LINE, IMPORT_ROW.CELLS, IMPORT_ROW.FINDINGS)
                .from(IMPORT_ROW)
                .where(
                        IMPORT_ROW.IMPORT.eq(id.value()),
                        IMPORT_ROW.FILE.eq((short) file),
                        IMPORT_ROW.FINDINGS.isNotNull())
                .orderBy(IMPORT_ROW.ROW)
                .forEach(row -> consumer.accept(
                        new Row(row.value1(), row.value2(), Arrays.asList(row.value3()), findings(row.value4()))));
    }

    /** What stands in a column, with how often, the most frequent first. */
    Map<String, Long> values(ImportId id, int file, int column, int most) {
        var value = DSL.trim(DSL.arrayGet(IMPORT_ROW.CELLS, DSL.inline(column + 1)));
        return sql.select(value, DSL.count().cast(SQLDataType.BIGINT))
                .from(IMPORT_ROW)
                .where(
                        IMPORT_ROW.IMPORT.eq(id.value()),
                        IMPORT_ROW.FILE.eq((short) file),
                        IMPORT_ROW.READABLE.isTrue(),
                        value.ne(""))
                .groupBy(value)
                .orderBy(DSL.count().desc(), value)
                .limit(most)
                .fetchMap(Record2::value1, Record2::value2);
    }

    /** The first rows of a file that are refused. */
    List<Row> firstRefused(ImportId id, int file, int most) {
        return sql.select(IMPORT_ROW.ROW, IMPORT_ROW.LINE, IMPORT_ROW.CELLS, IMPORT_ROW.FINDINGS)
                .from(IMPORT_ROW)
                .where(
                        IMPORT_ROW.IMPORT.eq(id.value()),
                        IMPORT_ROW.FILE.eq((short) file),
                        IMPORT_ROW.FINDINGS.isNotNull())
                .orderBy(IMPORT_ROW.ROW)
                .limit(most)
                .fetch(row -> new Row(row.value1(), row.value2(), Arrays.asList(row.value3()), findings(row.value4())));
    }

    int countUnreadable(ImportId id, int file) {
        return sql.fetchCount(
                IMPORT_ROW,
                IMPORT_ROW
                        .IMPORT
                        .eq(id.value())
                        .and(IMPORT_ROW.FILE.eq((short) file))
                        .and(IMPORT_ROW.READABLE.isFalse())
                        .and(IMPORT_ROW.FINDINGS.isNotNull()));
    }

    /** Replaces what the last run refused in a file by what this one did. */
    void setRefused(ImportId id, int file, Map<Integer, List<RowFinding>> refused) {
        sql.update(IMPORT_ROW)
                .setNull(IMPORT_ROW.FINDINGS)
                .where(
                        IMPORT_ROW.IMPORT.eq(id.value()),
                        IMPORT_ROW.FILE.eq((short) file),
                        IMPORT_ROW.READABLE.isTrue(),
                        IMPORT_ROW.FINDINGS.isNotNull())
                .execute();
        if (refused.isEmpty()) {
            return;
        }
        Integer[] rows = refused.keySet().toArray(Integer[]::new);
        String[] findings =
                refused.values().stream().map(json::writeValueAsString).toArray(String[]::new);
        sql.execute(
                """
                update platform.import_row r set findings = v.findings::jsonb
                from unnest({0}, {1}) as v (row, findings)
                where r.import = {2} and r.file = {3} and r.row = v.row
                """,
                DSL.val(rows, SQLDataType.INTEGER.array()),
                DSL.val(findings, SQLDataType.CLOB.array()),
                DSL.val(id.value()),
                DSL.val((short) file));
    }

    ImportMapping mapping(JSONB value) {
        return json.readValue(value.data(), ImportMapping.class);
    }

    @Nullable ImportSummary summary(Record row) {
        JSONB value = row.get(IMPORT_JOB.SUMMARY);
        return value == null ? null : json.readValue(value.data(), ImportSummary.class);
    }

    String findingsJson(RowFinding finding) {
        return json.writeValueAsString(List.of(finding));
    }

    private List<RowFinding> findings(JSONB value) {
        return json.readValue(value.data(), new TypeReference<List<RowFinding>>() {});
    }

    private JSONB jsonb(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }
}
