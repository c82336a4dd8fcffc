package io.sternik.app.consent.open;

import io.sternik.app.consent.gate.ConsentLinks;
import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewers;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.open.OpenDoor;
import io.sternik.app.platform.open.OpenLinks;
import io.sternik.app.platform.open.OpenPage;
import io.sternik.engine.finding.Language;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page on which a person sees the own consents and withdraws them, without an account. Looking changes nothing: programs fetch links. */
@Hidden
@RestController
@RequestMapping(ConsentLinks.PATH + "{token}")
class ConsentOpenHttp {

    private final OpenDoor door;
    private final OpenPage pages;
    private final ConsentLinks links;
    private final ConsentPage page;
    private final Viewers viewers;

    ConsentOpenHttp(OpenDoor door, OpenPage pages, ConsentLinks links, ConsentPage page, Viewers viewers) {
        this.door = door;
        this.pages = pages;
        this.links = links;
        this.page = page;
        this.viewers = viewers;
    }

    @Access(relation = Relation.PUBLIC)
    @GetMapping
    ResponseEntity<?> look(
            @PathVariable String token, @RequestParam(defaultValue = "") String lang, HttpServletRequest request) {
        return door.read(
                OpenLinks.Purpose.CONSENT,
                token,
                lang,
                request,
                (link, language) -> links.shown(link)
                        .flatMap(record -> page.of(record, language))
                        .map(draft -> draft.answer(HttpStatus.OK))
                        .orElseGet(() -> pages.gone(language)));
    }

    /**
     * What the person says on the page.
     *
     * @param act {@code object}, or {@code withdraw} or {@code confirm} with the channel behind a colon; anything else changes nothing
     */
    @Access(relation = Relation.PUBLIC)
    @PostMapping
    ResponseEntity<?> say(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String lang,
            HttpServletRequest request) {
        return door.act(OpenLinks.Purpose.CONSENT, token, lang, request, (link, language) -> {
            RecordRef record = links.shown(link).orElse(null);
            if (record == null) {
                return pages.gone(language);
            }
            page.say(record, act, language, viewers.system("consent page", language));
            return seeOther(token, language);
        });
    }

    private static ResponseEntity<String> seeOther(String token, Language language) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(
                        ConsentLinks.PATH + token + "?lang=" + language.name().toLowerCase(Locale.ROOT)))
                .build();
    }
}
