package io.sternik.app.selling.payments;

import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportParts;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportReport.Outcome;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.app.platform.imports.RowKeys;
import io.sternik.app.selling.PaymentId;
import io.sternik.app.selling.documents.DocumentParties;
import io.sternik.app.selling.documents.ImportedCustomer;
import io.sternik.app.selling.documents.PlannedInvoice;
import io.sternik.app.selling.payments.PaymentFacts.Part;
import io.sternik.app.selling.payments.PaymentImportStore.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of payment files come to. Rows of one number are one payment, their amounts added up; the amount of a row goes to the
 * invoices that it names, in their order, as far as they take it. The rest settles nothing yet.
 */
final class PaymentImportPlan implements ImportPlan {

    private static final int RECORDS_AT_ONCE = 1_000;
    private static final int LONGEST_REFERENCE = 200;

    private final ImportContext context;
    private final DocumentParties.Known parties;
    private final PaymentInvoices invoices;
    private final @Nullable LocalDate closedThrough;
    private final RowKeys keys;
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, List<ImportRow>> byKey = new LinkedHashMap<>();
    private final List<PaymentFacts> created = new ArrayList<>();

    /** New payments. */
    record Created(List<PaymentFacts> payments) {}

    PaymentImportPlan(
            ImportContext context,
            DocumentParties.Known parties,
            PaymentInvoices invoices,
            @Nullable LocalDate closedThrough) {
        this.context = context;
        this.parties = parties;
        this.invoices = invoices;
        this.closedThrough = closedThrough;
        this.keys = new RowKeys(context);
    }

    void know(List<Known> payments) {
        payments.forEach(payment -> known.put(payment.externalId(), payment));
    }

    /** The numbers of invoices that a row names. */
    static List<String> invoices(ImportRow row) {
        String written = row.text("invoice");
        return written == null
                ? List.of()
                : Arrays.stream(written.split("[,;\\n]"))
                        .map(String::strip)
                        .filter(number -> !number.isEmpty())
                        .toList();
    }

    void read(ImportRow row) {
        String number = row.text("number");
        byKey.computeIfAbsent(number == null ? keys.of(row, "number") : number, _ -> new ArrayList<>())
                .add(row);
    }

    void settle() {
        byKey.forEach(this::settle);
    }

    private void settle(String key, List<ImportRow> rows) {
        ImportRow first = rows.getFirst();
        LocalDate paidOn = day(rows);
        UUID account = account(rows);
        List<Part> parts = new ArrayList<>();
        long amount = 0;
        List<String> numbers = new ArrayList<>();
        for (ImportRow row : rows) {
            row.required("amount");
            requireCurrency(row);
            Long minor = context.minor(row, "amount");
            numbers.addAll(invoices(row));
            if (minor != null) {
                amount += minor;
            }
        }
        String reference = reference(rows, numbers);
        if (amount <= 0 && rows.stream().noneMatch(ImportRow::isRefused)) {
            first.refuse("amount", "payment-amount", Map.of("value", String.valueOf(first.text("amount"))));
        }
        if (refusedTogether(rows, key) || paidOn == null || account == null) {
            return;
        }
        Known before = known.get(key);
        if (before != null) {
            keep(rows, before, account, paidOn, amount);
            return;
        }
        rows.forEach(row -> allocate(row, account, parts));
        PaymentFacts payment = new PaymentFacts(
                context.newId(),
                key,
                account,
                parties.ownerOn(account, paidOn),
                paidOn,
                amount,
                context.settings().currency().getCurrencyCode(),
                reference,
                parts);
        if (refusedTogether(rows, key)) {
            return;
        }
        if (payment.allocated() < 0 || payment.allocated() > amount) {
            first.refuse("amount", "payment-parts", Map.of("value", key));
            refusedTogether(rows, key);
            return;
        }
        if (!numbers.isEmpty() && payment.allocated() < amount) {
            context.report().notice("payment-left", first, reference, null);
        }
        created.add(payment);
        context.report().count(PaymentId.OBJECT, Outcome.CREATED);
    }

    /** A payment that is there stays as it is. */
    private void keep(List<ImportRow> rows, Known before, UUID account, LocalDate paidOn, long amount) {
        boolean same =
                before.account().equals(account) && before.paidOn().equals(paidOn) && before.amountMinor() == amount;
        if (!same && (context.overwrites() || context.createsAlways())) {
            rows.getFirst().refuse("number", "payment-exists", Map.of("value", before.externalId()));
            refusedTogether(rows, before.externalId());
            return;
        }
        if (!same) {
            context.report().notice("payment-kept", rows.getFirst(), before.externalId(), null);
        }
        context.report().count(PaymentId.OBJECT, Outcome.UNCHANGED);
    }

    private void allocate(ImportRow row, UUID account, List<Part> parts) {
        Long amount = context.minor(row, "amount");
        long left = amount == null ? 0 : amount;
        List<PlannedInvoice> named = new ArrayList<>();
        for (String number : invoices(row)) {
            PlannedInvoice invoice = invoices.find(row, number, account);
            if (invoice == null) {
                return;
            }
            named.add(invoice);
        }
        // What is set off comes first: it is there to be spent on the others.
        named.sort(Comparator.comparing(invoice -> invoice.openMinor() >= 0));
        for (PlannedInvoice invoice : named) {
            long taken = invoices.take(invoice, left);
            if (taken != 0 && parts.stream().anyMatch(part -> part.invoice().equals(invoice.id()))) {
                row.refuse("invoice", "twice", Map.of("value", invoice.number()));
                return;
            }
            if (taken != 0) {
                parts.add(new Part(invoice.id(), taken));
                left -= taken;
            }
        }
    }

    private @Nullable LocalDate day(List<ImportRow> rows) {
        ImportRow row = head(rows, "paidOn");
        row.required("paidOn");
        LocalDate day = row.date("paidOn");
        if (day != null && day.isAfter(context.settings().today())) {
            row.refuse("paidOn", "document-ahead", Map.of("value", day.toString()));
        }
        if (day != null && closedThrough != null && !day.isAfter(closedThrough)) {
            row.refuse(
                    "paidOn",
                    "closed-period",
                    Map.of(
                            "value",
                            day.toString(),
                            "firstOpen",
                            closedThrough.plusDays(1).toString()));
        }
        return day;
    }

    /** The customer that the file names, else that of the first invoice. */
    private @Nullable UUID account(List<ImportRow> rows) {
        ImportRow byNumber = head(rows, "nip");
        ImportRow named = head(rows, "account");
        ImportRow settling = head(rows, "invoice");
        List<String> numbers = invoices(settling);
        if (byNumber.text("nip") == null && named.text("account") == null && !numbers.isEmpty()) {
            PlannedInvoice invoice = invoices.find(settling, numbers.getFirst(), null);
            return invoice == null ? null : invoice.account();
        }
        return ImportedCustomer.of(context, byNumber, named);
    }

    private String reference(List<ImportRow> rows, List<String> numbers) {
        ImportRow row = head(rows, "reference");
        String written = row.text("reference");
        if (written != null && written.length() > LONGEST_REFERENCE) {
            row.refuse("reference", "text-long", Map.of("longest", LONGEST_REFERENCE));
        }
        String number = rows.getFirst().text("number");
        String other = numbers.isEmpty() ? number == null ? "–" : number : String.join(", ", numbers);
        return written != null ? written : other.substring(0, Math.min(other.length(), LONGEST_REFERENCE));
    }

    private void requireCurrency(ImportRow row) {
        String own = context.settings().currency().getCurrencyCode();
        String written = row.text("currency");
        if (written != null && !written.equalsIgnoreCase(own) && !written.equalsIgnoreCase("zł")) {
            row.refuse("currency", "other-currency", Map.of("value", written, "currency", own));
        }
    }

    private static ImportRow head(List<ImportRow> rows, String field) {
        return rows.stream().filter(row -> row.text(field) != null).findFirst().orElse(rows.getFirst());
    }

    private static boolean refusedTogether(List<ImportRow> rows, String key) {
        if (rows.stream().noneMatch(ImportRow::isRefused)) {
            return false;
        }
        rows.stream()
                .filter(row -> !row.isRefused())
                .forEach(row -> row.refuse("number", "document-refused", Map.of("number", key)));
        return true;
    }

    @Override
    public void cut(ImportParts parts) {
        parts.each("created", created, RECORDS_AT_ONCE, Created::new);
    }
}
