package io.sternik.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** {@code verify}: checks that the data of an installation are whole. */
final class VerifyCommand {

    static final Set<String> WITH_VALUE = Set.of("--data", "--json", "--lang");
    static final Set<String> FLAGS = Set.of("--help");

    private static final int BROKEN = 5;

    private final Path data;
    private final Terminal terminal;

    VerifyCommand(Path data, Terminal terminal) {
        this.data = data;
        this.terminal = terminal;
    }

    int run(Options options) throws IOException {
        Path folder = options.value("--data").map(Path::of).orElse(data);
        try (Installation installation = Installation.open(folder, terminal)) {
            ServerCalls server = installation.calls();
            JsonNode result = server.follow(server.post("/api/verify", Map.of()), terminal)
                    .path("result");
            JsonNode report = result.path("details");
            report.path("rules").forEach(this::print);
            if (options.value("--json").isPresent()) {
                Files.writeString(
                        Path.of(options.value("--json").get()), report.toPrettyString() + "\n", StandardCharsets.UTF_8);
            }
            terminal.say(
                    result.at("/text/pl").asString(""), result.at("/text/en").asString(""));
            return report.path("whole").asBoolean() ? 0 : BROKEN;
        }
    }

    private void print(JsonNode rule) {
        long broken = rule.path("broken").asLong();
        String examples = broken == 0 ? "" : "\n      " + rule.path("examples").toString();
        terminal.say(
                line(
                                broken == 0 ? "dobrze" : "ŹLE: " + broken,
                                rule.at("/meaning/pl").asString(""),
                                rule)
                        + examples,
                line(
                                broken == 0 ? "good" : "BROKEN: " + broken,
                                rule.at("/meaning/en").asString(""),
                                rule)
                        + examples);
    }

    private static String line(String verdict, String meaning, JsonNode rule) {
        return "  %-8s %s (%s, %d ms)"
                .formatted(
                        verdict,
                        meaning,
                        rule.path("code").asString(""),
                        rule.path("millis").asLong());
    }
}
