package io.sternik.app.command;

import io.sternik.engine.finding.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs {@code import} over files without a server, into a folder of its own. */
abstract class FilesOnlyRun {

    static final Path DEMO = Path.of("..", "demo", "imports");

    @TempDir
    Path out;

    final ByteArrayOutputStream said = new ByteArrayOutputStream();

    int run(String file, String... options) {
        return runPath(DEMO.resolve(file), options);
    }

    int runPath(Path path, String... options) {
        List<String> arguments = new ArrayList<>(List.of("import", path.toString(), "--out", out.toString()));
        arguments.addAll(List.of(options));
        said.reset();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Command.run(arguments.toArray(String[]::new), out, new Terminal(stream, stream, Language.PL, false));
    }

    JsonNode json(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(out.resolve(name)));
    }

    List<String> places(int file) throws IOException {
        List<String> places = new ArrayList<>();
        json("mapping.json")
                .path("files")
                .path(file)
                .path("columns")
                .forEach(column -> places.add(column.path("to").asString("–")));
        return places;
    }

    List<String> accepted(String shape) throws IOException {
        return lines("accepted/" + shape + ".csv");
    }

    List<String> lines(String name) throws IOException {
        return Files.readAllLines(out.resolve(name));
    }
}
