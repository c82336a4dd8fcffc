package io.sternik.app.command;

import io.sternik.engine.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Prints how an import stands. */
final class ImportPrinter {

    private static final List<String> ORDER =
            List.of("unit", "position", "person", "product-line", "product", "account", "contact", "pipeline", "deal");
    private static final Map<String, Text> OBJECTS = Map.of(
            "unit", new Text("jednostki", "units"),
            "person", new Text("osoby", "people"),
            "position", new Text("stanowiska", "positions"),
            "product-line", new Text("linie produktów", "product lines"),
            "product", new Text("produkty", "products"),
            "account", new Text("klienci", "accounts"),
            "contact", new Text("kontakty", "contacts"),
            "pipeline", new Text("lejki", "pipelines"),
            "deal", new Text("szanse", "deals"));
    private static final Map<String, Text> STATES = Map.ofEntries(
            Map.entry("uploaded", new Text("wczytany", "uploaded")),
            Map.entry("mapped", new Text("przypisany", "mapped")),
            Map.entry("checked", new Text("próba, niczego nie zapisano", "dry run, nothing was written")),
            Map.entry("committing", new Text("zapisuje się", "being committed")),
            Map.entry("stopped", new Text("zapisany częściowo", "committed in part")),
            Map.entry("committed", new Text("zapisany", "committed")),
            Map.entry("undoing", new Text("cofa się", "being undone")),
            Map.entry("undone", new Text("cofnięty", "undone")),
            Map.entry("failed", new Text("nieudany", "failed")));

    private final Terminal terminal;

    ImportPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(JsonNode found) {
        line(
                "%s  %s  (%s)",
                found.path("title").asString(""),
                found.path("id").asString(""),
                label(STATES, found.path("state").asString("")));
        for (JsonNode file : found.path("files")) {
            String target =
                    file.path("target").isNull() ? "–" : file.path("target").asString("");
            line(
                    "  %-34s %8d  %s (%d %%)",
                    file.path("name").asString(""),
                    file.path("rows").asLong(0),
                    target,
                    file.path("confidenceBp").asLong(0) / 100);
        }
        for (JsonNode file : found.path("files")) {
            JsonNode spoilt = file.path("reading").path("spoilt");
            if (spoilt.isObject()) {
                printSpoilt(
                        file.path("name").asString(""),
                        spoilt.path("cell").asString(""),
                        spoilt.path("mended").asString(null),
                        spoilt.path("encoding").asString(""));
            }
        }
        JsonNode summary = found.path("summary");
        if (summary.isObject()) {
            printCounts(summary.path("objects"));
            for (JsonNode notice : summary.path("notices")) {
                line("  • %s", in(notice.path("text")));
                printExamples(notice.path("examples"));
            }
            for (JsonNode apart : summary.path("apart")) {
                line("  ◦ %s", in(apart.path("text")));
            }
        }
        String state = found.path("state").asString("");
        if (state.equals("stopped")) {
            printStopped(found);
        }
        if (state.equals("committed") || state.equals("stopped")) {
            line(
                    "%s ./sternik import --undo %s",
                    terminal.words("cofnięcie:", "undo:"), found.path("id").asString(""));
        }
    }

    /** Says that the letters of a file are spoilt, and the option that makes them right. */
    void printSpoilt(String file, String cell, @Nullable String mended, String encoding) {
        String example = mended == null ? cell : cell + " → " + mended;
        line(
                terminal.words(
                        "  ! %s: polskie litery są zepsute: %s; podaj --encoding %s",
                        "  ! %s: Polish letters are spoilt: %s; give --encoding %s"),
                file,
                example,
                encoding);
    }

    /** Says what stays of an import that was stopped, and how it goes on. */
    private void printStopped(JsonNode found) {
        long done = found.path("written").path("done").asLong(0);
        long total = found.path("written").path("total").asLong(0);
        line(terminal.words("zapisano %d z %d rekordów", "%d of %d records are committed"), done, total);
        line(
                "%s ./sternik import --resume %s",
                terminal.words("dokończenie:", "go on:"), found.path("id").asString(""));
    }

    private void printCounts(JsonNode objects) {
        line(
                "  %-20s %9s %9s %9s %9s",
                "",
                terminal.words("nowe", "created"),
                terminal.words("zmienione", "updated"),
                terminal.words("bez zmian", "unchanged"),
                terminal.words("odrzucone", "refused"));
        Stream.concat(ORDER.stream(), objects.propertyNames().stream().sorted())
                .distinct()
                .filter(objects::has)
                .forEach(object -> printCount(object, objects.path(object)));
    }

    private void printCount(String object, JsonNode counts) {
        line(
                "  %-20s %9d %9d %9d %9d",
                label(OBJECTS, object),
                counts.path("created").asLong(0),
                counts.path("updated").asLong(0),
                counts.path("unchanged").asLong(0),
                counts.path("refused").asLong(0));
    }

    private void printExamples(JsonNode examples) {
        for (JsonNode example : examples) {
            String to = example.path("to").isNull()
                    ? ""
                    : " → " + example.path("to").asString("");
            line(
                    "      %s:%d  %s%s",
                    example.path("file").asString(""),
                    example.path("row").asInt(0),
                    example.path("from").asString(""),
                    to);
        }
    }

    private String label(Map<String, Text> labels, String code) {
        Text text = labels.get(code);
        return text == null ? code : text.in(terminal.language());
    }

    private String in(JsonNode text) {
        return terminal.words(text.path("pl").asString(""), text.path("en").asString(""));
    }

    private void line(String format, Object... values) {
        terminal.out().println(String.format(java.util.Locale.ROOT, format, values));
    }
}
