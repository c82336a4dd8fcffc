package io.sternik.app.platform.imports;

import static io.sternik.database.platform.Tables.FIELD_CHANGE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Source;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** The transaction in which a part of a plan is written: names every record to the change set and to the history. */
public final class ImportWriting {

    private static final int BATCH = 2_500;

    private final DSLContext sql;
    private final ChangeSets changeSets;
    private final ChangeSetId changeSet;
    private final Viewer by;
    private final OffsetDateTime now;
    private final Progress progress;
    private int position;
    private int done;
    private int leftAlone;

    /** Where a plan tells how far its writing is. */
    interface Progress {
        void wrote(long done);
    }

    ImportWriting(
            DSLContext sql,
            ChangeSets changeSets,
            ChangeSetId changeSet,
            int position,
            Viewer by,
            OffsetDateTime now,
            Progress progress) {
        this.position = position;
        this.sql = sql;
        this.changeSets = changeSets;
        this.changeSet = changeSet;
        this.by = by;
        this.now = now;
        this.progress = progress;
    }

    /** Who imports. */
    public Viewer by() {
        return by;
    }

    /** Instant of the import. */
    public OffsetDateTime now() {
        return now;
    }

    /** The change set that everything belongs to. */
    public ChangeSetId changeSet() {
        return changeSet;
    }

    /** Names records that were written; those that others point to come first. */
    public void wrote(Collection<ChangeSets.Item> items) {
        List<ChangeSets.Item> batch = new ArrayList<>(BATCH);
        for (ChangeSets.Item item : items) {
            batch.add(item);
            if (batch.size() == BATCH) {
                flush(batch);
            }
        }
        flush(batch);
    }

    /**
     * The same for records whose history tells their changes in other words than those by which they are taken back.
     *
     * @param told changes by id, as the history tells them
     */
    public void wrote(Collection<ChangeSets.Item> items, Map<UUID, List<FieldChange>> told) {
        List<ChangeSets.Item> all = List.copyOf(items);
        changeSets.add(changeSet, position, all);
        position += all.size();
        done += all.size();
        recordHistory(all.stream()
                .map(item -> new ChangeSets.Item(
                        item.ref(),
                        item.operation(),
                        told.getOrDefault(item.ref().id(), item.changes()),
                        item.versionAfter()))
                .toList());
        progress.wrote(done);
    }

    /** Tells that the writing goes on, so that a cancel is heard within a long statement's neighbours. */
    public void goesOn() {
        progress.wrote(done);
    }

    /**
     * Of planned changes those whose records are still as they were when the plan was made; the others are left alone and counted. The
     * records are locked.
     */
    public <R extends Record, C> List<C> asPlanned(
            TableField<R, UUID> id,
            TableField<R, Long> version,
            List<C> changes,
            Function<C, UUID> idOf,
            ToLongFunction<C> versionOf) {
        UUID[] ids = changes.stream().map(idOf).sorted().toArray(UUID[]::new);
        Map<UUID, Long> now = sql.select(id, version)
                .from(id.getTable())
                .where(id.eq(DSL.any(ids)))
                .orderBy(id)
                .forUpdate()
                .fetchMap(id, version);
        List<C> same = changes.stream()
                .filter(change -> Objects.equals(now.get(idOf.apply(change)), versionOf.applyAsLong(change)))
                .toList();
        leftAlone += changes.size() - same.size();
        return same;
    }

    /** Records that were left alone. */
    int leftAlone() {
        return leftAlone;
    }

    private void flush(List<ChangeSets.Item> batch) {
        if (batch.isEmpty()) {
            return;
        }
        changeSets.add(changeSet, position, batch);
        position += batch.size();
        done += batch.size();
        recordHistory(batch);
        batch.clear();
        progress.wrote(done);
    }

    private void recordHistory(List<ChangeSets.Item> batch) {
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
        boolean any = false;
        for (ChangeSets.Item item : batch) {
            for (FieldChange change : item.changes()) {
                any = true;
                insert = insert.values(
                        item.ref().object(),
                        item.ref().id(),
                        change.field(),
                        change.before(),
                        change.after(),
                        item.versionAfter(),
                        now,
                        History.idOf(by),
                        Source.IMPORT.code(),
                        changeSet.value());
            }
        }
        if (any) {
            insert.execute();
        }
    }
}
