package io.sternik.app.platform.rates;

import static io.sternik.database.platform.Tables.EXCHANGE_RATE;
import static io.sternik.database.platform.Tables.RATE_KIND;

import io.sternik.app.platform.list.FieldType;
import io.sternik.app.platform.list.ListCatalogue;
import io.sternik.app.platform.list.ListDescriptor;
import io.sternik.app.platform.list.ListField;
import io.sternik.app.platform.list.ListRoles;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.list.OpenList;
import io.sternik.engine.finding.Text;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** What the list of exchange rates can be asked; open to all staff. */
@Component
class RateLists implements ListCatalogue {

    private final RateKinds kinds;

    RateLists(RateKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public List<ListDescriptor> descriptors() {
        return List.of(rates().descriptor());
    }

    @Override
    public List<OpenList> lists() {
        return List.of(OpenList.of("rates", RateRights.READ, _ -> rates()));
    }

    ListSource<RateRow> rates() {
        Table<?> from = EXCHANGE_RATE.join(RATE_KIND).on(RATE_KIND.CODE.eq(EXCHANGE_RATE.KIND));
        Field<String> folded = DSL.function(DSL.name("platform", "fold"), SQLDataType.VARCHAR, EXCHANGE_RATE.SOURCE);
        ListDescriptor descriptor = new ListDescriptor(
                "rates",
                EXCHANGE_RATE.ID,
                List.of(
                        ListField.of("from", FieldType.TEXT, EXCHANGE_RATE.FROM_CURRENCY),
                        ListField.of("to", FieldType.TEXT, EXCHANGE_RATE.TO_CURRENCY),
                        ListField.of("on", FieldType.DATE, EXCHANGE_RATE.VALID_ON),
                        ListField.of("rate", FieldType.DECIMAL, EXCHANGE_RATE.RATE),
                        ListField.options("kind", EXCHANGE_RATE.KIND, kindOptions()),
                        ListField.text("source", EXCHANGE_RATE.SOURCE, folded),
                        ListField.of("exchangeRate", FieldType.REF, EXCHANGE_RATE.ID)
                                .unsorted()),
                "-on,from",
                List.of("from", "to", "on", "rate", "kind", "source"),
                new ListRoles("from", "kind", null, List.of("on"), null, null));
        List<Field<?>> columns = List.of(
                EXCHANGE_RATE.ID,
                EXCHANGE_RATE.VERSION,
                EXCHANGE_RATE.KIND,
                RATE_KIND.NAME_PL,
                RATE_KIND.NAME_EN,
                EXCHANGE_RATE.FROM_CURRENCY,
                EXCHANGE_RATE.TO_CURRENCY,
                EXCHANGE_RATE.VALID_ON,
                EXCHANGE_RATE.RATE,
                EXCHANGE_RATE.SOURCE);
        return new ListSource<>(
                descriptor,
                columns,
                from,
                _ -> EXCHANGE_RATE.DELETED_AT.isNull(),
                RateLists::row,
                Map.of(),
                DSL.castNull(String.class),
                EXCHANGE_RATE);
    }

    private List<ListField.Option> kindOptions() {
        return kinds.all().stream()
                .map(kind -> ListField.option(kind.code(), kind.name()))
                .toList();
    }

    private static RateRow row(Record row) {
        return new RateRow(
                row.get(EXCHANGE_RATE.ID),
                row.get(EXCHANGE_RATE.VERSION),
                row.get(EXCHANGE_RATE.KIND),
                new Text(row.get(RATE_KIND.NAME_PL), row.get(RATE_KIND.NAME_EN)),
                row.get(EXCHANGE_RATE.FROM_CURRENCY),
                row.get(EXCHANGE_RATE.TO_CURRENCY),
                row.get(EXCHANGE_RATE.VALID_ON),
                RateFacts.plain(row.get(EXCHANGE_RATE.RATE)),
                row.get(EXCHANGE_RATE.SOURCE));
    }
}
