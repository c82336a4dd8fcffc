package io.sternik.app.platform.history;

import static io.sternik.database.platform.Tables.FIELD_CHANGE;
import static io.sternik.database.platform.Tables.USER_ACCOUNT;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.FieldChangeRecord;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which field of which record changed when, by whom, from what to what. */
@Component
public class History {

    private final DSLContext sql;
    private final CompanyTime time;
    private final ApplicationEventPublisher events;

    History(DSLContext sql, CompanyTime time, ApplicationEventPublisher events) {
        this.sql = sql;
        this.time = time;
        this.events = events;
    }

    /**
     * A line of a record's history.
     *
     * @param by name of the author, null when the program did it
     * @param behalf name of the person for whom the author did it
     */
    public record Line(
            OffsetDateTime at,
            @Nullable String by,
            @Nullable String behalf,
            String field,
            @Nullable String before,
            @Nullable String after,
            String source) {}

    /**
     * Writes down what changed, in the transaction that changes it, and tells who listens for {@link RecordChanged}.
     *
     * @param version of the record after the change
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(
            Viewer by,
            RecordRef ref,
            long version,
            List<FieldChange> changes,
            Source source,
            @Nullable ChangeSetId changeSet) {
        if (changes.isEmpty()) {
            return;
        }
        write(by, List.of(new Changed(ref, version, changes)), source, changeSet);
        events.publishEvent(new RecordChanged(ref, changes, source, by));
    }

    /** What changed in one record of an act, and the version of the record after it. */
    public record Changed(RecordRef ref, long version, List<FieldChange> fields) {}

    /** Writes down what people changed in many records as a part of one act; who listens for {@link RecordsChanged} is told at its end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changedTogether(Viewer by, List<Changed> records, ChangeSetId act) {
        write(by, records, Source.HAND, act);
        ActNews.of(act, by, events)
                .add(records.stream()
                        .map(changed -> new RecordChanged(changed.ref(), changed.fields(), Source.HAND, by))
                        .toList());
    }

    /** Writes down what undoing has put back in many records; nobody is told of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takenBack(Viewer by, List<Changed> records) {
        write(by, records, Source.UNDO, null);
    }

    /** Writes down what an import has noted about records that it leaves as they are; nobody is told of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void imported(Viewer by, List<Changed> records, ChangeSetId act) {
        write(by, records, Source.IMPORT, act);
    }

    private void write(Viewer by, List<Changed> records, Source source, @Nullable ChangeSetId changeSet) {
        List<FieldChangeRecord> rows = new ArrayList<>();
        OffsetDateTime now = time.now();
        for (Changed changed : records) {
            for (FieldChange field : changed.fields()) {
                FieldChangeRecord row = FIELD_CHANGE.newRecord();
                row.setObject(changed.ref().object());
                row.setRecordId(changed.ref().id());
                row.setField(field.field());
                row.setOldValue(field.before());
                row.setNewValue(field.after());
                row.setVersion(changed.version());
                row.setAt(now);
                row.setBy(idOf(by));
                row.setBehalf(by.behalf() == null ? null : by.behalf().giver().value());
                row.setSource(source.code());
                row.setChangeSet(changeSet == null ? null : changeSet.value());
                rows.add(row);
            }
        }
        ManyRows.insert(sql, rows);
        events.publishEvent(
                new RecordsTouched(records.stream().map(Changed::ref).toList()));
    }

    /** The newest lines of a record whose visibility the caller has checked. */
    public List<Line> of(RecordRef ref, int limit) {
        var giver = USER_ACCOUNT.as("giver");
        return sql.select(
                        FIELD_CHANGE.AT,
                        USER_ACCOUNT.DISPLAY_NAME,
                        giver.DISPLAY_NAME,
                        FIELD_CHANGE.FIELD,
                        FIELD_CHANGE.OLD_VALUE,
                        FIELD_CHANGE.NEW_VALUE,
                        FIELD_CHANGE.SOURCE)
                .from(FIELD_CHANGE)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(FIELD_CHANGE.BY))
                .leftJoin(giver)
                .on(giver.ID.eq(FIELD_CHANGE.BEHALF))
                .where(FIELD_CHANGE.OBJECT.eq(ref.object()), FIELD_CHANGE.RECORD_ID.eq(ref.id()))
                .orderBy(FIELD_CHANGE.ID.desc())
                .limit(limit)
                .fetch(row -> new Line(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    /** The refusal of a write that was based on an older version: it lists the fields that others have changed since. */
    public RecordProblem.Changed staleSince(RecordRef ref, long known, long current) {
        List<String> fields = sql.selectDistinct(FIELD_CHANGE.FIELD)
                .from(FIELD_CHANGE)
                .where(
                        FIELD_CHANGE.OBJECT.eq(ref.object()),
                        FIELD_CHANGE.RECORD_ID.eq(ref.id()),
                        FIELD_CHANGE.VERSION.gt(known))
                .orderBy(FIELD_CHANGE.FIELD)
                .fetch(FIELD_CHANGE.FIELD);
        return new RecordProblem.Changed(current, fields);
    }

    /** Refuses a write that was based on another version than the current one. */
    public void requireCurrent(RecordRef ref, long known, long current) {
        if (known != current) {
            throw staleSince(ref, known, current).refused();
        }
    }

    /** Id of a user as the history keeps it. */
    public static @Nullable UUID idOf(Viewer viewer) {
        UserId user = viewer.user();
        return user == null ? null : user.value();
    }
}
