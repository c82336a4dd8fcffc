package io.sternik.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.imports.NastyFiles;
import io.sternik.app.testing.TestWorkbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is chosen or edited by hand stands over what the program guesses: mapping, options, dictionaries, kinds. */
class FilesOnlyChoicesTest extends FilesOnlyRun {

    @Test
    void aMappingThatWasEditedIsObeyed() throws IOException {
        assertThat(run("klienci-1250.csv")).isZero();
        Path mapping = out.resolve("edited.json");
        String edited = Files.readString(out.resolve("mapping.json"))
                .replace("\"to\" : \"accounts.town\"", "\"to\" : \"accounts.country\"");
        Files.writeString(mapping, edited);
        assertThat(run("klienci-1250.csv", "--mapping", mapping.toString())).isZero();
        assertThat(places(0)).contains("accounts.country").doesNotContain("accounts.town");
    }

    @Test
    void optionsStandOverGuesses() throws IOException {
        assertThat(run("klienci-1250.csv", "--encoding", "ISO-8859-2", "--delimiter", ";"))
                .isZero();
        JsonNode profile = json("profile.json").path("files").path(0);
        assertThat(profile.path("encoding").asString("")).isEqualTo("ISO-8859-2");
        assertThat(profile.path("evidence").asString("")).isEqualTo("chosen");
        assertThat(run("klienci-1250.csv", "--encoding", "klingon")).isEqualTo(Stop.INPUT);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("klingon");
        assertThat(run("klienci-1250.csv", "--dates", "yesterday")).isEqualTo(Stop.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "json"})
    void aDictionaryMayBeATextAWorkbookOrJson(String kind) throws IOException {
        Path tables = Files.createDirectories(out.resolve("tables"));
        Path dictionary = out.resolve("dictionary." + kind);
        Map<String, byte[]> all = NastyFiles.all();
        String text =
                new String(java.util.Objects.requireNonNull(all.get("slownik/slownik.csv")), StandardCharsets.UTF_8);
        Files.write(dictionary, dictionary(kind, text));
        for (Map.Entry<String, byte[]> file : all.entrySet()) {
            if (file.getKey().startsWith("slownik/") && !file.getKey().endsWith("slownik.csv")) {
                Files.write(tables.resolve(file.getKey().substring("slownik/".length())), file.getValue());
            }
        }

        assertThat(runPath(tables, "--dictionary", dictionary.toString())).isZero();

        JsonNode deals = json("profile.json").path("files").path(1);
        assertThat(deals.path("dictionary").asString("")).startsWith("dictionary." + kind);
        assertThat(deals.path("findings")).isEmpty();
        assertThat(places(1))
                .containsExactly(
                        "deals.externalId",
                        "deals.account",
                        "deals.owner",
                        "deals.stage",
                        "deals.openedOn",
                        "deals.amount");
        assertThat(accepted("deals")).hasSize(4).anyMatch(row -> row.contains("2025-02-14") && row.contains("900.50"));
        assertThat(runPath(tables)).as("nothing names the columns without it").isEqualTo(Stop.INPUT);
    }

    @Test
    void whatIsNoDictionaryIsRefused() {
        assertThat(run("slownik", "--dictionary", DEMO.resolve("osoby.csv").toString()))
                .isEqualTo(Stop.INPUT);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("to nie jest słownik danych");
        assertThat(run(
                        "slownik",
                        "--dictionary",
                        DEMO.resolve("slownik/slownik.csv").toString()))
                .isZero();
    }

    @Test
    void theKindThatIsChosenStandsOverTheGuess() throws IOException {
        Path file = out.resolve("names.csv");
        Files.writeString(file, "Nazwa klienta;Miasto\nAlfa;Łódź\nBeta;Żory\n");
        assertThat(runPath(file)).isZero();
        assertThat(json("mapping.json").path("files").path(0).path("target").asString(""))
                .isEqualTo("accounts");
        assertThat(accepted("accounts")).hasSize(3);

        assertThat(runPath(file, "--kind", "products")).isZero();
        assertThat(json("mapping.json").path("files").path(0).path("target").asString(""))
                .isEqualTo("products");
        assertThat(accepted("products")).hasSize(3).anyMatch(row -> row.contains("Alfa"));
        assertThat(out.resolve("accepted/accounts.csv")).doesNotExist();

        assertThat(runPath(file, "--kind", "auto")).isZero();
        assertThat(accepted("accounts")).hasSize(3);
        assertThat(runPath(file, "--kind", "planets")).isEqualTo(Stop.USAGE);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("--kind", "people");
    }

    private static byte[] dictionary(String kind, String text) {
        List<String[]> rows = text.lines().map(line -> line.split(",", -1)).toList();
        return switch (kind) {
            case "csv" -> text.getBytes(StandardCharsets.UTF_8);
            case "xlsx" -> {
                TestWorkbook workbook = new TestWorkbook().sheet("Słownik");
                rows.forEach(row -> workbook.row((Object[]) row));
                yield workbook.bytes();
            }
            default -> {
                List<Map<String, String>> entries = new ArrayList<>();
                for (String[] row : rows.subList(1, rows.size())) {
                    Map<String, String> entry = new java.util.LinkedHashMap<>();
                    for (int i = 0; i < row.length; i++) {
                        entry.put(rows.getFirst()[i], row[i]);
                    }
                    entries.add(entry);
                }
                yield JsonMapper.shared().writeValueAsBytes(entries);
            }
        };
    }
}
