package io.sternik.app.selling.orders;

import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportParts;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportReport.Outcome;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.app.selling.OrderId;
import io.sternik.app.selling.documents.DocumentReader;
import io.sternik.app.selling.documents.DocumentRows;
import io.sternik.app.selling.documents.ImportedDocument;
import io.sternik.app.selling.documents.ImportedDocument.Line;
import io.sternik.app.selling.documents.KnownDocuments;
import io.sternik.engine.table.Fold;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rows of order files come to. */
final class OrderImportPlan implements ImportPlan {

    private static final int RECORDS_AT_ONCE = 1_000;
    private static final List<String> HEAD = List.of("orderedOn", "state", "deliveredOn");
    private static final Map<String, OrderState> STATES = states();

    private final ImportContext context;
    private final DocumentReader reader;
    private final KnownDocuments known;
    private final List<OrderFacts> created = new ArrayList<>();

    /** New orders. */
    record Created(List<OrderFacts> orders) {}

    OrderImportPlan(ImportContext context, DocumentReader reader, KnownDocuments known) {
        this.context = context;
        this.reader = reader;
        this.known = known;
    }

    private static Map<String, OrderState> states() {
        Map<String, OrderState> states = new HashMap<>();
        List.of(
                        "confirmed",
                        "potwierdzone",
                        "przyjete",
                        "nowe",
                        "new",
                        "to deliver",
                        "do wydania",
                        "do realizacji",
                        "open")
                .forEach(word -> states.put(word, OrderState.CONFIRMED));
        List.of(
                        "part delivered",
                        "partly delivered",
                        "partially delivered",
                        "delivered in part",
                        "in progress",
                        "w realizacji",
                        "czesciowo zrealizowane",
                        "wydane czesciowo")
                .forEach(word -> states.put(word, OrderState.PART_DELIVERED));
        List.of("delivered", "zrealizowane", "wydane", "zakonczone", "dostarczone", "completed", "fulfilled", "closed")
                .forEach(word -> states.put(word, OrderState.DELIVERED));
        List.of("cancelled", "canceled", "anulowane", "odwolane")
                .forEach(word -> states.put(word, OrderState.CANCELLED));
        return states;
    }

    void read(DocumentRows rows) {
        rows.requireOneHead(HEAD);
        known.requireOnce(rows);
        ImportedDocument document = reader.read(rows);
        OrderState state = state(rows);
        LocalDate deliveredOn = rows.head("deliveredOn").date("deliveredOn");
        if (document == null || rows.refusedTogether()) {
            rows.refusedTogether();
            return;
        }
        known.requireOpen(rows, "orderedOn", document.on());
        if (document.lines().isEmpty()) {
            rows.all().getFirst().refuse("name", "order-lines", Map.of());
        }
        if (deliveredOn != null
                && (deliveredOn.isBefore(document.on())
                        || deliveredOn.isAfter(context.settings().today()))) {
            rows.head("deliveredOn").refuse("deliveredOn", "delivered-on", Map.of("value", deliveredOn.toString()));
        }
        List<Long> delivered = new ArrayList<>();
        for (int at = 0; at < document.lines().size(); at++) {
            delivered.add(delivered(rows.all().get(at), document.lines().get(at), state));
        }
        if (rows.refusedTogether() || known.keeps(rows, document)) {
            return;
        }
        created.add(new OrderFacts(
                document, deliveredOn == null ? document.on() : deliveredOn, delivered, state == OrderState.CANCELLED));
        context.report().count(OrderId.OBJECT, Outcome.CREATED);
    }

    /** What was delivered of a line: what the file says, else all of a delivered order. */
    private static long delivered(ImportRow row, Line line, @Nullable OrderState state) {
        if (line.quantityThousandths() <= 0) {
            row.refuse("quantity", "order-quantity", Map.of("value", String.valueOf(row.text("quantity"))));
            return 0;
        }
        BigDecimal written = row.decimal("delivered");
        if (written == null) {
            return state == OrderState.DELIVERED ? line.quantityThousandths() : 0;
        }
        BigDecimal thousandths = written.movePointRight(3).stripTrailingZeros();
        if (thousandths.scale() > 0
                || thousandths.signum() < 0
                || thousandths.compareTo(BigDecimal.valueOf(line.quantityThousandths())) > 0) {
            row.refuse("delivered", "order-delivered", Map.of("value", written.toPlainString()));
            return 0;
        }
        return thousandths.longValueExact();
    }

    private static @Nullable OrderState state(DocumentRows rows) {
        String written = rows.text("state");
        OrderState state = written == null ? null : STATES.get(Fold.text(written));
        if (written != null && state == null) {
            rows.head("state").refuse("state", "order-state", Map.of("value", written));
        }
        return state;
    }

    @Override
    public void cut(ImportParts parts) {
        parts.each("created", created, RECORDS_AT_ONCE, Created::new);
    }
}
