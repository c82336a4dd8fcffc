package io.sternik.app.consent.records;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.ConsentRights;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.gate.ConsentLinks.MadeConsentLink;
import io.sternik.app.consent.gate.ContactQuestion;
import io.sternik.app.consent.records.RecordConsents.LetThrough;
import io.sternik.app.consent.statements.MarkedAddresses;
import io.sternik.app.consent.statements.Said;
import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.document.Printer;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.engine.finding.Language;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The consents of records over HTTP; {@code object} is the kind of record in the singular: {@code contact}. */
@RestController
@RequestMapping("/api/consents/{object}/{id}")
class ConsentsHttp {

    private final RecordConsents consents;
    private final ProofPaper proof;
    private final Printer printer;

    ConsentsHttp(RecordConsents consents, ProofPaper proof, Printer printer) {
        this.consents = consents;
        this.proof = proof;
        this.printer = printer;
    }

    /**
     * A contact that is about to happen.
     *
     * @param address one of the person's, null for the primary one
     */
    record WantedContact(
            Channel channel, Purpose purpose, @Nullable String address) {}

    @Access(permission = ConsentRights.READ, relation = Relation.SUBTREE)
    @GetMapping
    ConsentsView of(@PathVariable String object, @PathVariable UUID id, Viewer viewer) {
        return consents.of(new RecordRef(object, id), viewer);
    }

    @Access(permission = ConsentRights.RECORD, relation = Relation.SUBTREE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ConsentsView note(@PathVariable String object, @PathVariable UUID id, @RequestBody Said said, Viewer viewer) {
        return consents.note(new RecordRef(object, id), said, viewer);
    }

    @Access(permission = ConsentRights.RECORD, relation = Relation.SUBTREE)
    @PostMapping("/contact")
    LetThrough contact(
            @PathVariable String object, @PathVariable UUID id, @RequestBody WantedContact wanted, Viewer viewer) {
        return consents.contact(
                new ContactQuestion(new RecordRef(object, id), wanted.channel(), wanted.purpose(), wanted.address()),
                viewer);
    }

    @Access(permission = ConsentRights.RECORD, relation = Relation.SUBTREE)
    @PostMapping("/marks")
    @ResponseStatus(HttpStatus.CREATED)
    ConsentsView mark(
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestBody MarkedAddresses.Fault found,
            Viewer viewer) {
        return consents.mark(new RecordRef(object, id), found, viewer);
    }

    @Access(permission = ConsentRights.RECORD, relation = Relation.SUBTREE)
    @DeleteMapping("/marks/{mark}")
    ConsentsView takeBack(@PathVariable String object, @PathVariable UUID id, @PathVariable UUID mark, Viewer viewer) {
        return consents.takeBack(new RecordRef(object, id), mark, viewer);
    }

    /** Sent without an idempotency key, for the answer is a secret. */
    @Access(permission = ConsentRights.RECORD, relation = Relation.SUBTREE)
    @PostMapping("/link")
    @ResponseStatus(HttpStatus.CREATED)
    MadeConsentLink link(@PathVariable String object, @PathVariable UUID id, Viewer viewer) {
        return consents.link(new RecordRef(object, id), viewer);
    }

    @Access(permission = ConsentRights.READ, relation = Relation.SUBTREE)
    @GetMapping(path = "/proof.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> proof(
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lang,
            Viewer viewer) {
        Language language = Objects.requireNonNullElse(Language.ofCode(lang), viewer.language());
        ConsentsView view = consents.of(new RecordRef(object, id), viewer);
        return ResponseEntity.ok()
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(proof.title(view, language) + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(printer.print(proof.of(view, language, viewer)));
    }
}
