package io.sternik.app.platform.rates;

import static io.sternik.database.platform.Tables.EXCHANGE_RATE;

import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.history.ChangeSets.Item;
import io.sternik.app.platform.history.ChangeSets.Operation;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.database.platform.tables.records.ExchangeRateRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Exchange rates set by set, for imports. */
@Component
class RateImportStore {

    private final DSLContext sql;

    RateImportStore(DSLContext sql) {
        this.sql = sql;
    }

    /** By what a rate is known again. */
    record Key(String kind, String from, String to, LocalDate on) {}

    /** A rate as a file says it, or as it is kept. */
    record Facts(UUID id, Key key, String rate, @Nullable String source, long version) {}

    /** A rate that takes values of the file. */
    record Change(Facts before, List<FieldChange> changes) {}

    Map<Key, Facts> existing() {
        return sql
                .selectFrom(EXCHANGE_RATE)
                .where(EXCHANGE_RATE.DELETED_AT.isNull())
                .fetch(row -> new Facts(
                        row.getId(),
                        new Key(row.getKind(), row.getFromCurrency(), row.getToCurrency(), row.getValidOn()),
                        RateFacts.plain(row.getRate()),
                        row.getSource(),
                        row.getVersion()))
                .stream()
                .collect(Collectors.toMap(Facts::key, Function.identity()));
    }

    void insert(List<Facts> wanted, ImportWriting writing) {
        List<ExchangeRateRecord> rows =
                wanted.stream().map(RateImportStore::record).toList();
        ManyRows.insert(sql, rows);
        writing.wrote(rows.stream()
                .map(row -> new Item(Rates.ref(row.getId()), Operation.CREATED, Rates.difference(null, row), 1))
                .toList());
    }

    void update(List<Change> planned, ImportWriting writing) {
        List<Change> changes = writing.asPlanned(
                EXCHANGE_RATE.ID,
                EXCHANGE_RATE.VERSION,
                planned,
                change -> change.before().id(),
                change -> change.before().version());
        Map<UUID, ExchangeRateRecord> rows = sql.selectFrom(EXCHANGE_RATE)
                .where(EXCHANGE_RATE.ID.eq(DSL.any(
                        changes.stream().map(change -> change.before().id()).toArray(UUID[]::new))))
                .fetchMap(EXCHANGE_RATE.ID);
        List<Item> items = new ArrayList<>();
        for (Change change : changes) {
            ExchangeRateRecord row =
                    Objects.requireNonNull(rows.get(change.before().id()));
            ExchangeRateRecord before = row.copy();
            change.changes().forEach(field -> set(row, field));
            row.setVersion(row.getVersion() + 1);
            items.add(new Item(
                    Rates.ref(change.before().id()),
                    Operation.UPDATED,
                    Rates.difference(before, row),
                    row.getVersion()));
        }
        ManyRows.update(sql, EXCHANGE_RATE.ID, rows.values());
        writing.wrote(items);
    }

    private static void set(ExchangeRateRecord row, FieldChange field) {
        if (field.field().equals("rate")) {
            row.setRate(new BigDecimal(Objects.requireNonNull(field.after())));
        } else {
            row.setSource(field.after());
        }
    }

    private static ExchangeRateRecord record(Facts facts) {
        ExchangeRateRecord row = EXCHANGE_RATE.newRecord();
        row.setId(facts.id());
        row.setKind(facts.key().kind());
        row.setFromCurrency(facts.key().from());
        row.setToCurrency(facts.key().to());
        row.setValidOn(facts.key().on());
        row.setRate(new BigDecimal(facts.rate()));
        row.setSource(facts.source());
        return row;
    }
}
