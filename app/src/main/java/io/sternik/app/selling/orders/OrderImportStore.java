package io.sternik.app.selling.orders;

import static io.sternik.database.selling.Tables.SALES_ORDER;

import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.app.selling.OrderId;
import io.sternik.app.selling.documents.ImportedDocument;
import io.sternik.app.selling.documents.ImportedDocument.Line;
import io.sternik.app.selling.documents.KnownDocuments.Known;
import io.sternik.database.selling.tables.records.DeliveryLineRecord;
import io.sternik.database.selling.tables.records.DeliveryRecord;
import io.sternik.database.selling.tables.records.OrderLineRecord;
import io.sternik.database.selling.tables.records.SalesOrderRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Orders set by set, for imports. An import acts on all of them, so there is no visibility here. */
@Component
class OrderImportStore {

    private final DSLContext sql;

    OrderImportStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Those of the numbers that were imported before. */
    Map<String, Known> imported(Collection<String> numbers) {
        Map<String, Known> known = new HashMap<>();
        sql.selectFrom(SALES_ORDER)
                .where(
                        SALES_ORDER.NUMBER.eq(DSL.any(numbers.toArray(String[]::new))),
                        SALES_ORDER.SOURCE.eq(Source.IMPORT.code()))
                .forEach(row -> known.put(
                        row.getNumber(),
                        new Known(
                                row.getId(),
                                row.getAccount(),
                                row.getOrderedOn(),
                                row.getNetMinor(),
                                row.getVatMinor())));
        return known;
    }

    void insert(List<OrderFacts> orders, ImportWriting writing) {
        List<SalesOrderRecord> heads = new ArrayList<>();
        List<OrderLineRecord> lines = new ArrayList<>();
        List<DeliveryRecord> deliveries = new ArrayList<>();
        List<DeliveryLineRecord> delivered = new ArrayList<>();
        List<ChangeSets.Item> items = new ArrayList<>();
        for (OrderFacts order : orders) {
            List<OrderLineRecord> own = lines(order);
            lines.addAll(own);
            heads.add(head(order, OrderState.of(own), writing));
            if (own.stream().anyMatch(line -> line.getDeliveredThousandths() > 0)) {
                deliver(order, own, deliveries, delivered, writing);
            }
            items.add(new ChangeSets.Item(
                    OrderId.ref(order.document().id()),
                    ChangeSets.Operation.CREATED,
                    new FieldChange.Difference()
                            .field("number", null, order.document().number())
                            .changes(),
                    1));
        }
        ManyRows.insert(sql, heads);
        writing.goesOn();
        ManyRows.insert(sql, lines);
        ManyRows.insert(sql, deliveries);
        ManyRows.insert(sql, delivered);
        writing.wrote(items);
    }

    private static SalesOrderRecord head(OrderFacts order, OrderState state, ImportWriting writing) {
        ImportedDocument document = order.document();
        SalesOrderRecord row = SALES_ORDER.newRecord();
        row.setId(document.id());
        row.setNumber(document.number());
        row.setSource(Source.IMPORT.code());
        row.setState(state.code());
        row.setAccount(document.account());
        row.setOwnerPosition(document.owner());
        row.setOrderedOn(document.on());
        row.setBuyerName(document.buyer().name());
        row.setBuyerNip(document.buyer().nip());
        row.setBuyerTown(document.buyer().town());
        row.setCurrency(document.currency());
        row.setNetMinor(document.netMinor());
        row.setVatMinor(document.vatMinor());
        row.setGrossMinor(document.gross());
        row.setMadeAt(writing.now());
        row.setMadeBy(History.idOf(writing.by()));
        return row;
    }

    private static List<OrderLineRecord> lines(OrderFacts order) {
        List<OrderLineRecord> rows = new ArrayList<>();
        for (int at = 0; at < order.document().lines().size(); at++) {
            Line line = order.document().lines().get(at);
            long delivered = order.deliveredThousandths().get(at);
            OrderLineRecord row = new OrderLineRecord();
            row.setSalesOrder(order.document().id());
            row.setRank((short) (at + 1));
            row.setProduct(line.product());
            row.setCode(line.code());
            row.setNamePl(line.name());
            row.setNameEn(line.name());
            row.setUnit(line.unit());
            row.setQuantityThousandths(line.quantityThousandths());
            row.setDeliveredThousandths(delivered);
            row.setCancelledThousandths(order.cancelled() ? line.quantityThousandths() - delivered : 0);
            row.setInvoicedThousandths(0L);
            row.setNetMinor(line.netMinor());
            row.setVatKind(line.vat().kind().name().toLowerCase(Locale.ROOT));
            row.setVatRateBp(line.vat().rateBp());
            rows.add(row);
        }
        return rows;
    }

    private void deliver(
            OrderFacts order,
            List<OrderLineRecord> lines,
            List<DeliveryRecord> deliveries,
            List<DeliveryLineRecord> delivered,
            ImportWriting writing) {
        UUID id = UUID.randomUUID();
        DeliveryRecord row = new DeliveryRecord();
        row.setId(id);
        row.setSalesOrder(order.document().id());
        row.setNo((short) 1);
        row.setDeliveredOn(order.deliveredOn());
        row.setAt(writing.now());
        row.setBy(History.idOf(writing.by()));
        deliveries.add(row);
        lines.stream()
                .filter(line -> line.getDeliveredThousandths() > 0)
                .forEach(line ->
                        delivered.add(new DeliveryLineRecord(id, line.getRank(), line.getDeliveredThousandths())));
    }
}
