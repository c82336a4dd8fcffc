package io.sternik.app.selling.quotes;

import static io.sternik.database.selling.Tables.QUOTE;
import static io.sternik.database.selling.Tables.QUOTE_VERSION;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.selling.QuoteId;
import io.sternik.database.selling.tables.records.QuoteRecord;
import io.sternik.database.selling.tables.records.QuoteVersionRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes back that a quote was made, as long as nothing has become of it, that one was thrown away, and what was written in one that was not
 * sent yet.
 */
@Component
class QuoteUndo implements Undoable {

    /** What is written in a version and changes none of its prices. */
    private static final Map<String, TableField<QuoteVersionRecord, ?>> WRITTEN = Map.of(
            "language", QUOTE_VERSION.LANGUAGE,
            "validUntil", QUOTE_VERSION.VALID_UNTIL,
            "terms", QUOTE_VERSION.TERMS);

    /** Number of the version in which something was written; for the undo alone. */
    private static final String VERSION = "version";

    private final DSLContext sql;
    private final QuoteStore store;
    private final RowUndo<QuoteRecord> rows;

    QuoteUndo(DSLContext sql, QuoteStore store, History history) {
        this.sql = sql;
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
        Map<UUID, String> versions = new HashMap<>();
        edited.forEach(edit -> edit.changes().stream()
                .filter(change -> change.field().equals(VERSION))
                .forEach(change -> versions.put(edit.id(), Objects.requireNonNull(change.after()))));
        List<Edited> written = edited.stream()
                .map(edit -> new Edited(
                        edit.id(),
                        edit.changes().stream()
                                .filter(change -> !change.field().equals(VERSION))
                                .toList()))
                .toList();
        return rows.revert(
                written,
                by,
                field -> WRITTEN.containsKey(field)
                        ? (quote, change) ->
                                // What was noted without a version was written in the first one.
                                quote.getCurrent().toString().equals(versions.getOrDefault(quote.getId(), "1"))
                                        && takesBack(quote, change)
                        : null);
    }

    /** What was written in a version, as its undo reads it: another version that was made since stays as it is. */
    static List<FieldChange> of(QuoteVersionRecord version, List<FieldChange> changes) {
        String no = version.getNo().toString();
        return Stream.concat(Stream.of(new FieldChange(VERSION, no, no)), changes.stream())
                .toList();
    }

    private boolean takesBack(QuoteRecord quote, FieldChange change) {
        QuoteVersionRecord version =
                store.version(quote.getId(), quote.getCurrent()).orElseThrow();
        TableField<QuoteVersionRecord, ?> field = Objects.requireNonNull(WRITTEN.get(change.field()));
        Object now = version.get(field);
        boolean written = Quotes.WRITTEN.stream().anyMatch(state -> state.code().equals(version.getState()));
        if (!written || !Objects.equals(now == null ? null : now.toString(), change.after())) {
            return false;
        }
        set(version, field, change.before());
        version.setState(QuoteState.DRAFT.code());
        version.setApproval(null);
        sql.executeUpdate(version);
        return true;
    }

    private static <T> void set(
            QuoteVersionRecord version, TableField<QuoteVersionRecord, T> field, @Nullable String value) {
        version.set(field, ((Field<T>) field).getDataType().convert(value));
    }
}
