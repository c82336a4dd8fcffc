package io.sternik.app.platform.open;

import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.document.Markup;
import io.sternik.app.platform.text.Texts;
import io.sternik.engine.finding.Language;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The frame of every page without a session: no script, no cookie, nothing that is loaded from elsewhere. */
@Component
public class OpenPage {

    private final Texts texts;
    private final Company company;

    OpenPage(Texts texts, Company company) {
        this.texts = texts;
        this.company = company;
    }

    /** A page under construction. */
    public record Draft(Markup html, Markup main, Language language) {

        /** The page as it is answered. */
        public ResponseEntity<String> answer(HttpStatus status) {
            return ResponseEntity.status(status)
                    .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .cacheControl(CacheControl.noStore())
                    .body(html.html());
        }
    }

    /**
     * A page with head, name of the company and switch of the language.
     *
     * @param wide for tables; else one narrow column
     */
    public Draft draft(String title, Language language, boolean wide) {
        String name = company.profile().map(Company.Profile::name).orElse("Sternik");
        Markup html = Markup.document(code(language));
        Markup head = html.add("head");
        head.add("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1");
        head.add("meta").with("name", "robots").with("content", "noindex, nofollow");
        head.add("title").text(title + " · " + name);
        head.add("link").with("rel", "icon").with("href", "/sternik.svg");
        head.add("link").with("rel", "stylesheet").with("href", "/open/style.css");
        Markup body = html.add("body");
        Markup top = body.add("header");
        top.add("p", "company").text(name);
        Language other = language == Language.PL ? Language.EN : Language.PL;
        top.add("a", "language")
                .with("href", "?lang=" + code(other))
                .with("lang", code(other))
                .with("hreflang", code(other))
                .text(texts.get(other, "open.language", Map.of()));
        Markup main = body.add("main", wide ? "wide" : "narrow");
        body.add("footer").add("p").text(texts.get(language, "open.foot", Map.of("company", name)));
        return new Draft(html, main, language);
    }

    /** What everybody sees whose link opens nothing, whether it was used, is over or never existed. */
    public ResponseEntity<String> gone(Language language) {
        return message("open.gone.title", "open.gone.text", Map.of(), language, HttpStatus.NOT_FOUND);
    }

    /** What somebody sees who tries too often. */
    public ResponseEntity<String> tooOften(OpenProblem.TooOften problem, Language language) {
        ResponseEntity<String> page = message(
                "open.tooOften.title",
                "problem.open.too-often",
                problem.params(),
                language,
                HttpStatus.TOO_MANY_REQUESTS);
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header("Retry-After", Long.toString(problem.seconds()))
                .body(page.getBody());
    }

    private ResponseEntity<String> message(
            String title, String text, Map<String, ?> values, Language language, HttpStatus status) {
        String says = texts.get(language, title, Map.of());
        Draft page = draft(says, language, false);
        page.main().add("h1").text(says);
        page.main().add("p").text(texts.get(language, text, values));
        page.main().add("p").add("a", "button").with("href", "/").text(texts.get(language, "open.toSignIn", Map.of()));
        return page.answer(status);
    }

    private static String code(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }
}
