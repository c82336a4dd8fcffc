package io.sternik.app.selling.quotes;

import io.sternik.app.platform.document.Markup;
import io.sternik.app.platform.document.Paper;
import io.sternik.app.platform.document.PaperMarkup;
import io.sternik.app.platform.open.OpenPage;
import io.sternik.app.platform.problem.Problem;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.text.Written;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.QuoteId;
import io.sternik.database.selling.tables.records.QuoteRecord;
import io.sternik.database.selling.tables.records.QuoteVersionRecord;
import io.sternik.engine.finding.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the page of a quote looks like: the document, and below it the form of the answer or what has become of the quote. */
@Component
class QuoteOpenPage {

    private final OpenPage pages;
    private final QuoteViews views;
    private final QuotePaper paper;
    private final Texts texts;
    private final CompanyTime time;

    QuoteOpenPage(OpenPage pages, QuoteViews views, QuotePaper paper, Texts texts, CompanyTime time) {
        this.pages = pages;
        this.views = views;
        this.paper = paper;
        this.texts = texts;
        this.time = time;
    }

    /** A version that a link shows. */
    record Shown(QuoteRecord quote, QuoteVersionRecord version) {

        QuoteId id() {
            return new QuoteId(quote.getId());
        }
    }

    /** What the reader has typed into the form. */
    record Typed(String by, String note) {}

    /** The page as it is opened. */
    ResponseEntity<String> read(String token, Shown shown, Language language) {
        Typed nothing = new Typed(Objects.requireNonNullElse(shown.version().getBuyerPerson(), ""), "");
        return page(token, shown, language, nothing, null, HttpStatus.OK);
    }

    /** The page after an answer that was refused: it says why, and keeps what was typed. */
    ResponseEntity<String> refused(String token, Shown shown, Language language, Typed typed, Problem problem) {
        return page(token, shown, language, typed, says(problem, language), problem.status());
    }

    private ResponseEntity<String> page(
            String token, Shown shown, Language language, Typed typed, @Nullable String refusal, HttpStatus status) {
        Paper document = paper.of(shown.quote(), shown.version(), language);
        OpenPage.Draft page = pages.draft(document.title(), language, true);
        Markup main = page.main();
        PaperMarkup.into(main, document);
        main.add("p")
                .add("a", "button")
                .with("href", QuoteOpenHttp.PATH + token + "/pdf?lang=" + code(language))
                .text(word("quote.open.file", language));
        QuoteState state = views.stateOf(shown.version());
        if (state == QuoteState.SENT) {
            form(main, shown.version(), language, typed, refusal);
        } else {
            main.add("p", "stamp").with("role", "status").text(became(state, shown.version(), language));
        }
        return page.answer(status);
    }

    private String became(QuoteState state, QuoteVersionRecord version, Language language) {
        Written written = new Written(language);
        return switch (state) {
            case ACCEPTED, REJECTED ->
                texts.get(
                        language,
                        state == QuoteState.ACCEPTED ? "quote.open.accepted" : "quote.open.rejected",
                        Map.of(
                                "by",
                                Objects.requireNonNullElse(version.getAnsweredBy(), ""),
                                "at",
                                written.moment(version.getAnsweredAt().atZoneSameInstant(time.zone()))));
            case EXPIRED ->
                texts.get(language, "quote.open.expired", Map.of("until", written.date(version.getValidUntil())));
            default -> word("quote.open.replaced", language);
        };
    }

    private void form(
            Markup main, QuoteVersionRecord version, Language language, Typed typed, @Nullable String refusal) {
        main.add("h2").text(word("quote.open.answer", language));
        main.add("p")
                .text(texts.get(
                        language,
                        "quote.open.until",
                        Map.of("until", new Written(language).date(version.getValidUntil()))));
        Markup form = main.add("form").with("method", "post");
        form.add("input").with("type", "hidden").with("name", "lang").with("value", code(language));
        if (refusal != null) {
            form.add("p", "refusal").with("role", "alert").text(refusal);
        }
        form.add("label").with("for", "by").text(word("quote.open.by", language));
        form.add("input")
                .with("id", "by")
                .with("name", "by")
                .with("autocomplete", "name")
                .with("required", "required")
                .with("maxlength", "100")
                .with("value", typed.by());
        form.add("label").with("for", "note").text(word("quote.open.note", language));
        form.add("textarea")
                .with("id", "note")
                .with("name", "note")
                .with("rows", "3")
                .with("maxlength", "1000")
                .text(typed.note());
        // Enter in the form presses the first button, so accepting takes a deliberate mark.
        Markup sure = form.add("label", "sure");
        sure.add("input")
                .with("type", "checkbox")
                .with("name", "sure")
                .with("value", "true")
                .with("required", "required");
        sure.add("span").text(texts.get(language, "quote.open.sure", Map.of("buyer", version.getBuyerName())));
        button(form, null, "accept").text(word("quote.open.accept", language));
        button(form, "second", "reject")
                .with("formnovalidate", "formnovalidate")
                .text(word("quote.open.reject", language));
    }

    private static Markup button(Markup form, @Nullable String style, String answer) {
        Markup button = style == null ? form.add("button") : form.add("button", style);
        return button.with("type", "submit").with("name", "answer").with("value", answer);
    }

    private String says(Problem problem, Language language) {
        return problem.findings().stream()
                .findFirst()
                .map(finding -> texts.get(language, "problem." + finding.code(), finding.params()))
                .orElseGet(() -> texts.get(language, "problem." + problem.code(), problem.params()));
    }

    private String word(String key, Language language) {
        return texts.get(language, key, Map.of());
    }

    private static String code(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }
}
