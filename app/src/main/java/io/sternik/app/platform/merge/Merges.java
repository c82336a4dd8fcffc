package io.sternik.app.platform.merge;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.history.Journal.Deed;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.merge.MergePreview.Attached;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Points everything that hangs on one record to another, whoever may see it: nothing may stay behind at a record that is gone. */
@Component
public class Merges {

    private final DSLContext sql;
    private final Journal journal;
    private final List<MergedColumn<?>> columns;

    Merges(DSLContext sql, Journal journal, List<MergedColumn<?>> columns) {
        this.sql = sql;
        this.journal = journal;
        this.columns = List.copyOf(columns);
    }

    /** How many living records of each kind point to the record; kinds with none are left out. */
    public List<Attached> attached(String of, UUID record) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (MergedColumn<?> column : columns) {
            if (column.of().equals(of)) {
                counts.merge(column.object(), count(column, record), Long::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Attached(entry.getKey(), entry.getValue()))
                .toList();
    }

    private <R extends Record> long count(MergedColumn<R> column, UUID record) {
        return sql.fetchCount(
                column.column().getTable(),
                column.column().eq(record),
                column.deletedAt().isNull());
    }

    /** Points whoever points to {@code from} to {@code to}, deleted records too: they may come back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void repoint(String of, UUID from, UUID to, ChangeSetId act, Viewer by) {
        for (MergedColumn<?> column : columns) {
            if (column.of().equals(of)) {
                repoint(column, from, to, act, by);
            }
        }
    }

    private <R extends Record> void repoint(MergedColumn<R> column, UUID from, UUID to, ChangeSetId act, Viewer by) {
        List<FieldChange> change = List.of(new FieldChange(column.field(), from.toString(), to.toString()));
        List<Deed> moved = new ArrayList<>();
        sql.update(column.column().getTable())
                .set(column.column(), to)
                .set(column.version(), column.version().plus(1))
                .where(column.column().eq(from), column.id().ne(to))
                .returning(column.id(), column.version())
                .fetch()
                .forEach(row -> moved.add(new Deed(
                        new RecordRef(column.object(), row.get(column.id())),
                        row.get(column.version()),
                        "changed",
                        change,
                        change)));
        journal.changedTogether(by, moved, act);
    }
}
