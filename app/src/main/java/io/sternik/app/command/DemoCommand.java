package io.sternik.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** {@code demo}: makes the demo company in an empty installation. */
final class DemoCommand {

    static final Set<String> WITH_VALUE = Set.of("--size", "--seed", "--anchor", "--only", "--to", "--lang", "--data");
    static final Set<String> FLAGS = Set.of("--help");

    /** All the same as long as there are no documents, which deals alone would leave out. */
    private static final Set<String> PARTS = Set.of("deals", "selling", "all");

    private final Path data;
    private final Terminal terminal;

    DemoCommand(Path data, Terminal terminal) {
        this.data = data;
        this.terminal = terminal;
    }

    int run(Options options) throws IOException {
        if (options.has("--to")) {
            throw new Stop(Stop.USAGE, "--to: jeszcze nie w tej wersji", "--to: not in this version");
        }
        options.value("--only").filter(part -> !PARTS.contains(part)).ifPresent(part -> {
            throw new Stop(Stop.USAGE, "--only: deals, selling albo all", "--only: deals, selling or all");
        });
        Map<String, Object> wish = new LinkedHashMap<>();
        options.value("--size").ifPresent(value -> wish.put("size", number("--size", value)));
        options.value("--seed").ifPresent(value -> wish.put("seed", (long) number("--seed", value)));
        options.value("--only").filter("deals"::equals).ifPresent(_ -> wish.put("dealsOnly", true));
        options.value("--anchor").ifPresent(value -> wish.put("anchor", value));
        Path folder = options.value("--data").map(Path::of).orElse(data);
        try (Installation installation = Installation.open(folder, terminal)) {
            ServerCalls server = installation.calls();
            JsonNode done = server.follow(server.post("/api/demo", wish), terminal);
            JsonNode text = done.path("result").path("text");
            terminal.say(text.path("pl").asString(""), text.path("en").asString(""));
            return 0;
        }
    }

    private static double number(String option, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException unreadable) {
            throw new Stop(Stop.USAGE, option + " wymaga liczby", option + " needs a number");
        }
    }
}
