package io.sternik.app.selling.payments;

import static io.sternik.database.selling.Tables.PAYMENT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.event.Events;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.OrderProblem;
import io.sternik.app.selling.PaymentId;
import io.sternik.app.selling.PaymentReceived;
import io.sternik.app.selling.accounts.AccountRow;
import io.sternik.app.selling.accounts.Accounts;
import io.sternik.app.selling.documents.DocumentNames;
import io.sternik.app.selling.documents.DocumentSource;
import io.sternik.app.selling.payments.PaymentView.PaymentRow;
import io.sternik.app.selling.payments.PaymentView.Proposal;
import io.sternik.app.selling.payments.PaymentView.ProposedPart;
import io.sternik.database.selling.tables.records.InvoiceRecord;
import io.sternik.database.selling.tables.records.PaymentAllocationRecord;
import io.sternik.database.selling.tables.records.PaymentRecord;
import io.sternik.engine.document.OpenInvoice;
import io.sternik.engine.document.PaymentAllocation;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with payments: write one down, let it settle invoices, take it back. Nothing is settled by itself. */
@Component
class Payments {

    private static final int LONGEST_REFERENCE = 200;
    private static final long MOST_MINOR = 1_000_000_000_000_000L;

    private final PaymentStore store;
    private final PaymentList list;
    private final Lists lists;
    private final Accounts accounts;
    private final DocumentNames names;
    private final Events events;
    private final Journal journal;
    private final Audit audit;
    private final CompanyTime time;

    Payments(
            PaymentStore store,
            PaymentList list,
            Lists lists,
            Accounts accounts,
            DocumentNames names,
            Events events,
            Journal journal,
            Audit audit,
            CompanyTime time) {
        this.store = store;
        this.list = list;
        this.lists = lists;
        this.accounts = accounts;
        this.names = names;
        this.events = events;
        this.journal = journal;
        this.audit = audit;
        this.time = time;
    }

    /** What goes to one invoice, in minor units. */
    record AllocationWish(UUID invoice, long minor) {}

    /**
     * A payment as somebody writes it down.
     *
     * @param reference title of the transfer
     */
    record PaymentWish(
            AccountId account, LocalDate paidOn, Money amount, String reference, List<AllocationWish> allocations) {}

    /** What a payment shall settle. */
    record AllocationsWish(List<AllocationWish> allocations) {}

    Page<PaymentRow> page(ListRequest request, Viewer viewer) {
        return lists.page(list.source(), request, viewer.visibility());
    }

    PaymentView get(PaymentId id, Viewer viewer) {
        return view(store.find(id, viewer.visibility()).orElseThrow(Payments::notFound));
    }

    /** What a payment of an account would settle. */
    Proposal propose(AccountId account, Money amount, String reference, Viewer viewer) {
        requireWhole(account, viewer);
        requireAmount(amount);
        List<InvoiceRecord> open = store.open(account.value(), amount.currency().getCurrencyCode());
        Map<UUID, String> numbers = new HashMap<>();
        open.forEach(invoice -> numbers.put(invoice.getId(), invoice.getNumber()));
        PaymentAllocation proposal = PaymentAllocation.propose(
                amount.minor(),
                reference,
                open.stream()
                        .map(invoice -> new OpenInvoice(
                                invoice.getNumber(),
                                invoice.getDueOn(),
                                invoice.getGrossMinor() - invoice.getPaidMinor(),
                                invoice.getCorrects() == null ? null : numbers.get(invoice.getCorrects())))
                        .toList());
        Map<String, Long> parts = new HashMap<>();
        proposal.parts().forEach(part -> parts.put(part.invoice().number(), part.amountMinor()));
        String currency = amount.currency().getCurrencyCode();
        return new Proposal(
                Money.ofMinor(proposal.unallocatedMinor(), currency),
                open.stream()
                        .map(invoice -> new ProposedPart(
                                Ref.proper(invoice.getId(), invoice.getNumber()),
                                invoice.getDueOn(),
                                Money.ofMinor(invoice.getGrossMinor() - invoice.getPaidMinor(), currency),
                                Money.ofMinor(parts.getOrDefault(invoice.getNumber(), 0L), currency)))
                        .toList());
    }

    /** Writes a payment down together with what it settles; can be taken back. */
    @Transactional
    PaymentView receive(PaymentWish wish, Viewer by) {
        AccountRow account = requireWhole(wish.account(), by);
        requireAmount(wish.amount());
        List<FieldFinding> wrong = new ArrayList<>();
        String reference = wish.reference().strip();
        if (wish.paidOn().isAfter(time.today())) {
            wrong.add(new FieldFinding("paidOn", "payment.paid-ahead"));
        }
        if (reference.isEmpty() || reference.length() > LONGEST_REFERENCE) {
            wrong.add(new FieldFinding("reference", reference.isEmpty() ? "field.required" : "payment.reference-long"));
        }
        if (!wrong.isEmpty()) {
            throw new RequestProblem.Invalid(wrong).refused();
        }
        PaymentRecord wanted = PAYMENT.newRecord();
        wanted.setAccount(account.id());
        wanted.setOwnerPosition(account.owner() == null ? null : account.owner().position());
        wanted.setPaidOn(wish.paidOn());
        wanted.setAmountMinor(wish.amount().minor());
        wanted.setCurrency(wish.amount().currency().getCurrencyCode());
        wanted.setReference(reference);
        wanted.setAllocatedMinor(0L);
        wanted.setMadeAt(time.now());
        wanted.setMadeBy(History.idOf(by));
        PaymentRecord payment = store.insert(wanted);
        allocate(payment, wish.allocations());
        store.write(payment);
        journal.created(
                by,
                PaymentId.ref(payment.getId()),
                List.of(
                        new FieldChange("amount", null, payment.getAmountMinor().toString()),
                        new FieldChange("reference", null, reference)),
                journal.open(reference, by));
        events.publish(
                new PaymentReceived(new PaymentId(payment.getId()), wish.account(), wish.amount(), wish.paidOn()), by);
        return view(payment);
    }

    /** Lets a payment settle something else. */
    @Transactional
    PaymentView reallocate(PaymentId id, List<AllocationWish> wishes, long knownVersion, Viewer by) {
        PaymentRecord payment = store.lock(id, by.visibility()).orElseThrow(Payments::notFound);
        journal.requireCurrent(PaymentId.ref(id.value()), knownVersion, payment.getVersion());
        allocate(payment, wishes);
        store.update(payment);
        audit.write(
                by,
                Audit.Entry.of(
                        "payment.allocated",
                        PaymentId.ref(payment.getId()),
                        Map.of(),
                        Map.of("allocated", payment.getAllocatedMinor())));
        return view(payment);
    }

    private void allocate(PaymentRecord payment, List<AllocationWish> wishes) {
        List<PaymentAllocationRecord> before = store.allocations(payment.getId());
        Set<UUID> concerned = new HashSet<>();
        before.forEach(one -> concerned.add(one.getInvoice()));
        wishes.forEach(one -> concerned.add(one.invoice()));
        Map<UUID, InvoiceRecord> invoices = store.lockInvoices(payment.getAccount(), concerned);
        for (PaymentAllocationRecord old : before) {
            InvoiceRecord invoice = Objects.requireNonNull(invoices.get(old.getInvoice()));
            invoice.setPaidMinor(invoice.getPaidMinor() - old.getAmountMinor());
        }
        List<PaymentAllocationRecord> rows = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        long sum = 0;
        for (int at = 0; at < wishes.size(); at++) {
            AllocationWish wish = wishes.get(at);
            InvoiceRecord invoice = invoices.get(wish.invoice());
            if (invoice == null
                    || !seen.add(wish.invoice())
                    || wish.minor() == 0
                    || !invoice.getCurrency().equals(payment.getCurrency())) {
                throw RequestProblem.Invalid.field("allocations." + at + ".invoice", "payment.no-such-invoice")
                        .refused();
            }
            if (!fits(invoice, wish.minor())) {
                throw new OrderProblem.AllocatedTooMuch(invoice.getNumber()).refused();
            }
            invoice.setPaidMinor(invoice.getPaidMinor() + wish.minor());
            sum = Math.addExact(sum, wish.minor());
            rows.add(new PaymentAllocationRecord(payment.getId(), wish.invoice(), wish.minor()));
        }
        if (sum < 0 || sum > payment.getAmountMinor()) {
            throw new OrderProblem.AllocatedTooMuch(payment.getReference()).refused();
        }
        payment.setAllocatedMinor(sum);
        store.allocate(payment.getId(), rows, invoices.values());
    }

    /** An invoice takes no more than is open, a correction gives back no more than it is. */
    static boolean fits(InvoiceRecord invoice, long minor) {
        long open = invoice.getGrossMinor() - invoice.getPaidMinor();
        return open >= 0 ? minor > 0 && minor <= open : minor < 0 && minor >= open;
    }

    /** Takes a payment away that was written down by mistake; what it settled is open again, until the payment comes back. */
    @Transactional
    ChangeSetId delete(PaymentId id, long knownVersion, Viewer by) {
        PaymentRecord payment = store.lock(id, by.visibility()).orElseThrow(Payments::notFound);
        journal.requireCurrent(PaymentId.ref(id.value()), knownVersion, payment.getVersion());
        ChangeSetId act = journal.openDeletion(payment.getReference(), by);
        delete(payment, act, by);
        return act;
    }

    /** The same whatever the payment's version is, as a part of a larger act. */
    @Transactional
    void delete(PaymentId id, ChangeSetId act, Viewer by) {
        delete(store.lock(id, by.visibility()).orElseThrow(Payments::notFound), act, by);
    }

    private void delete(PaymentRecord payment, ChangeSetId act, Viewer by) {
        String settled = PaymentUndo.written(store.allocations(payment.getId()));
        allocate(payment, List.of());
        payment.setDeletedAt(time.now());
        store.update(payment);
        journal.deleted(
                by,
                List.of(new Journal.Deleted(
                        PaymentId.ref(payment.getId()),
                        payment.getVersion(),
                        payment.getReference(),
                        settled.isEmpty()
                                ? List.of()
                                : List.of(new FieldChange(PaymentUndo.ALLOCATIONS, settled, null)))),
                act);
    }

    private AccountRow requireWhole(AccountId id, Viewer viewer) {
        AccountRow account = accounts.get(id, viewer);
        if (account.headOnly()) {
            throw notFound();
        }
        return account;
    }

    private static void requireAmount(Money amount) {
        if (amount.minor() <= 0 || amount.minor() > MOST_MINOR) {
            throw RequestProblem.Invalid.field("amount", "payment.amount").refused();
        }
    }

    private PaymentView view(PaymentRecord found) {
        String currency = found.getCurrency();
        return new PaymentView(
                new PaymentId(found.getId()),
                found.getVersion(),
                Ref.proper(
                        found.getAccount(),
                        names.accounts(List.of(found.getAccount())).getOrDefault(found.getAccount(), "")),
                found.getPaidOn(),
                Money.ofMinor(found.getAmountMinor(), currency),
                found.getReference(),
                Money.ofMinor(found.getAmountMinor() - found.getAllocatedMinor(), currency),
                DocumentSource.ofCode(found.getSource()),
                store.shown(found.getId()));
    }

    static RuntimeException notFound() {
        return new RecordProblem.NotFound().refused();
    }
}
