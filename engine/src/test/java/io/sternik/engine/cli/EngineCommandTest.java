package io.sternik.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private record Run(ExitCode code, String out, String err) {}

    private static Run run(String... line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ExitCode code = EngineCommand.run(
                line,
                Map.of("LANG", "en_GB.UTF-8"),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void findsNothingInAGoodFolder() throws URISyntaxException {
        assertThat(run("org", "check", fixture("org-good")))
                .isEqualTo(new Run(ExitCode.DONE, "positions: 6, findings: 0\n", ""));
    }

    @Test
    void pointsAtEveryViolationOfABadFolder() throws URISyntaxException {
        Run run = run("org", "check", fixture("org-bad"));
        assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(run.err().lines().map(text -> text.split(" ", 3)).map(parts -> parts[0] + " " + parts[1]))
                .containsExactly(
                        "positions.json:5:6 structure.overlap",
                        "positions.json:8:6 structure.cycle",
                        "positions.json:11:6 structure.empty-range",
                        "positions.json:12:6 structure.unknown-position",
                        "assignments.json:3:3 structure.overlap",
                        "assignments.json:4:3 structure.outside-position",
                        "matrix.json:2:3 structure.manager-not-there");
        assertThat(run.err()).contains("from 2026-03-01 positions report in a ring: DIR → LEAD → DIR");
        assertThat(run.out()).isEqualTo("positions: 4, findings: 7\n");
    }

    @Test
    void readsTheSameAsOneFile() throws IOException {
        write("org.json", "{\"positions\": [{\"id\": \"A\", \"title\": \"x\"}], \"assignments\": [], \"matrix\": []}");
        assertThat(run("org", "check", folder.toString()).out()).isEqualTo("positions: 1, findings: 0\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"id\": \"A\", \"tilte\": 1}]|positions.json:1:14 json.unknown-key unknown name \"tilte\"; nearest known: title",
                "[{\"id\": \"A\",}]|positions.json:1:13 json.syntax expected \" instead of \"}\"",
                "[{\"title\": \"A\"}]|positions.json:1:2 json.missing id is missing",
                "[{\"id\": 5}]|positions.json:1:9 json.type id takes a text",
                "{}|positions.json:1:1 json.type this value should be a list",
                "[{\"id\": \"A\", \"from\": \"2026-02-30\"}]|positions.json:1:22 json.type from takes a date YYYY-MM-DD",
                "[{\"id\": \"A\", \"reports_to\": [1]}]|positions.json:1:29 json.type this value should be an object"
            })
    void refusesFilesThatItCannotRead(String json, String expected) throws IOException {
        write("positions.json", json);
        assertThat(run("org", "check", folder.toString()))
                .isEqualTo(new Run(ExitCode.INPUT_REFUSED, "", expected + "\n"));
    }

    @Test
    void refusesMissingDoubleAndBadlyEncodedFiles() throws IOException {
        assertThat(run("org", "check", folder.toString()).err()).contains("input.missing");
        Files.write(folder.resolve("positions.json"), new byte[] {'[', (byte) 0xB3, ']'});
        assertThat(run("org", "check", folder.toString()).err()).contains("input.encoding");
        write("org.json", "{}");
        Run both = run("org", "check", folder.toString());
        assertThat(both.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(both.err()).contains("input.two-forms");
    }

    @Test
    void printsAtMostAHundredFindings() throws IOException {
        write("positions.json", "[" + "{\"id\": \"A\"},".repeat(112) + "{\"id\": \"A\"}]");
        Run run = run("org", "check", folder.toString());
        assertThat(run.err().lines()).hasSize(101).last().isEqualTo("and 12 more");
        assertThat(run("--lang", "pl", "org", "check", folder.toString()).err()).endsWith("i jeszcze 12\n");
    }

    @Test
    void showsHelpWithAnExampleThatRuns() throws IOException {
        Run help = run("org", "check", "--help");
        assertThat(help.code()).isEqualTo(ExitCode.DONE);
        String json = help.out()
                .lines()
                .filter(text -> text.startsWith("echo '"))
                .findFirst()
                .orElseThrow();
        write("positions.json", json.substring(6, json.lastIndexOf('\'')));
        assertThat(run("org", "check", folder.toString()).out()).isEqualTo("positions: 2, findings: 0\n");
        assertThat(run("--help").out()).contains("org check DIR");
        assertThat(run("org", "--help", "--lang", "pl").out()).contains("sprawdza stanowiska");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pay", "align", "forecast", "call-accuracy", "org asof", "org raci x"})
    void saysWhichCommandsAreNotInThisVersion(String line) {
        Run run = run(line.split(" "));
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("not in this version");
    }

    @ParameterizedTest
    @CsvSource({
        "ogr, nearest known: org",
        "org chek, nearest known: check",
        "org check, takes one folder",
        "org check a b, takes one folder",
        "org check a --langg pl, nearest known: --lang",
        "--lang de, takes pl or en",
        "--lang, takes pl or en"
    })
    void refusesWrongUsage(String line, String expected) {
        Run run = run(line.split(" "));
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.code().number()).isEqualTo(64);
        assertThat(run.err()).contains(expected);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String fixture(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(EngineCommandTest.class.getResource("/" + name))
                        .toURI())
                .toString();
    }
}
