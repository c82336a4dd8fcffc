package io.sternik.app.platform.http;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.Problem;
import io.sternik.app.platform.text.Texts;
import io.sternik.engine.finding.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts refusals into words and writes them. */
@Component
public class Problems {

    private final Texts texts;
    private final JsonMapper json;

    Problems(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** The refusal in the language of the viewer, or of the browser when nobody is signed in. */
    public ProblemDocument document(Problem problem, HttpServletRequest request) {
        return document(problem, language(request));
    }

    /** The refusal in the given language. */
    public ProblemDocument document(Problem problem, Language language) {
        List<ProblemDocument.Finding> findings = problem.findings().stream()
                .map(finding -> new ProblemDocument.Finding(
                        finding.field(),
                        finding.code(),
                        texts.get(language, "problem." + finding.code(), finding.params())))
                .toList();
        return new ProblemDocument(
                "about:blank",
                problem.status().value(),
                texts.get(language, "problem.title." + title(problem), Map.of()),
                texts.get(language, "problem." + problem.code(), problem.words()),
                problem.code(),
                problem.params(),
                findings);
    }

    /** Fields are only spoken of where one is marked: what is wrong may be the whole. */
    private static String title(Problem problem) {
        boolean whole = problem.status() == HttpStatus.UNPROCESSABLE_CONTENT
                && problem.findings().stream()
                        .allMatch(finding -> finding.field().isEmpty());
        return whole ? "422-whole" : String.valueOf(problem.status().value());
    }

    /** Writes the refusal as the whole answer. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(document(problem, request)));
    }

    /** The language to answer in. */
    public static Language language(HttpServletRequest request) {
        Viewer viewer = CurrentViewer.of(request);
        if (viewer != null) {
            return viewer.language();
        }
        Locale wanted = request.getLocale();
        return wanted.getLanguage().equals("pl") ? Language.PL : Language.EN;
    }
}
