package io.sternik.app.selling.results;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.document.Printer;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.SellingRights;
import io.sternik.engine.finding.Language;
import java.nio.charset.StandardCharsets;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The results page as a file to send and to keep. */
@RestController
class ResultsPdfHttp {

    private final Results results;
    private final ResultsPaper paper;
    private final Printer printer;
    private final CompanyTime time;

    ResultsPdfHttp(Results results, ResultsPaper paper, Printer printer, CompanyTime time) {
        this.results = results;
        this.paper = paper;
        this.printer = printer;
        this.time = time;
    }

    @Access(permission = SellingRights.RESULTS, relation = Relation.NONE)
    @GetMapping(path = "/api/deals/results.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@ParameterObject ResultsHttp.Scope asked, Viewer viewer) {
        ResultsPaper.Shown shown = paper.read(asked.of(results, viewer));
        Language language = viewer.language();
        String stamp = paper.stamp(viewer.name(), time.now().atZoneSameInstant(time.zone()), language);
        byte[] file = printer.print(paper.of(shown, language, stamp));
        ContentDisposition name = ContentDisposition.attachment()
                .filename(paper.name(shown, language) + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(file);
    }
}
