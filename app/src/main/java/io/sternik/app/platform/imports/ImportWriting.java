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
import org.jooq.DSLContext;

/** The one transaction in which plans are written: names every record to the change set and to the history. */
public final class ImportWriting {

    private static final int BATCH = 2_000;

    private final DSLContext sql;
    private final ChangeSets changeSets;
    private final ChangeSetId changeSet;
    private final Viewer by;
    private final OffsetDateTime now;
    private final Progress progress;
    private int position;

    /** Where a plan tells how far its writing is. */
    interface Progress {
        void wrote(long done);
    }

    ImportWriting(
            DSLContext sql,
            ChangeSets changeSets,
            ChangeSetId changeSet,
            Viewer by,
            OffsetDateTime now,
            Progress progress) {
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

    /** Tells that the writing goes on, so that a cancel is heard within a long statement's neighbours. */
    public void goesOn() {
        progress.wrote(position);
    }

    private void flush(List<ChangeSets.Item> batch) {
        if (batch.isEmpty()) {
            return;
        }
        changeSets.add(changeSet, position, batch);
        position += batch.size();
        recordHistory(batch);
        batch.clear();
        progress.wrote(position);
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
