package io.sternik.app.selling.invoices;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.history.Journal.Deed;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.InvoiceId;
import io.sternik.app.selling.InvoiceProblem;
import io.sternik.app.selling.OrderId;
import io.sternik.app.selling.orders.Orders;
import io.sternik.database.selling.tables.records.InvoiceLineRecord;
import io.sternik.database.selling.tables.records.InvoiceRecord;
import io.sternik.database.selling.tables.records.OrderLineRecord;
import io.sternik.database.selling.tables.records.SalesOrderRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a pro-forma of ours: it gives more time to pay, or is withdrawn. Both can be taken back. Every other invoice was issued for
 * good: it is corrected, never edited.
 */
@Component
class ProFormas {

    private static final int LATEST_DUE_YEARS = 2;

    private final Invoices invoices;
    private final InvoiceStore store;
    private final InvoiceViews views;
    private final Orders orders;
    private final Journal journal;
    private final CompanyTime time;

    ProFormas(
            Invoices invoices,
            InvoiceStore store,
            InvoiceViews views,
            Orders orders,
            Journal journal,
            CompanyTime time) {
        this.invoices = invoices;
        this.store = store;
        this.views = views;
        this.orders = orders;
        this.journal = journal;
        this.time = time;
    }

    /**
     * What changes: what is left out stays.
     *
     * @param dueOn last day of payment
     */
    record DueWish(@Nullable Optional<LocalDate> dueOn) {}

    /** Refuses a last day of payment that has passed or lies too far ahead. */
    static void requireDue(LocalDate due, LocalDate today) {
        if (due.isBefore(today) || due.isAfter(today.plusYears(LATEST_DUE_YEARS))) {
            throw RequestProblem.Invalid.field("dueOn", "invoice.due-on").refused();
        }
    }

    /** Lets a pro-forma that is not paid wait for another day. */
    @Transactional
    InvoiceView change(InvoiceId id, DueWish wish, long knownVersion, Viewer by) {
        InvoiceRecord found = proForma(id, by);
        InvoiceRecord invoice = locked(id);
        journal.requireCurrent(InvoiceId.ref(id.value()), knownVersion, invoice.getVersion());
        if (change(invoice, wish)) {
            note(found, invoice, journal.open(invoice.getNumber(), by), by);
        }
        return views.one(invoice);
    }

    /** The same whatever its version is, as a part of a larger act. */
    @Transactional
    void change(InvoiceId id, DueWish wish, ChangeSetId act, Viewer by) {
        InvoiceRecord found = proForma(id, by);
        InvoiceRecord invoice = locked(id);
        if (change(invoice, wish)) {
            note(found, invoice, act, by);
        }
    }

    private boolean change(InvoiceRecord invoice, DueWish wish) {
        if (wish.dueOn() == null) {
            return false;
        }
        LocalDate due = wish.dueOn()
                .orElseThrow(() ->
                        RequestProblem.Invalid.field("dueOn", "field.required").refused());
        requireDue(due, time.today());
        if (invoice.getPaidMinor() >= invoice.getGrossMinor()) {
            throw new InvoiceProblem.Settled().refused();
        }
        if (due.equals(invoice.getDueOn())) {
            return false;
        }
        invoice.setDueOn(due);
        store.update(invoice);
        return true;
    }

    private void note(InvoiceRecord before, InvoiceRecord now, ChangeSetId act, Viewer by) {
        List<FieldChange> changes = new FieldChange.Difference()
                .field("dueOn", before.getDueOn(), now.getDueOn())
                .changes();
        journal.changed(by, InvoiceId.ref(now.getId()), now.getVersion(), changes, act);
    }

    /**
     * Takes back the last pro-forma of an order that nobody has paid anything of. Its number is not given to another; what it is about stands
     * on no invoice any more.
     */
    @Transactional
    ChangeSetId withdraw(InvoiceId id, long knownVersion, Viewer by) {
        InvoiceRecord found = proForma(id, by);
        journal.requireCurrent(InvoiceId.ref(id.value()), knownVersion, found.getVersion());
        ChangeSetId act = journal.openDeletion(found.getNumber(), by);
        withdraw(found, knownVersion, act, by);
        return act;
    }

    /** The same whatever its version is, as a part of a larger act. */
    @Transactional
    void withdraw(InvoiceId id, ChangeSetId act, Viewer by) {
        withdraw(proForma(id, by), null, act, by);
    }

    private void withdraw(InvoiceRecord found, @Nullable Long knownVersion, ChangeSetId act, Viewer by) {
        InvoiceId id = new InvoiceId(found.getId());
        OrderId order = new OrderId(Objects.requireNonNull(found.getSalesOrder()));
        SalesOrderRecord ordered = orders.lock(order, by);
        InvoiceRecord invoice = locked(id);
        if (knownVersion != null) {
            journal.requireCurrent(InvoiceId.ref(id.value()), knownVersion, invoice.getVersion());
        }
        if (store.isAllocated(id)) {
            throw new InvoiceProblem.Paid().refused();
        }
        if (!store.ofOrder(order).getFirst().getId().equals(id.value())) {
            throw new InvoiceProblem.NotLast().refused();
        }
        List<OrderLineRecord> lines = orders.linesOf(ordered);
        for (InvoiceLineRecord line : store.lines(List.of(id.value())).getOrDefault(id.value(), List.of())) {
            lines.stream()
                    .filter(one -> one.getRank().equals(line.getOrderRank()))
                    .forEach(one ->
                            one.setInvoicedThousandths(one.getInvoicedThousandths() - line.getQuantityThousandths()));
        }
        orders.update(ordered, lines);
        invoice.setDeletedAt(time.now());
        store.update(invoice);
        List<FieldChange> gone = List.of(new FieldChange(InvoiceUndo.NUMBER, invoice.getNumber(), null));
        journal.changed(by, new Deed(InvoiceId.ref(id.value()), invoice.getVersion(), "withdrawn", gone, gone), act);
    }

    /** A pro-forma of one of our orders in sight; every other invoice is refused. */
    private InvoiceRecord proForma(InvoiceId id, Viewer by) {
        InvoiceRecord found = invoices.find(id, by);
        UUID order = found.getSalesOrder();
        if (order == null
                || !found.getKind().equals(Invoices.PRO_FORMA)
                || !found.getSource().equals("own")) {
            throw new InvoiceProblem.Issued().refused();
        }
        return found;
    }

    private InvoiceRecord locked(InvoiceId id) {
        return store.lock(id).orElseThrow(() -> new RecordProblem.NotFound().refused());
    }
}
