package io.sternik.app.platform.document;

import io.sternik.app.platform.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.w3c.dom.Document;

/** Writes a document as XHTML: the same headings, tables and figures for paper and for the screen. */
public final class PaperMarkup {

    private static final String PAGE_OF_PAGES = "page-of-pages";

    /** Stand for the two counters in the message of the foot. */
    private static final String PAGE = "\ue000";

    private static final String PAGES = "\ue001";

    private final Paper paper;
    private final Texts texts;

    PaperMarkup(Paper paper, Texts texts) {
        this.paper = paper;
        this.texts = texts;
    }

    /** For the printer, with the head and foot that stand on every page. */
    Document forPrint(String style) {
        Markup html = Markup.document(code());
        head(html).add("style").text(style.replace(PAGE_OF_PAGES, pageOfPages()));
        Markup body = html.add("body");
        Markup top = body.add("div", "running-head");
        top.add("span", "company").text(paper.company());
        top.add("span", "about").text(about());
        body.add("div", "running-foot").text(paper.stamp());
        content(paper, body, PaperMarkup::heading);
        return html.owner();
    }

    /** Title, facts and parts inside an element of a page; each table is called by its caption. */
    public static void into(Markup body, Paper paper) {
        content(paper, body, PaperMarkup::caption);
    }

    /** Title and first fact, for the head of later pages. */
    private String about() {
        return paper.facts().isEmpty()
                ? paper.title()
                : paper.title() + ", " + paper.facts().getFirst().says();
    }

    private Markup head(Markup html) {
        Markup head = html.add("head");
        head.add("title").text(paper.title());
        head.add("meta").with("name", "description").with("content", paper.title() + ", " + paper.company());
        head.add("meta").with("name", "author").with("content", paper.company());
        return head;
    }

    /** What the corner that counts the pages says, for the style sheet; its words are the program's own. */
    private String pageOfPages() {
        String message = texts.get(paper.language(), "document.page", Map.of("page", PAGE, "pages", PAGES));
        return '"' + message.replace(PAGE, "\" counter(page) \"").replace(PAGES, "\" counter(pages) \"") + '"';
    }

    private static void content(Paper paper, Markup body, BiFunction<Markup, Part.Table, Markup> begin) {
        body.add("h1").text(paper.title());
        Markup facts = body.add("ul", "facts");
        for (Paper.Fact fact : paper.facts()) {
            Markup line = facts.add("li");
            line.add("span", "name").text(fact.name() + ": ");
            line.text(fact.says());
        }
        for (Part part : paper.parts()) {
            switch (part) {
                case Part.Figures figures -> figures(body, figures);
                case Part.Notes notes -> notes(body, notes);
                case Part.Table table -> table(begin.apply(body.add("div", "part"), table), table);
            }
        }
    }

    private static void figures(Markup body, Part.Figures part) {
        Markup list = body.add("ul", "figures");
        for (Part.Figure figure : part.figures()) {
            Markup tile = list.add("li");
            tile.add("p", "name").text(figure.name());
            tile.add("p", "value").text(figure.value());
            tile.add("p", "note").text(figure.note());
        }
    }

    private static void notes(Markup body, Part.Notes part) {
        Markup list = body.add("ul", "notes");
        part.lines().forEach(line -> list.add("li").text(line));
    }

    /** The table under a heading, which a printed document needs for its outline. */
    private static Markup heading(Markup section, Part.Table part) {
        section.add("h2").text(part.heading());
        return section.add("div", "box").add("table").with("summary", part.heading());
    }

    private static Markup caption(Markup section, Part.Table part) {
        Markup table = section.add("table");
        table.add("caption").add("h2").text(part.heading());
        return table;
    }

    private static void table(Markup table, Part.Table part) {
        Markup heads = table.add("thead").add("tr");
        part.heads().forEach(head -> heads.add("th").with("scope", "col").text(head));
        Markup lines = table.add("tbody");
        part.rows().forEach(row -> row(lines.add("tr"), row, part.heads()));
        if (part.total() != null) {
            row(lines.add("tr", "total"), part.total(), part.heads());
        }
    }

    private static void row(Markup line, Part.Row row, List<String> heads) {
        Markup name = line.add("th").with("scope", "row");
        name.text(row.name());
        if (row.barPercent() != null) {
            name.add("div", "bar w" + row.barPercent());
        }
        for (int at = 0; at < row.cells().size(); at++) {
            line.add("td").with("data-head", heads.get(at + 1)).text(row.cells().get(at));
        }
    }

    private String code() {
        return paper.language().name().toLowerCase(Locale.ROOT);
    }
}
