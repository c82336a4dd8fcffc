package io.sternik.app.command;

import io.sternik.app.platform.tables.ReadingWish;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a person has chosen on the command line instead of the guesses of the server. */
final class ImportChoices {

    private final ServerCalls server;
    private final String path;
    private final Options options;

    ImportChoices(ServerCalls server, String path, Options options) {
        this.server = server;
        this.path = path;
        this.options = options;
    }

    /** Makes the choices in an import that was uploaded. */
    void make(JsonNode upload) throws IOException {
        MappingFile mapping = options.has("--mapping")
                ? MappingFile.read(Path.of(options.values().getOrDefault("--mapping", "")))
                : null;
        JsonNode view = read(upload, mapping == null ? Map.of() : mapping.wishes());
        if (mapping != null) {
            view = server.put(path + "/mapping", mapping.root());
        }
        view = kinds(view);
        Map<String, Object> changes = new LinkedHashMap<>();
        List<Object> files = dated(view);
        if (!files.isEmpty()) {
            changes.put("files", files);
        }
        options.value("--currency").ifPresent(value -> changes.put("currency", value.toUpperCase(Locale.ROOT)));
        options.value("--start-on").ifPresent(value -> changes.put("startOn", value));
        options.value("--on-duplicate")
                .map(ImportCommand::onDuplicate)
                .ifPresent(value -> changes.put("onDuplicate", value.code()));
        if (!changes.isEmpty()) {
            server.put(path + "/mapping", changes);
        }
    }

    private JsonNode read(JsonNode upload, Map<String, ReadingWish> wishes) throws IOException {
        JsonNode view = upload;
        ReadingWish common = new ReadingWish(
                options.value("--encoding").orElse(null),
                options.value("--delimiter").orElse(null),
                null);
        for (JsonNode file : upload.path("files")) {
            String name = file.path("name").asString("");
            ReadingWish wish = wishes.getOrDefault(name, common);
            if (!wish.equals(ReadingWish.GUESS)) {
                Map<String, Object> choice = new HashMap<>();
                choice.put("file", name);
                choice.put("encoding", wish.encoding());
                choice.put("delimiter", wish.delimiter());
                choice.put("headerRow", wish.headerRow());
                view = server.put(path + "/reading", choice);
            }
        }
        return view;
    }

    /** Makes the kind that is chosen that of every file; the server guesses the columns anew. */
    private JsonNode kinds(JsonNode view) throws IOException {
        String kind = options.value("--kind").map(ImportCommand::target).orElse(null);
        List<Object> files = new ArrayList<>();
        for (JsonNode file : view.path("files")) {
            if (kind != null && !kind.equals(file.path("target").asString(""))) {
                files.add(Map.of("name", file.path("name").asString(""), "target", kind));
            }
        }
        return files.isEmpty() ? view : server.put(path + "/mapping", Map.of("files", files));
    }

    /** Files with the order of dates that is chosen. */
    private List<Object> dated(JsonNode view) {
        List<Object> files = new ArrayList<>();
        for (JsonNode file : options.has("--dates") ? view.path("files") : List.<JsonNode>of()) {
            String target = file.path("target").asString(null);
            List<Object> columns = new ArrayList<>();
            for (JsonNode column : target == null ? List.<JsonNode>of() : file.path("columns")) {
                if (column.path("type").asString("").equals("date")) {
                    Map<String, Object> change = new HashMap<>();
                    change.put("index", column.path("index").asInt(0));
                    change.put("to", column.path("to").asString(null));
                    change.put(
                            "dateOrder",
                            ImportCommand.dateOrder(options.values().getOrDefault("--dates", "")));
                    columns.add(change);
                }
            }
            if (!columns.isEmpty()) {
                files.add(Map.of("name", file.path("name").asString(""), "target", target, "columns", columns));
            }
        }
        return files;
    }
}
