package io.sternik.app.platform.file;

import static io.sternik.database.platform.Tables.FILE;
import static io.sternik.database.platform.Tables.USER_ACCOUNT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.FileRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with the files of a record: add, look, take, delete. Each act can be taken back. */
@Component
public class Files {

    /** Kind of record in histories and change sets. */
    static final String OBJECT = "file";

    /** Name of the change in the history of the record that the file hangs on. */
    static final String FIELD = "file";

    private static final int MOST_FILES = 200;

    private final DSLContext sql;
    private final FileHolders holders;
    private final FileContents contents;
    private final HeldFiles held;
    private final Journal journal;
    private final History history;
    private final CompanyTime time;

    Files(
            DSLContext sql,
            FileHolders holders,
            FileContents contents,
            HeldFiles held,
            Journal journal,
            History history,
            CompanyTime time) {
        this.sql = sql;
        this.holders = holders;
        this.contents = contents;
        this.held = held;
        this.journal = journal;
        this.history = history;
        this.time = time;
    }

    /** A file to be taken away. */
    record Taken(String name, FileKind kind, byte[] content) {}

    /** The files of a record that the viewer sees, the newest first. */
    public List<FileRow> of(RecordRef record, Viewer viewer) {
        holders.requireSeen(record, viewer);
        return sql.select()
                .from(FILE)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(FILE.ADDED_BY))
                .where(FILE.HOLDER.eq(record.id()), FILE.OBJECT.eq(record.object()), FILE.DELETED_AT.isNull())
                .orderBy(FILE.ADDED_AT.desc(), FILE.ID.desc())
                .fetch(Files::row);
    }

    /** Adds a file to a record; what it is must be what its name says. */
    @Transactional
    public FileRow add(RecordRef record, Upload upload, Viewer by) {
        long version = holders.requireEdit(record, by);
        Upload.Checked file = upload.check();
        if (held.count(record.id()) >= MOST_FILES) {
            throw new FileProblem.TooMany(MOST_FILES).refused();
        }
        UUID id = sql.insertInto(FILE)
                .set(FILE.OBJECT, record.object())
                .set(FILE.HOLDER, record.id())
                .set(FILE.NAME, file.name())
                .set(FILE.KIND, file.kind().code())
                .set(FILE.CONTENT, contents.keep(file.content()))
                .set(FILE.SIZE_BYTES, (long) file.content().length)
                .set(FILE.ADDED_AT, time.now())
                .set(FILE.ADDED_BY, History.idOf(by))
                .returningResult(FILE.ID)
                .fetchSingle()
                .value1();
        ChangeSetId act = journal.open(file.name(), by);
        List<FieldChange> changes = new FieldChange.Difference()
                .field("name", null, file.name())
                .field("size", null, file.content().length)
                .changes();
        journal.created(by, new RecordRef(OBJECT, id), changes, act);
        history.changed(by, record, version, told(null, file.name()), Source.HAND, act);
        return of(record, by).stream()
                .filter(row -> row.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A file of a record that the viewer sees. */
    @Transactional
    Taken take(FileId id, Viewer viewer) {
        return taken(find(id, viewer));
    }

    /** The kind of a file of a record that the viewer sees. */
    @Transactional
    FileKind kind(FileId id, Viewer viewer) {
        return FileKind.ofCode(find(id, viewer).getKind());
    }

    /** A file that somebody was judged to see a moment ago, unless it was deleted meanwhile. */
    Optional<Taken> judged(FileId id) {
        return sql.selectFrom(FILE)
                .where(FILE.ID.eq(id.value()), FILE.DELETED_AT.isNull())
                .fetchOptional(this::taken);
    }

    private Taken taken(FileRecord file) {
        return new Taken(file.getName(), FileKind.ofCode(file.getKind()), contents.read(file.getContent()));
    }

    /** Deletes a file so that it can be brought back. */
    @Transactional
    ChangeSetId delete(FileId id, long knownVersion, Viewer by) {
        FileRecord file = find(id, by);
        long version = holders.requireEdit(holder(file), by);
        journal.requireCurrent(new RecordRef(OBJECT, id.value()), knownVersion, file.getVersion());
        ChangeSetId act = journal.openDeletion(file.getName(), by);
        file.setDeletedAt(time.now());
        file.setVersion(file.getVersion() + 1);
        file.store();
        journal.deleted(by, new RecordRef(OBJECT, id.value()), file.getVersion(), file.getName(), act);
        history.changed(by, holder(file), version, told(file.getName(), null), Source.HAND, act);
        return act;
    }

    private FileRecord find(FileId id, Viewer viewer) {
        FileRecord file = sql.selectFrom(FILE)
                .where(FILE.ID.eq(id.value()), FILE.DELETED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
        holders.requireSeen(holder(file), viewer);
        return file;
    }

    static RecordRef holder(FileRecord file) {
        return new RecordRef(file.getObject(), file.getHolder());
    }

    static List<FieldChange> told(@Nullable String before, @Nullable String after) {
        return List.of(new FieldChange(FIELD, before, after));
    }

    private static FileRow row(Record row) {
        FileKind.Show show = FileKind.ofCode(row.get(FILE.KIND)).show();
        return new FileRow(
                new FileId(row.get(FILE.ID)),
                row.get(FILE.VERSION),
                row.get(FILE.NAME),
                row.get(FILE.KIND),
                show == null ? null : show.code(),
                row.get(FILE.SIZE_BYTES),
                row.get(FILE.ADDED_AT),
                row.get(USER_ACCOUNT.DISPLAY_NAME));
    }
}
