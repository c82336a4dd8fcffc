package io.sternik.app.catalog.prices;

import static io.sternik.database.catalog.Tables.PRICE_BOOK;

import io.sternik.app.catalog.PriceBookId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.References;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Undoable;
import io.sternik.database.catalog.tables.records.PriceBookRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Takes back what was done to price books; one that has prices by now stays. */
@Component
class PriceBookUndo implements Undoable {

    private final DSLContext sql;
    private final References references;
    private final RowUndo<PriceBookRecord> rows;

    PriceBookUndo(DSLContext sql, References references, History history) {
        this.sql = sql;
        this.references = references;
        this.rows = new RowUndo<>(
                sql,
                history,
                PriceBookId.OBJECT,
                new RowUndo.Shape<>(
                        PRICE_BOOK.ID,
                        PRICE_BOOK.VERSION,
                        PRICE_BOOK.DELETED_AT,
                        Map.of(
                                "namePl", PRICE_BOOK.NAME_PL,
                                "nameEn", PRICE_BOOK.NAME_EN,
                                "parent", PRICE_BOOK.PARENT,
                                "offBp", PRICE_BOOK.OFF_BP)));
    }

    @Override
    public String object() {
        return PriceBookId.OBJECT;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return sql.select(PRICE_BOOK.ID, PRICE_BOOK.NAME_PL)
                .from(PRICE_BOOK)
                .where(PRICE_BOOK.ID.eq(DSL.any(ids.toArray(UUID[]::new))), PRICE_BOOK.DELETED_AT.isNull())
                .fetchMap(PRICE_BOOK.ID, PRICE_BOOK.NAME_PL);
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        Set<UUID> touched = rows.newerThan(made);
        touched.addAll(references.among(made.stream().map(Made::id).toList(), PRICE_BOOK, Set.of()));
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
