package io.sternik.app.platform.history;

import static io.sternik.database.platform.Tables.FIELD_CHANGE;
import static io.sternik.database.platform.Tables.USER_ACCOUNT;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSets.Item;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which field of which record changed when, by whom, from what to what. */
@Component
public class History {

    private static final String TOGETHER = """
            insert into platform.field_change
                (object, record_id, field, old_value, new_value, version, at, by, source, change_set)
            select item.object, item.record_id, item.field, item.before, item.after, item.version, {6}, {7}, {8}, {9}
            from unnest({0}, {1}, {2}, {3}, {4}, {5}) as item (object, record_id, field, before, after, version)
            """;

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
     */
    public record Line(
            OffsetDateTime at,
            @Nullable String by,
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
        UserId user = by.user();
        OffsetDateTime now = time.now();
        var insert = sql.insertInto(
                FIELD_CHANGE,
                FIELD_CHANGE.OBJECT,
                FIELD_CHANGE.RECORD_ID,
                FIELD_CHANGE.FIELD,
                FIELD_CHANGE.OLD_VALUE,
                FIELD_CHANGE.NEW_VALUE,
                FIELD_CHANGE.VERSION,
                FIELD_CHANGE.AT,
                FIELD_CHANGE.BY,
                FIELD_CHANGE.SOURCE,
                FIELD_CHANGE.CHANGE_SET);
        for (FieldChange change : changes) {
            insert = insert.values(
                    ref.object(),
                    ref.id(),
                    change.field(),
                    change.before(),
                    change.after(),
                    version,
                    now,
                    user == null ? null : user.value(),
                    source.code(),
                    changeSet == null ? null : changeSet.value());
        }
        insert.execute();
        events.publishEvent(new RecordChanged(ref, changes, source, by));
    }

    /** Writes down what one act changed in many records, in one statement; nobody is told of each of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changedTogether(Viewer by, Collection<Item> items, Source source, @Nullable ChangeSetId changeSet) {
        List<String> objects = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        List<Long> versions = new ArrayList<>();
        List<FieldChange> changes = new ArrayList<>();
        for (Item item : items) {
            for (FieldChange change : item.changes()) {
                objects.add(item.ref().object());
                ids.add(item.ref().id());
                versions.add(item.versionAfter());
                changes.add(change);
            }
        }
        sql.execute(
                TOGETHER,
                DSL.val(objects.toArray(String[]::new)),
                DSL.val(ids.toArray(UUID[]::new)),
                DSL.val(changes.stream().map(FieldChange::field).toArray(String[]::new)),
                DSL.val(changes.stream().map(FieldChange::before).toArray(String[]::new)),
                DSL.val(changes.stream().map(FieldChange::after).toArray(String[]::new)),
                DSL.val(versions.toArray(Long[]::new)),
                DSL.val(time.now()),
                DSL.val(idOf(by), SQLDataType.UUID),
                DSL.val(source.code()),
                DSL.val(changeSet == null ? null : changeSet.value(), SQLDataType.UUID));
    }

    /** The newest lines of a record whose visibility the caller has checked. */
    public List<Line> of(RecordRef ref, int limit) {
        return sql.select(
                        FIELD_CHANGE.AT,
                        USER_ACCOUNT.DISPLAY_NAME,
                        FIELD_CHANGE.FIELD,
                        FIELD_CHANGE.OLD_VALUE,
                        FIELD_CHANGE.NEW_VALUE,
                        FIELD_CHANGE.SOURCE)
                .from(FIELD_CHANGE)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(FIELD_CHANGE.BY))
                .where(FIELD_CHANGE.OBJECT.eq(ref.object()), FIELD_CHANGE.RECORD_ID.eq(ref.id()))
                .orderBy(FIELD_CHANGE.ID.desc())
                .limit(limit)
                .fetch(row ->
                        new Line(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
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
