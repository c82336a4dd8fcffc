package io.sternik.app.selling.quotes;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewers;
import io.sternik.app.platform.document.Markup;
import io.sternik.app.platform.document.Paper;
import io.sternik.app.platform.document.PaperMarkup;
import io.sternik.app.platform.document.Printer;
import io.sternik.app.platform.open.OpenDoor;
import io.sternik.app.platform.open.OpenLinks;
import io.sternik.app.platform.open.OpenPage;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.text.Written;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.documents.DocumentWords;
import io.sternik.app.selling.quotes.QuoteAnswers.QuoteAnswer;
import io.sternik.database.selling.tables.records.QuoteRecord;
import io.sternik.database.selling.tables.records.QuoteVersionRecord;
import io.sternik.engine.finding.Language;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    private final OpenDoor door;
    private final OpenPage pages;
    private final QuoteStore store;
    private final QuoteViews views;
    private final QuoteLinks links;
    private final QuoteAnswers answers;
    private final QuotePaper paper;
    private final Printer printer;
    private final Viewers viewers;
    private final Texts texts;
    private final CompanyTime time;

    QuoteOpenHttp(
            OpenDoor door,
            OpenPage pages,
            QuoteStore store,
            QuoteViews views,
            QuoteLinks links,
            QuoteAnswers answers,
            QuotePaper paper,
            Printer printer,
            Viewers viewers,
            Texts texts,
            CompanyTime time) {
        this.door = door;
        this.pages = pages;
        this.store = store;
        this.views = views;
        this.links = links;
        this.answers = answers;
        this.paper = paper;
        this.printer = printer;
        this.viewers = viewers;
        this.texts = texts;
        this.time = time;
    }

    /** A version that a link shows. */
    private record Shown(QuoteRecord quote, QuoteVersionRecord version) {

        QuoteId id() {
            return new QuoteId(quote.getId());
        }
    }

    @Access(relation = Relation.PUBLIC)
    @GetMapping
    ResponseEntity<String> page(
            @PathVariable String token, @RequestParam(defaultValue = "") String lang, HttpServletRequest request) {
        return door.read(
                OpenLinks.Purpose.QUOTE,
                token,
                lang,
                request,
                (link, language) -> page(token, link, spoken(lang, link, language), null, HttpStatus.OK));
    }

    @Access(relation = Relation.PUBLIC)
    @PostMapping
    ResponseEntity<String> answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam(defaultValue = "") String lang,
            HttpServletRequest request) {
        return door.act(OpenLinks.Purpose.QUOTE, token, lang, request, (link, language) -> {
            Shown shown = shown(link);
            Language spoken = spoken(lang, link, language);
            if (shown == null) {
                return pages.gone(spoken);
            }
            try {
                boolean accepts = answer.equals("accept");
                if (accepts && !sure) {
                    throw RequestProblem.Invalid.field("sure", "quote.sure").refused();
                }
                QuoteAnswer given = new QuoteAnswer(accepts, by, note);
                answers.signed(shown.id(), shown.version().getNo(), given, viewers.system("quote page", spoken));
            } catch (Refused refused) {
                return page(token, link, spoken, refused, refused.problem().status());
            }
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(PATH + token + "?lang=" + spoken.name().toLowerCase(Locale.ROOT)))
                    .build();
        });
    }

    /** The quote as a file. */
    @Access(relation = Relation.PUBLIC)
    @GetMapping("/pdf")
    ResponseEntity<?> file(
            @PathVariable String token, @RequestParam(defaultValue = "") String lang, HttpServletRequest request) {
        byte[][] file = new byte[1][];
        String[] name = new String[1];
        ResponseEntity<String> page = door.read(OpenLinks.Purpose.QUOTE, token, lang, request, (link, language) -> {
            Shown shown = shown(link);
            Language spoken = spoken(lang, link, language);
            if (shown == null) {
                return pages.gone(spoken);
            }
            file[0] = printer.print(paper.of(shown.quote(), shown.version(), spoken));
            name[0] = paper.title(shown.quote(), shown.version(), spoken);
            return ResponseEntity.ok("");
        });
        return file[0] == null
                ? page
                : ResponseEntity.ok()
                        .header("Content-Disposition", DocumentWords.attachment(name[0]))
                        .contentType(MediaType.APPLICATION_PDF)
                        .body(file[0]);
    }

    private @Nullable Shown shown(OpenLinks.Live link) {
        QuoteLinks.Shows shows = links.shown(link);
        return store.read(new QuoteId(shows.quote()))
                .flatMap(quote -> store.version(quote.getId(), shows.no()).map(version -> new Shown(quote, version)))
                .orElse(null);
    }

    /** The language that the reader has chosen, else that of the quote. */
    private Language spoken(String asked, OpenLinks.Live link, Language fallback) {
        Shown shown = shown(link);
        return Objects.requireNonNullElse(
                Language.ofCode(asked), shown == null ? fallback : QuoteViews.languageOf(shown.version()));
    }

    private ResponseEntity<String> page(
            String token, OpenLinks.Live link, Language language, @Nullable Refused refused, HttpStatus status) {
        Shown shown = shown(link);
        if (shown == null) {
            return pages.gone(language);
        }
        Paper document = paper.of(shown.quote(), shown.version(), language);
        OpenPage.Draft page = pages.draft(document.title(), language, true);
        Markup main = page.main();
        PaperMarkup.into(main, document);
        String code = language.name().toLowerCase(Locale.ROOT);
        main.add("p")
                .add("a", "button")
                .with("href", PATH + token + "/pdf?lang=" + code)
                .text(word("quote.open.file", language));
        stands(main, shown, language, refused);
        return page.answer(status);
    }

    private void stands(Markup main, Shown shown, Language language, @Nullable Refused refused) {
        QuoteVersionRecord version = shown.version();
        Written written = new Written(language);
        switch (views.stateOf(version)) {
            case SENT -> form(main, shown, language, refused);
            case ACCEPTED, REJECTED ->
                main.add("p", "stamp")
                        .with("role", "status")
                        .text(texts.get(
                                language,
                                views.stateOf(version) == QuoteState.ACCEPTED
                                        ? "quote.open.accepted"
                                        : "quote.open.rejected",
                                Map.of(
                                        "by",
                                        Objects.requireNonNullElse(version.getAnsweredBy(), ""),
                                        "at",
                                        written.moment(version.getAnsweredAt().atZoneSameInstant(time.zone())))));
            case EXPIRED ->
                main.add("p", "stamp")
                        .with("role", "status")
                        .text(texts.get(
                                language,
                                "quote.open.expired",
                                Map.of("until", written.date(version.getValidUntil()))));
            default -> main.add("p", "stamp").with("role", "status").text(word("quote.open.replaced", language));
        }
    }

    private void form(Markup main, Shown shown, Language language, @Nullable Refused refused) {
        main.add("h2").text(word("quote.open.answer", language));
        main.add("p")
                .text(texts.get(
                        language,
                        "quote.open.until",
                        Map.of(
                                "until",
                                new Written(language).date(shown.version().getValidUntil()))));
        Markup form = main.add("form").with("method", "post");
        form.add("input")
                .with("type", "hidden")
                .with("name", "lang")
                .with("value", language.name().toLowerCase(Locale.ROOT));
        if (refused != null) {
            form.add("p", "refusal").with("role", "alert").text(says(refused, language));
        }
        form.add("label").with("for", "by").text(word("quote.open.by", language));
        form.add("input")
                .with("id", "by")
                .with("name", "by")
                .with("autocomplete", "name")
                .with("required", "required")
                .with("maxlength", "100")
                .with("value", Objects.requireNonNullElse(shown.version().getBuyerPerson(), ""));
        form.add("label").with("for", "note").text(word("quote.open.note", language));
        form.add("textarea")
                .with("id", "note")
                .with("name", "note")
                .with("rows", "3")
                .with("maxlength", "1000")
                .text("");
        // Enter in the form presses the first button, so accepting takes a deliberate mark.
        Markup sure = form.add("label", "sure");
        sure.add("input")
                .with("type", "checkbox")
                .with("name", "sure")
                .with("value", "true")
                .with("required", "required");
        sure.add("span")
                .text(texts.get(
                        language,
                        "quote.open.sure",
                        Map.of("buyer", shown.version().getBuyerName())));
        form.add("button")
                .with("type", "submit")
                .with("name", "answer")
                .with("value", "accept")
                .text(word("quote.open.accept", language));
        form.add("button", "second")
                .with("type", "submit")
                .with("formnovalidate", "formnovalidate")
                .with("name", "answer")
                .with("value", "reject")
                .text(word("quote.open.reject", language));
    }

    private String says(Refused refused, Language language) {
        return refused.problem().findings().stream()
                .findFirst()
                .map(finding -> texts.get(language, "problem." + finding.code(), finding.params()))
                .orElseGet(() -> texts.get(
                        language,
                        "problem." + refused.problem().code(),
                        refused.problem().params()));
    }

    private String word(String key, Language language) {
        return texts.get(language, key, Map.of());
    }
}
