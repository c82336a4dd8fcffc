package io.sternik.app.platform.open;

import io.sternik.app.platform.http.Problems;
import io.sternik.app.platform.problem.Refused;
import io.sternik.engine.finding.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Stands before every page without a session: counts tries, and says the same whatever the reason is that a link opens nothing. */
@Component
public class OpenDoor {

    private static final int MOST_BY_ADDRESS = 30;
    private static final int MOST_BY_READ_LINK = 60;

    private final OpenLinks links;
    private final OpenRates rates;
    private final OpenPage pages;

    OpenDoor(OpenLinks links, OpenRates rates, OpenPage pages) {
        this.links = links;
        this.rates = rates;
        this.pages = pages;
    }

    /**
     * The page that a link shows to everybody who has it, counted as a use.
     *
     * @param asked code of the language that the reader has chosen; else that of the browser
     * @param page what a link that is alive shows
     */
    public ResponseEntity<?> read(
            OpenLinks.Purpose purpose,
            String token,
            String asked,
            HttpServletRequest request,
            BiFunction<OpenLinks.Live, Language, ResponseEntity<?>> page) {
        return open(token, asked, request, links::use, purpose, page);
    }

    /** What comes of it when somebody sends the form of such a page; not counted as a use. */
    public ResponseEntity<?> act(
            OpenLinks.Purpose purpose,
            String token,
            String asked,
            HttpServletRequest request,
            BiFunction<OpenLinks.Live, Language, ResponseEntity<?>> act) {
        return open(token, asked, request, links::find, purpose, act);
    }

    private ResponseEntity<?> open(
            String token,
            String asked,
            HttpServletRequest request,
            BiFunction<OpenLinks.Purpose, String, Optional<OpenLinks.Live>> find,
            OpenLinks.Purpose purpose,
            BiFunction<OpenLinks.Live, Language, ResponseEntity<?>> page) {
        Language language = language(asked, request);
        Optional<ResponseEntity<String>> refused = tooOften(token, MOST_BY_READ_LINK, asked, request);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<OpenLinks.Live> link = find.apply(purpose, token);
        return link.isPresent() ? page.apply(link.get(), language) : pages.gone(language);
    }

    /** What somebody sees who has tried too often in this minute, from one address or with one link. */
    Optional<ResponseEntity<String>> tooOften(String token, int mostByLink, String asked, HttpServletRequest request) {
        try {
            rates.count("address", request.getRemoteAddr(), MOST_BY_ADDRESS);
            rates.count("link", token, mostByLink);
            return Optional.empty();
        } catch (Refused refused) {
            return refused.problem() instanceof OpenProblem.TooOften problem
                    ? Optional.of(pages.tooOften(problem, language(asked, request)))
                    : Optional.empty();
        }
    }

    static Language language(String asked, HttpServletRequest request) {
        return Objects.requireNonNullElse(Language.ofCode(asked), Problems.language(request));
    }
}
