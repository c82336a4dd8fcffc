package io.sternik.app.selling.quotes;

import static io.sternik.database.selling.Tables.QUOTE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.selling.QuoteId;
import io.sternik.database.selling.tables.records.QuoteRecord;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Takes back that a quote was made, as long as nothing has become of it, and that one was thrown away. */
@Component
class QuoteUndo implements Undoable {

    private final QuoteStore store;
    private final RowUndo<QuoteRecord> rows;

    QuoteUndo(DSLContext sql, QuoteStore store, History history) {
        this.store = store;
        this.rows = new RowUndo<>(
                sql, history, QuoteId.OBJECT, new RowUndo.Shape<>(QUOTE.ID, QUOTE.VERSION, QUOTE.DELETED_AT, Map.of()));
    }

    @Override
    public String object() {
        return QuoteId.OBJECT;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return store.names(ids, viewer.visibility());
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        Set<UUID> touched = new HashSet<>(rows.newerThan(made));
        touched.addAll(store.ordered(made.stream().map(Made::id).toList()));
        return List.copyOf(touched);
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        rows.remove(created);
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        rows.restore(deleted);
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        return rows.revert(edited, by);
    }
}
