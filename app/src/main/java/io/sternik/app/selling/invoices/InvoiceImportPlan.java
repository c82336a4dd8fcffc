package io.sternik.app.selling.invoices;

import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportParts;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportReport.Outcome;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.app.selling.InvoiceId;
import io.sternik.app.selling.documents.DocumentReader;
import io.sternik.app.selling.documents.DocumentRows;
import io.sternik.app.selling.documents.ImportedDocument;
import io.sternik.app.selling.documents.KnownDocuments;
import io.sternik.app.selling.documents.PlannedInvoice;
import io.sternik.app.selling.invoices.InvoiceImportStore.Known;
import io.sternik.app.selling.invoices.InvoiceView.InvoiceKind;
import io.sternik.engine.table.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rows of invoice files come to. Corrections are settled last, because what they correct may stand further down. */
final class InvoiceImportPlan implements ImportPlan {

    private static final int RECORDS_AT_ONCE = 1_000;
    private static final List<String> HEAD = List.of("kind", "corrects", "issuedOn", "soldOn", "dueOn", "ksefNumber");
    private static final Map<String, InvoiceKind> KINDS = kinds();

    private final ImportContext context;
    private final DocumentReader reader;
    private final KnownDocuments documents;
    private final Map<String, List<Known>> known = new HashMap<>();
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final List<Candidate> inOrder = new ArrayList<>();
    private final List<InvoiceFacts> created = new ArrayList<>();

    /** New invoices; what a correction is about stands before it. */
    record Created(List<InvoiceFacts> invoices) {}

    /**
     * A document that was read.
     *
     * @param rows of a correction, which may be refused yet; null for others, of which there are many
     */
    private record Candidate(
            InvoiceFacts facts,
            @Nullable String corrects,
            @Nullable DocumentRows rows) {}

    InvoiceImportPlan(ImportContext context, DocumentReader reader, KnownDocuments documents) {
        this.context = context;
        this.reader = reader;
        this.documents = documents;
    }

    private static Map<String, InvoiceKind> kinds() {
        Map<String, InvoiceKind> kinds = new HashMap<>();
        List.of("faktura", "faktura vat", "fv", "fs", "fa", "vat", "sprzedaz", "invoice", "faktura sprzedazy")
                .forEach(word -> kinds.put(word, InvoiceKind.INVOICE));
        List.of(
                        "korekta",
                        "faktura korygujaca",
                        "faktura korekta",
                        "kor",
                        "fk",
                        "fvk",
                        "kfv",
                        "kfs",
                        "correction",
                        "credit note")
                .forEach(word -> kinds.put(word, InvoiceKind.CORRECTION));
        List.of("zaliczkowa", "faktura zaliczkowa", "zaliczka", "zal", "fz", "fzal", "advance", "advance invoice")
                .forEach(word -> kinds.put(word, InvoiceKind.ADVANCE));
        List.of("proforma", "pro forma", "faktura pro forma", "faktura proforma", "pf", "pro_forma")
                .forEach(word -> kinds.put(word, InvoiceKind.PRO_FORMA));
        return kinds;
    }

    void know(List<Known> existing) {
        for (Known invoice : existing) {
            known.computeIfAbsent(invoice.number(), _ -> new ArrayList<>()).add(invoice);
            if (invoice.imported()) {
                documents.put(invoice.number(), invoice.document());
            }
        }
    }

    void read(DocumentRows rows) {
        rows.requireOneHead(HEAD);
        documents.requireOnce(rows);
        ImportedDocument document = reader.read(rows);
        String corrects = rows.text("corrects");
        InvoiceKind kind = kind(rows, corrects);
        LocalDate soldOn = rows.head("soldOn").date("soldOn");
        LocalDate dueOn = document == null ? null : dueOn(rows, document.on());
        if (document == null || kind == null || rows.refusedTogether()) {
            rows.refusedTogether();
            return;
        }
        if (kind != InvoiceKind.CORRECTION && document.gross() < 0) {
            rows.all().getFirst().refuse("gross", "negative-invoice", Map.of("number", rows.number()));
        }
        if (kind == InvoiceKind.CORRECTION && corrects == null) {
            rows.all().getFirst().refuse("corrects", "required", Map.of());
        }
        documents.requireOpen(rows, "issuedOn", document.on());
        if (rows.refusedTogether() || documents.keeps(rows, document)) {
            return;
        }
        InvoiceFacts facts = new InvoiceFacts(
                document,
                kind,
                null,
                soldOn == null ? document.on() : soldOn,
                Objects.requireNonNullElse(dueOn, document.on()),
                rows.text("ksefNumber"));
        Candidate candidate = kind == InvoiceKind.CORRECTION
                ? new Candidate(facts, corrects, rows)
                : new Candidate(facts, null, null);
        candidates.put(rows.number(), candidate);
        inOrder.add(candidate);
    }

    /** Finds what corrections are about, in the file or among invoices that are there, and puts that first. */
    void settle() {
        inOrder.forEach(candidate -> place(candidate, new HashSet<>()));
    }

    /** The id of the invoice; null when it is refused, or when it corrects itself by a detour. */
    private @Nullable UUID place(Candidate candidate, Set<String> above) {
        InvoiceFacts facts = candidate.facts();
        String number = facts.document().number();
        DocumentRows rows = candidate.rows();
        if (rows != null && rows.all().getFirst().isRefused()) {
            return null;
        }
        if (context.planned(facts.document().id(), PlannedInvoice.class) != null) {
            return facts.document().id();
        }
        String corrects = candidate.corrects();
        UUID corrected = corrects == null || !above.add(number) ? null : corrected(corrects, above);
        if (rows != null && corrects != null && corrected == null) {
            rows.head("corrects").refuse("corrects", "unknown-reference", Map.of("value", corrects));
            rows.refusedTogether();
            return null;
        }
        InvoiceFacts placed = new InvoiceFacts(
                facts.document(), facts.kind(), corrected, facts.soldOn(), facts.dueOn(), facts.ksefNumber());
        created.add(placed);
        ImportedDocument document = placed.document();
        context.plan(
                document.id(),
                new PlannedInvoice(document.id(), number, document.account(), document.currency(), document.gross()));
        context.names().addCode(PlannedInvoice.NAMES, number, document.id());
        context.report().count(InvoiceId.OBJECT, Outcome.CREATED);
        return document.id();
    }

    private @Nullable UUID corrected(String number, Set<String> above) {
        Candidate here = candidates.get(number);
        if (here != null) {
            return above.contains(number) ? null : place(here, above);
        }
        UUID imported = documents.idOf(number);
        List<Known> all = known.getOrDefault(number, List.of());
        return imported != null
                ? imported
                : all.size() == 1 ? all.getFirst().document().id() : null;
    }

    @Override
    public void cut(ImportParts parts) {
        parts.each("created", created, RECORDS_AT_ONCE, Created::new);
    }

    private @Nullable InvoiceKind kind(DocumentRows rows, @Nullable String corrects) {
        String written = rows.text("kind");
        if (written == null) {
            return corrects == null ? InvoiceKind.INVOICE : InvoiceKind.CORRECTION;
        }
        InvoiceKind kind = KINDS.get(Fold.text(written));
        if (kind == null) {
            rows.head("kind").refuse("kind", "invoice-kind", Map.of("value", written));
        }
        return kind;
    }

    /** The last day of payment: a date, or a number of days from the day of the invoice. */
    private static LocalDate dueOn(DocumentRows rows, LocalDate on) {
        ImportRow row = rows.head("dueOn");
        String written = row.text("dueOn");
        if (written == null) {
            return on;
        }
        if (written.matches("\\d{1,3}( dni| days?)?")) {
            return on.plusDays(Long.parseLong(written.split(" ", 2)[0]));
        }
        LocalDate due = row.date("dueOn");
        if (due != null && due.isBefore(on)) {
            row.refuse("dueOn", "due-before-issue", Map.of("value", written, "issued", on.toString()));
        }
        return due == null ? on : due;
    }
}
