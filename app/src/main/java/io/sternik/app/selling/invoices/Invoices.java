package io.sternik.app.selling.invoices;

import static io.sternik.database.selling.Tables.INVOICE;
import static io.sternik.database.selling.Tables.INVOICE_LINE;
import static io.sternik.database.selling.Tables.INVOICE_VAT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.InvoiceId;
import io.sternik.app.selling.OrderId;
import io.sternik.app.selling.OrderProblem;
import io.sternik.app.selling.documents.NumberSeries;
import io.sternik.app.selling.invoices.InvoiceView.InvoiceRow;
import io.sternik.app.selling.invoices.InvoiceView.OrderInvoices;
import io.sternik.app.selling.orders.Orders;
import io.sternik.database.selling.tables.records.InvoiceLineRecord;
import io.sternik.database.selling.tables.records.InvoiceRecord;
import io.sternik.database.selling.tables.records.InvoiceVatRecord;
import io.sternik.database.selling.tables.records.OrderLineRecord;
import io.sternik.database.selling.tables.records.SalesOrderRecord;
import io.sternik.engine.document.DocumentTotals;
import io.sternik.engine.document.PartOfLine;
import io.sternik.engine.document.PriceBasis;
import io.sternik.engine.document.VatRate;
import io.sternik.engine.document.VatTotal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invoices of orders. A pro-forma asks for payment of what was delivered, or of all that is ordered, each piece once. */
@Component
class Invoices {

    static final String PRO_FORMA = "pro_forma";
    private static final int DUE_DAYS = 14;

    private final InvoiceStore store;
    private final InvoiceViews views;
    private final InvoiceList list;
    private final Lists lists;
    private final Orders orders;
    private final NumberSeries numbers;
    private final Journal journal;
    private final CompanyTime time;

    Invoices(
            InvoiceStore store,
            InvoiceViews views,
            InvoiceList list,
            Lists lists,
            Orders orders,
            NumberSeries numbers,
            Journal journal,
            CompanyTime time) {
        this.store = store;
        this.views = views;
        this.list = list;
        this.lists = lists;
        this.orders = orders;
        this.numbers = numbers;
        this.journal = journal;
        this.time = time;
    }

    /**
     * A pro-forma that somebody wants.
     *
     * @param deliveredOnly what was delivered; else all that is ordered and not cancelled
     * @param dueOn last day of payment, in two weeks when it is left out
     */
    record ProFormaWish(boolean deliveredOnly, @Nullable LocalDate dueOn) {}

    Page<InvoiceRow> page(ListRequest request, Viewer viewer) {
        return lists.page(list.source(), request, viewer.visibility());
    }

    InvoiceView get(InvoiceId id, Viewer viewer) {
        return views.one(find(id, viewer));
    }

    InvoiceRecord find(InvoiceId id, Viewer viewer) {
        return store.find(id, viewer.visibility()).orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    OrderInvoices ofOrder(OrderId order, Viewer viewer) {
        if (!orders.sees(order, viewer)) {
            throw new RecordProblem.NotFound().refused();
        }
        return new OrderInvoices(views.all(store.ofOrder(order)));
    }

    /** Makes a pro-forma of what of an order stands on none yet. What it is about is marked in the order. */
    @Transactional
    InvoiceView proForma(OrderId id, ProFormaWish wish, Viewer by) {
        SalesOrderRecord order = orders.lock(id, by);
        LocalDate today = time.today();
        LocalDate due = wish.dueOn() == null ? today.plusDays(DUE_DAYS) : wish.dueOn();
        ProFormas.requireDue(due, today);
        List<OrderLineRecord> ordered = orders.linesOf(order);
        List<InvoiceLineRecord> lines = lines(ordered, wish.deliveredOnly());
        if (lines.isEmpty()) {
            throw new OrderProblem.NothingToInvoice().refused();
        }
        DocumentTotals totals = DocumentTotals.of(
                PriceBasis.NET,
                lines.stream().mapToLong(InvoiceLineRecord::getNetMinor).toArray(),
                lines.stream().map(Invoices::rate).toList());
        InvoiceRecord wanted = INVOICE.newRecord();
        wanted.setNumber(numbers.next(NumberSeries.Kind.PRO_FORMA));
        wanted.setKind(PRO_FORMA);
        wanted.setAccount(order.getAccount());
        wanted.setSalesOrder(order.getId());
        wanted.setOwnerPosition(order.getOwnerPosition());
        wanted.setIssuedOn(today);
        wanted.setSoldOn(today);
        wanted.setDueOn(due);
        wanted.setBuyerName(order.getBuyerName());
        wanted.setBuyerNip(order.getBuyerNip());
        wanted.setBuyerTown(order.getBuyerTown());
        wanted.setCurrency(order.getCurrency());
        wanted.setNetMinor(totals.netMinor());
        wanted.setVatMinor(totals.vatMinor());
        wanted.setGrossMinor(totals.grossMinor());
        wanted.setMadeAt(time.now());
        wanted.setMadeBy(History.idOf(by));
        InvoiceRecord invoice = store.insert(
                wanted, lines, totals.vat().stream().map(Invoices::tax).toList());
        orders.update(order, ordered);
        journal.noted(
                by,
                InvoiceId.ref(invoice.getId()),
                1,
                "issued",
                List.of(new FieldChange("number", null, invoice.getNumber())),
                null);
        return views.one(invoice);
    }

    /** What of an order stands on no invoice yet; the order's lines are marked as invoiced. */
    private static List<InvoiceLineRecord> lines(List<OrderLineRecord> ordered, boolean deliveredOnly) {
        List<InvoiceLineRecord> lines = new ArrayList<>();
        for (OrderLineRecord line : ordered) {
            long from = line.getInvoicedThousandths();
            long to = deliveredOnly
                    ? line.getDeliveredThousandths()
                    : line.getQuantityThousandths() - line.getCancelledThousandths();
            if (to > from) {
                InvoiceLineRecord row = INVOICE_LINE.newRecord();
                row.setRank((short) (lines.size() + 1));
                row.setOrderRank(line.getRank());
                row.setProduct(line.getProduct());
                row.setCode(line.getCode());
                row.setNamePl(line.getNamePl());
                row.setNameEn(line.getNameEn());
                row.setUnit(line.getUnit());
                row.setQuantityThousandths(to - from);
                row.setNetMinor(PartOfLine.amountMinor(line.getNetMinor(), line.getQuantityThousandths(), from, to));
                row.setVatKind(line.getVatKind());
                row.setVatRateBp(line.getVatRateBp());
                lines.add(row);
                line.setInvoicedThousandths(to);
            }
        }
        return lines;
    }

    private static VatRate rate(InvoiceLineRecord line) {
        return new VatRate(VatRate.Kind.valueOf(line.getVatKind().toUpperCase(Locale.ROOT)), line.getVatRateBp());
    }

    private static InvoiceVatRecord tax(VatTotal total) {
        InvoiceVatRecord row = INVOICE_VAT.newRecord();
        row.setVatKind(total.rate().kind().name().toLowerCase(Locale.ROOT));
        row.setVatRateBp(total.rate().rateBp());
        row.setNetMinor(total.netMinor());
        row.setVatMinor(total.vatMinor());
        return row;
    }
}
