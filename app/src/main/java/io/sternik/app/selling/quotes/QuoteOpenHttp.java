package io.sternik.app.selling.quotes;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewers;
import io.sternik.app.platform.document.Printer;
import io.sternik.app.platform.open.OpenDoor;
import io.sternik.app.platform.open.OpenLinks;
import io.sternik.app.platform.open.OpenPage;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.documents.DocumentWords;
import io.sternik.app.selling.quotes.QuoteAnswers.QuoteAnswer;
import io.sternik.app.selling.quotes.QuoteOpenPage.Shown;
import io.sternik.app.selling.quotes.QuoteOpenPage.Typed;
import io.sternik.engine.finding.Language;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page on which a customer reads a quote and answers it, without an account. */
@Hidden
@RestController
@RequestMapping(QuoteOpenHttp.PATH + "{token}")
class QuoteOpenHttp {

    static final String PATH = "/open/quotes/";

    private static final String ACCEPT = "accept";
    private static final String REJECT = "reject";

    private final OpenDoor door;
    private final OpenPage pages;
    private final QuoteStore store;
    private final QuoteLinks links;
    private final QuoteAnswers answers;
    private final QuoteOpenPage page;
    private final QuotePaper paper;
    private final Printer printer;
    private final Viewers viewers;

    QuoteOpenHttp(
            OpenDoor door,
            OpenPage pages,
            QuoteStore store,
            QuoteLinks links,
            QuoteAnswers answers,
            QuoteOpenPage page,
            QuotePaper paper,
            Printer printer,
            Viewers viewers) {
        this.door = door;
        this.pages = pages;
        this.store = store;
        this.links = links;
        this.answers = answers;
        this.page = page;
        this.paper = paper;
        this.printer = printer;
        this.viewers = viewers;
    }

    @Access(relation = Relation.PUBLIC)
    @GetMapping
    ResponseEntity<?> page(
            @PathVariable String token, @RequestParam(defaultValue = "") String lang, HttpServletRequest request) {
        return door.read(
                OpenLinks.Purpose.QUOTE,
                token,
                lang,
                request,
                of(lang, (shown, language) -> page.read(token, shown, language)));
    }

    @Access(relation = Relation.PUBLIC)
    @PostMapping
    ResponseEntity<?> answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam(defaultValue = "") String lang,
            HttpServletRequest request) {
        return door.act(OpenLinks.Purpose.QUOTE, token, lang, request, of(lang, (shown, language) -> {
            try {
                QuoteAnswer given = new QuoteAnswer(accepts(answer, sure), by, note);
                answers.signed(shown.id(), shown.version().getNo(), given, viewers.system("quote page", language));
            } catch (Refused refused) {
                return shown(shown.id(), shown.version().getNo())
                        .map(now -> page.refused(token, now, language, new Typed(by, note), refused.problem()))
                        .orElseGet(() -> pages.gone(language));
            }
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(
                            URI.create(PATH + token + "?lang=" + language.name().toLowerCase(Locale.ROOT)))
                    .build();
        }));
    }

    private static boolean accepts(String answer, boolean sure) {
        boolean accepts = answer.equals(ACCEPT);
        if (!accepts && !answer.equals(REJECT)) {
            throw RequestProblem.Invalid.field("answer", "quote.answer").refused();
        }
        if (accepts && !sure) {
            throw RequestProblem.Invalid.field("sure", "quote.sure").refused();
        }
        return accepts;
    }

    /** The quote as a file. */
    @Access(relation = Relation.PUBLIC)
    @GetMapping("/pdf")
    ResponseEntity<?> file(
            @PathVariable String token, @RequestParam(defaultValue = "") String lang, HttpServletRequest request) {
        return door.read(
                OpenLinks.Purpose.QUOTE,
                token,
                lang,
                request,
                of(
                        lang,
                        (shown, language) -> ResponseEntity.ok()
                                .header(
                                        "Content-Disposition",
                                        DocumentWords.attachment(paper.title(shown.quote(), shown.version(), language)))
                                .contentType(MediaType.APPLICATION_PDF)
                                .body(printer.print(paper.of(shown.quote(), shown.version(), language)))));
    }

    /** What a link shows, in the language that the reader has chosen, else in that of the quote. */
    private BiFunction<OpenLinks.Live, Language, ResponseEntity<?>> of(
            String asked, BiFunction<Shown, Language, ResponseEntity<?>> answer) {
        return (link, fallback) -> {
            QuoteLinks.Shows shows = links.shown(link);
            Optional<Shown> shown = shown(new QuoteId(shows.quote()), shows.no());
            return shown.isPresent()
                    ? answer.apply(
                            shown.get(),
                            Objects.requireNonNullElse(
                                    Language.ofCode(asked),
                                    QuoteViews.languageOf(shown.get().version())))
                    : pages.gone(fallback);
        };
    }

    private Optional<Shown> shown(QuoteId id, int no) {
        return store.read(id)
                .flatMap(quote -> store.version(quote.getId(), no).map(version -> new Shown(quote, version)));
    }
}
