package io.sternik.app.selling.results;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.document.Paper;
import io.sternik.app.platform.open.OpenLinks;
import io.sternik.app.platform.open.SharedLinks;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.text.Written;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.engine.finding.Language;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Results that are shown to people without an account: a link keeps what its maker saw when it was made, written in both languages, so it
 * neither moves nor shows more than that.
 */
@Component
class ResultsLinks {

    private static final Set<Integer> DAYS = Set.of(1, 7, 30);

    private final SharedLinks links;
    private final ResultsPaper papers;
    private final Texts texts;
    private final CompanyTime time;
    private final JsonMapper json;

    ResultsLinks(SharedLinks links, ResultsPaper papers, Texts texts, CompanyTime time, JsonMapper json) {
        this.links = links;
        this.papers = papers;
        this.texts = texts;
        this.time = time;
        this.json = json;
    }

    /** What a link shows, once for each language. */
    private record Snapshot(Paper pl, Paper en) {}

    /** Makes a link to the page of this scope as it is now. */
    OpenLinks.Made share(ResultsScope scope, String title, int days) {
        if (!DAYS.contains(days)) {
            throw RequestProblem.Invalid.field("days", "field.unknown-value").refused();
        }
        ResultsPaper.Shown shown = papers.read(scope);
        Snapshot content = new Snapshot(
                paper(shown, title, scope.viewer(), Language.PL), paper(shown, title, scope.viewer(), Language.EN));
        return links.share(
                OpenLinks.Purpose.RESULTS,
                title,
                json.writeValueAsString(content),
                Duration.ofDays(days),
                scope.viewer());
    }

    /** The viewer's own links, the newest first. */
    List<SharedLinks.SharedLink> of(Viewer viewer) {
        return links.of(OpenLinks.Purpose.RESULTS, viewer);
    }

    /** Ends an own link at once. */
    void revoke(UUID id, Viewer viewer) {
        links.revoke(id, OpenLinks.Purpose.RESULTS, viewer);
    }

    /** What the link shows to readers of a language. */
    Paper shown(OpenLinks.Live link, Language language) {
        Snapshot content = json.readValue(link.content(), Snapshot.class);
        return switch (language) {
            case PL -> content.pl();
            case EN -> content.en();
        };
    }

    /** The page as a document that says of when it is and who shows it. */
    private Paper paper(ResultsPaper.Shown shown, String title, Viewer by, Language language) {
        ZonedDateTime now = time.now().atZoneSameInstant(time.zone());
        Paper paper = papers.of(shown, language, "");
        List<Paper.Fact> facts = new ArrayList<>(List.of(
                fact("selling.share.asOf", new Written(language).moment(now), language),
                fact("selling.share.by", by.name(), language)));
        facts.addAll(paper.facts());
        return new Paper(language, paper.company(), title.strip(), facts, paper.parts(), "");
    }

    private Paper.Fact fact(String key, String says, Language language) {
        return new Paper.Fact(texts.get(language, key, Map.of()), says);
    }
}
