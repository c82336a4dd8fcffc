package io.sternik.app.selling.quotes;

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
import io.sternik.app.platform.open.OpenLinks;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.documents.DocumentWords;
import io.sternik.app.selling.quotes.QuoteAnswers.QuoteAnswer;
import io.sternik.app.selling.quotes.QuoteTerms.QuoteWish;
import io.sternik.app.selling.quotes.QuoteView.DealQuotes;
import io.sternik.database.selling.tables.records.QuoteRecord;
import io.sternik.database.selling.tables.records.QuoteVersionRecord;
import io.sternik.engine.finding.Language;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

/** Quotes over HTTP. */
@RestController
class QuotesHttp {

    private final Quotes quotes;
    private final QuoteAnswers answers;
    private final QuoteLinks links;
    private final QuoteStore store;
    private final QuotePaper paper;
    private final QuoteWhy why;
    private final Printer printer;
    private final BulkEdits bulk;

    QuotesHttp(
            Quotes quotes,
            QuoteAnswers answers,
            QuoteLinks links,
            QuoteStore store,
            QuotePaper paper,
            QuoteWhy why,
            Printer printer,
            BulkEdits bulk) {
        this.quotes = quotes;
        this.answers = answers;
        this.links = links;
        this.store = store;
        this.paper = paper;
        this.why = why;
        this.printer = printer;
        this.bulk = bulk;
    }

    /**
     * How a quote is sent.
     *
     * @param note why its discounts are worth it, where they have to be approved
     */
    record QuoteSending(@Nullable String note) {}

    /**
     * A link that was made; it is told this once and kept nowhere.
     *
     * @param path without the address of the program
     */
    record MadeQuoteLink(String path, OffsetDateTime endsAt) {}

    /** A quote was thrown away. */
    record DiscardedQuote(ChangeSetId changeSet) {}

    @Access(permission = SellingRights.READ, relation = Relation.NONE)
    @GetMapping("/api/quotes")
    Page<QuoteRow> list(@ParameterObject ListRequest request, Viewer viewer) {
        return quotes.page(request, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping("/api/deals/{id}/quotes")
    DealQuotes ofDeal(@PathVariable DealId id, Viewer viewer) {
        return quotes.ofDeal(id, viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.MEMBER)
    @PostMapping("/api/deals/{id}/quotes")
    @ResponseStatus(HttpStatus.CREATED)
    QuoteView make(@PathVariable DealId id, @RequestBody QuoteWish wish, Viewer viewer) {
        return quotes.make(id, wish, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping("/api/quotes/{id}")
    QuoteView one(@PathVariable QuoteId id, Viewer viewer) {
        return quotes.get(id, viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.MEMBER)
    @PatchMapping("/api/quotes/{id}")
    QuoteView change(@PathVariable QuoteId id, @RequestBody QuoteWish wish, KnownVersion version, Viewer viewer) {
        return quotes.change(id, wish, version.value(), viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.MEMBER)
    @PostMapping("/api/quotes/{id}/lines")
    QuoteView takeLines(@PathVariable QuoteId id, KnownVersion version, Viewer viewer) {
        return quotes.takeLines(id, version.value(), viewer);
    }

    /** Answers 202 when the discounts have to be approved first. */
    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.MEMBER)
    @PostMapping("/api/quotes/{id}/send")
    ResponseEntity<QuoteView> send(
            @PathVariable QuoteId id, @RequestBody QuoteSending sending, KnownVersion version, Viewer viewer) {
        QuoteView sent = quotes.send(id, sending.note(), version.value(), viewer);
        boolean waits = sent.versions().getFirst().state() == QuoteState.TO_APPROVE;
        return ResponseEntity.status(waits ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(sent);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.MEMBER)
    @PostMapping("/api/quotes/{id}/link")
    @ResponseStatus(HttpStatus.CREATED)
    MadeQuoteLink link(@PathVariable QuoteId id, Viewer viewer) {
        OpenLinks.Made made = links.make(id, viewer);
        return new MadeQuoteLink(QuoteOpenHttp.PATH + made.token(), made.endsAt());
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.MEMBER)
    @PostMapping("/api/quotes/{id}/answer")
    QuoteView answer(@PathVariable QuoteId id, @RequestBody QuoteAnswer answer, KnownVersion version, Viewer viewer) {
        return answers.told(id, answer, version.value(), viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.MEMBER)
    @PostMapping("/api/quotes/{id}/versions")
    QuoteView renew(@PathVariable QuoteId id, KnownVersion version, Viewer viewer) {
        return quotes.renew(id, version.value(), viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.MEMBER)
    @DeleteMapping("/api/quotes/{id}")
    DiscardedQuote discard(@PathVariable QuoteId id, KnownVersion version, Viewer viewer) {
        return new DiscardedQuote(quotes.discard(id, version.value(), viewer));
    }

    /** A version as a document, in its own language unless another one is asked for. */
    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping(path = "/api/quotes/{id}/versions/{no}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> file(
            @PathVariable QuoteId id,
            @PathVariable int no,
            @RequestParam(defaultValue = "") String lang,
            Viewer viewer) {
        QuoteRecord quote = store.find(id, viewer.visibility()).orElseThrow(Quotes::notFound);
        QuoteVersionRecord version = store.version(id.value(), no).orElseThrow(Quotes::notFound);
        Language language = Objects.requireNonNullElse(Language.ofCode(lang), QuoteViews.languageOf(version));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        DocumentWords.attachment(paper.title(quote, version, language)))
                .contentType(MediaType.APPLICATION_PDF)
                .body(printer.print(paper.of(quote, version, language)));
    }

    /** Why a version comes to what it does, without tax unless it is asked for. */
    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping("/api/quotes/{id}/versions/{no}/why")
    Why whole(
            @PathVariable QuoteId id,
            @PathVariable int no,
            @RequestParam(required = false) @Nullable Boolean gross,
            Viewer viewer) {
        return why.ofVersion(id, no, Boolean.TRUE.equals(gross), viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping("/api/quotes/{id}/versions/{no}/lines/{rank}/why")
    Why line(@PathVariable QuoteId id, @PathVariable int no, @PathVariable int rank, Viewer viewer) {
        return why.ofLine(id, no, rank, viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.NONE)
    @PostMapping("/api/quotes/bulk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView bulk(@RequestBody BulkRequest wanted, Viewer viewer) {
        return bulk.order("quotes", wanted, viewer);
    }
}
