package io.sternik.app.selling.results;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.document.Paper;
import io.sternik.app.platform.document.PaperMarkup;
import io.sternik.app.platform.open.OpenDoor;
import io.sternik.app.platform.open.OpenLinks;
import io.sternik.app.platform.open.OpenPage;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.text.Written;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.engine.finding.Language;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page on which anybody who has the link reads the results that it keeps. */
@Hidden
@RestController
class ResultsOpenHttp {

    static final String PATH = "/open/results/";

    private final OpenDoor door;
    private final OpenPage pages;
    private final ResultsLinks links;
    private final Texts texts;
    private final CompanyTime time;

    ResultsOpenHttp(OpenDoor door, OpenPage pages, ResultsLinks links, Texts texts, CompanyTime time) {
        this.door = door;
        this.pages = pages;
        this.links = links;
        this.texts = texts;
        this.time = time;
    }

    @Access(relation = Relation.PUBLIC)
    @GetMapping(PATH + "{token}")
    ResponseEntity<?> page(
            @PathVariable String token, @RequestParam(defaultValue = "") String lang, HttpServletRequest request) {
        return door.read(OpenLinks.Purpose.RESULTS, token, lang, request, this::page);
    }

    private ResponseEntity<String> page(OpenLinks.Live link, Language language) {
        Paper paper = links.shown(link, language);
        OpenPage.Draft page = pages.draft(paper.title(), language, true);
        PaperMarkup.into(page.main(), paper);
        String until = new Written(language).moment(link.endsAt().atZoneSameInstant(time.zone()));
        page.main().add("p", "stamp").text(texts.get(language, "selling.share.until", Map.of("until", until)));
        return page.answer(HttpStatus.OK);
    }
}
