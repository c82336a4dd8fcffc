package io.sternik.app.platform.rates;

import static io.sternik.database.platform.Tables.EXCHANGE_RATE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Undoable;
import io.sternik.database.platform.tables.ExchangeRate;
import io.sternik.database.platform.tables.records.ExchangeRateRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Takes back what was done to exchange rates; a deleted one stays away when its day has another by now. */
@Component
class RateUndo implements Undoable {

    private static final ExchangeRate OTHER = EXCHANGE_RATE.as("other");

    private final DSLContext sql;
    private final RowUndo<ExchangeRateRecord> rows;

    RateUndo(DSLContext sql, History history) {
        this.sql = sql;
        this.rows = new RowUndo<>(
                sql,
                history,
                Rates.OBJECT,
                new RowUndo.Shape<>(
                        EXCHANGE_RATE.ID,
                        EXCHANGE_RATE.VERSION,
                        EXCHANGE_RATE.DELETED_AT,
                        Map.of("rate", EXCHANGE_RATE.RATE, "source", EXCHANGE_RATE.SOURCE)));
    }

    @Override
    public String object() {
        return Rates.OBJECT;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return sql.selectFrom(EXCHANGE_RATE)
                .where(EXCHANGE_RATE.ID.eq(DSL.any(ids.toArray(UUID[]::new))), EXCHANGE_RATE.DELETED_AT.isNull())
                .fetchMap(EXCHANGE_RATE.ID, Rates::name);
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        return List.copyOf(rows.newerThan(made));
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        rows.remove(created);
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        sql.selectFrom(EXCHANGE_RATE)
                .where(
                        EXCHANGE_RATE.ID.eq(DSL.any(deleted.toArray(UUID[]::new))),
                        DSL.exists(DSL.selectOne()
                                .from(OTHER)
                                .where(
                                        OTHER.KIND.eq(EXCHANGE_RATE.KIND),
                                        OTHER.FROM_CURRENCY.eq(EXCHANGE_RATE.FROM_CURRENCY),
                                        OTHER.TO_CURRENCY.eq(EXCHANGE_RATE.TO_CURRENCY),
                                        OTHER.VALID_ON.eq(EXCHANGE_RATE.VALID_ON),
                                        OTHER.DELETED_AT.isNull())))
                .limit(1)
                .fetchOptional()
                .ifPresent(taken -> {
                    throw Rates.exists(taken).refused();
                });
        rows.restore(deleted);
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        return rows.revert(edited, by);
    }
}
