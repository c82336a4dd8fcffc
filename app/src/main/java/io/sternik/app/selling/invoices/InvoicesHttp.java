package io.sternik.app.selling.invoices;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkEdits;
import io.sternik.app.platform.bulk.BulkRequest;
import io.sternik.app.platform.document.Printer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.platform.job.JobView;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.InvoiceId;
import io.sternik.app.selling.OrderId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.documents.DocumentWords;
import io.sternik.app.selling.invoices.InvoiceView.InvoiceRow;
import io.sternik.app.selling.invoices.InvoiceView.OrderInvoices;
import io.sternik.app.selling.invoices.InvoiceWhy.Explained;
import io.sternik.app.selling.invoices.Invoices.ProFormaWish;
import io.sternik.app.selling.invoices.ProFormas.DueWish;
import io.sternik.engine.finding.Language;
import java.util.Objects;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invoices over HTTP. */
@RestController
class InvoicesHttp {

    private final Invoices invoices;
    private final ProFormas proFormas;
    private final BulkEdits bulk;
    private final InvoicePaper paper;
    private final Printer printer;
    private final InvoiceWhy why;

    InvoicesHttp(
            Invoices invoices,
            ProFormas proFormas,
            BulkEdits bulk,
            InvoicePaper paper,
            Printer printer,
            InvoiceWhy why) {
        this.invoices = invoices;
        this.proFormas = proFormas;
        this.bulk = bulk;
        this.paper = paper;
        this.printer = printer;
        this.why = why;
    }

    /** A pro-forma was taken back. */
    record WithdrawnInvoice(ChangeSetId changeSet) {}

    @Access(permission = SellingRights.READ, relation = Relation.NONE)
    @GetMapping("/api/invoices")
    Page<InvoiceRow> list(@ParameterObject ListRequest request, Viewer viewer) {
        return invoices.page(request, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/api/orders/{id}/invoices")
    OrderInvoices ofOrder(@PathVariable OrderId id, Viewer viewer) {
        return invoices.ofOrder(id, viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.SUBTREE)
    @PostMapping("/api/orders/{id}/invoices")
    @ResponseStatus(HttpStatus.CREATED)
    InvoiceView proForma(@PathVariable OrderId id, @RequestBody ProFormaWish wish, Viewer viewer) {
        return invoices.proForma(id, wish, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/api/invoices/{id}")
    InvoiceView one(@PathVariable InvoiceId id, Viewer viewer) {
        return invoices.get(id, viewer);
    }

    /** Gives another last day of payment to a pro-forma that is not paid. */
    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.SUBTREE)
    @PatchMapping("/api/invoices/{id}")
    InvoiceView change(@PathVariable InvoiceId id, @RequestBody DueWish wish, KnownVersion version, Viewer viewer) {
        return proFormas.change(id, wish, version.value(), viewer);
    }

    /** Takes back the last pro-forma of an order that nobody has paid. */
    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.SUBTREE)
    @DeleteMapping("/api/invoices/{id}")
    WithdrawnInvoice withdraw(@PathVariable InvoiceId id, KnownVersion version, Viewer viewer) {
        return new WithdrawnInvoice(proFormas.withdraw(id, version.value(), viewer));
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.NONE)
    @PostMapping("/api/invoices/bulk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView bulk(@RequestBody BulkRequest wanted, Viewer viewer) {
        return bulk.order("invoices", wanted, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/api/invoices/{id}/why")
    Why why(@PathVariable InvoiceId id, @RequestParam Explained figure, Viewer viewer) {
        return why.of(id, figure, viewer);
    }

    /** An invoice as a document, in the language of whoever asks unless another one is asked for. */
    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping(path = "/api/invoices/{id}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> file(
            @PathVariable InvoiceId id, @RequestParam(defaultValue = "") String lang, Viewer viewer) {
        InvoiceView invoice = invoices.get(id, viewer);
        Language language = Objects.requireNonNullElse(Language.ofCode(lang), viewer.language());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, DocumentWords.attachment(paper.title(invoice, language)))
                .contentType(MediaType.APPLICATION_PDF)
                .body(printer.print(paper.of(invoice, language)));
    }
}
