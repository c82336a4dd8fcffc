package io.sternik.app.selling.results;

import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.document.Paper;
import io.sternik.app.platform.document.Part;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.text.Written;
import io.sternik.engine.finding.Language;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a results page on paper: the figures of the page in all its breakdowns, nothing reckoned anew. */
@Component
class ResultsPaper {

    private final Results results;
    private final Sold sold;
    private final ResultsCaption caption;
    private final Texts texts;
    private final Company company;

    ResultsPaper(Results results, Sold sold, ResultsCaption caption, Texts texts, Company company) {
        this.results = results;
        this.sold = sold;
        this.caption = caption;
        this.texts = texts;
        this.company = company;
    }

    /** What the page shows of a scope, once for the documents of both languages. */
    record Shown(Results.Page page, Map<Results.Dimension, Sold.SoldPage> sold, ResultsCaption.Names names) {

        boolean hasDocuments() {
            return sold.values().stream()
                    .anyMatch(page ->
                            !page.groups().isEmpty() || !page.otherCurrencies().isEmpty());
        }
    }

    /** Reads the page as whoever asks sees it. */
    Shown read(ResultsScope scope) {
        return new Shown(results.page(scope), sold.pages(scope), caption.of(scope));
    }

    /**
     * The page as a document. Where there are documents and no deals it is about documents alone.
     *
     * @param stamp when it was made and for whom
     */
    Paper of(Shown shown, Language language, String stamp) {
        Results.Page page = shown.page();
        ResultsTables deals = new ResultsTables(page, texts, language);
        SoldTables documents =
                new SoldTables(shown.sold(), shown.names().pipeline() != null, texts, new Written(language));
        boolean aboutDeals = page.hasDeals() || !shown.hasDocuments();
        List<Part> parts = new ArrayList<>();
        parts.add(aboutDeals ? deals.first() : documents.first());
        List<String> notes = new ResultsNotes(page, texts, language).lines();
        if (!notes.isEmpty()) {
            parts.add(new Part.Notes(notes));
        }
        if (aboutDeals) {
            parts.addAll(deals.breakdowns());
        }
        if (shown.hasDocuments()) {
            parts.addAll(documents.parts());
        }
        if (aboutDeals && !page.pipeline().isEmpty()) {
            parts.add(deals.open());
        }
        return new Paper(
                language,
                company.profile().map(Company.Profile::name).orElse("Sternik"),
                texts.get(language, "selling.results", Map.of()),
                facts(page, shown.names(), language),
                parts,
                stamp);
    }

    /** Name of a file with the page, without its ending. */
    String name(Shown shown, Language language) {
        return texts.get(language, "selling.pdf.name", days(shown.page().period()));
    }

    private List<Paper.Fact> facts(Results.Page page, ResultsCaption.Names names, Language language) {
        String everybody = texts.get(language, "selling.everybody", Map.of());
        String all = texts.get(language, "selling.allPipelines", Map.of());
        return List.of(
                fact("selling.pdf.period", texts.get(language, "selling.pdf.days", days(page.period())), language),
                fact(
                        "selling.pdf.comparedWith",
                        texts.get(language, "selling.pdf.days", days(page.previous())),
                        language),
                fact(
                        "selling.ownerFilter",
                        names.owner() == null ? everybody : names.owner().in(language),
                        language),
                fact(
                        "selling.pipeline",
                        names.pipeline() == null ? all : names.pipeline().in(language),
                        language),
                fact("selling.pdf.currency", page.currency(), language));
    }

    private Paper.Fact fact(String key, String says, Language language) {
        return new Paper.Fact(texts.get(language, key, Map.of()), says);
    }

    private static Map<String, Object> days(Results.Days days) {
        return Map.of("from", days.from(), "last", days.to().minusDays(1));
    }

    /** Where it was made and for whom, for the foot. */
    String stamp(String name, ZonedDateTime moment, Language language) {
        return texts.get(
                language, "document.stamp", Map.of("moment", new Written(language).moment(moment), "name", name));
    }
}
