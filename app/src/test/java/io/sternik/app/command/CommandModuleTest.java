package io.sternik.app.command;

import static io.sternik.database.selling.Tables.DEAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.testing.RunningProgram;
import io.sternik.engine.finding.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;

/** The command line against the running installation: words, sentences in both languages, exit codes. */
class CommandModuleTest extends RunningProgram {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @TempDir
    private Path folder = Path.of("");

    @Value("${sternik.data}")
    private Path data = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void companyExists() {
        company.found();
    }

    @Test
    void aDryRunTellsACommitWritesAndAnUndoTakesBack() throws IOException {
        write("deals.csv", """
                opportunity_id,sales_agent,account,deal_stage,engage_date,close_date,close_value
                K1,Sara Ąg,,Won,2026-01-05,2026-02-01,1200.50
                K2,Szymon Dąb,,Lost,2026-01-05,2026-02-01,0
                """);
        assertThat(run(Language.EN, "import", folder.toString(), "--dry-run")).isZero();
        assertThat(said()).contains("dry run, nothing was written", "deals");
        assertThat(deals()).isZero();

        assertThat(run(Language.EN, "import", folder.toString(), "--commit")).isZero();
        String id = idIn(said());
        assertThat(deals()).isEqualTo(2);

        assertThat(run(Language.PL, "import", "--undo", id)).isZero();
        assertThat(said()).contains("cofnięt");
        assertThat(deals()).isZero();
        assertThat(run(Language.EN, "import", "--undo", id)).isEqualTo(Stop.REFUSED);
        assertThat(complaint()).startsWith("sternik: There is nothing to undo");
    }

    @Test
    void refusedRowsAreWrittenBesideInTheLayoutOfTheirFile() throws IOException {
        write("more.csv", """
                opportunity_id,sales_agent,account,deal_stage,engage_date,close_date,close_value
                K3,Sara Ąg,,Won,2026-01-05,2026-02-01,700
                K4,Nobody Known,,Won,2026-01-05,2026-02-01,700
                """);
        Path refused = folder.resolve("refused");
        int code = run(
                Language.EN, "import", folder.resolve("more.csv").toString(), "--commit", "--out", refused.toString());
        assertThat(code).isEqualTo(Stop.PARTLY);
        assertThat(Files.readAllLines(refused.resolve("errors-more.csv")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("K4,Nobody Known,");
        run(Language.EN, "import", "--undo", idIn(said()));
    }

    @Test
    void aDictionaryAndAKindAreObeyedByTheServer() throws IOException {
        write("people.psv", "Ewa Lis|\nJan Wąs|Ewa Lis\n");
        write("dictionary.csv", """
                table,position,name,type,label,key,references
                people,1,os,text,Imię i nazwisko,tak,
                people,2,sz,text,Przełożony,,
                """);
        Path people = folder.resolve("people.psv");
        Path dictionary = folder.resolve("dictionary.csv");
        assertThat(run(Language.EN, "import", people.toString(), "--dry-run")).isNotZero();
        assertThat(run(
                        Language.EN,
                        "import",
                        people.toString(),
                        "--dictionary",
                        dictionary.toString(),
                        "--kind",
                        "people",
                        "--dry-run"))
                .isZero();
        assertThat(said()).containsPattern("team \\(\\d+ %\\)").containsPattern("people +2 ");

        write("names.csv", "Nazwa klienta;Miasto\nAlfa;Łódź\n");
        Path names = folder.resolve("names.csv");
        assertThat(run(Language.EN, "import", names.toString(), "--dry-run")).isZero();
        assertThat(said()).containsPattern("accounts +1 ").doesNotContain("products");
        assertThat(run(Language.EN, "import", names.toString(), "--kind", "products", "--dry-run"))
                .isZero();
        assertThat(said()).containsPattern("products +1 ").doesNotContain("accounts");
        assertThat(run(Language.EN, "import", names.toString(), "--kind", "planets", "--dry-run"))
                .isEqualTo(Stop.USAGE);
    }

    @Test
    void whatIsNotThereOrNoTableIsRefusedInWords() throws IOException {
        assertThat(run(Language.PL, "import", folder.resolve("nowhere").toString(), "--commit"))
                .isEqualTo(Stop.INPUT);
        assertThat(complaint()).contains("nie da się odczytać");
        assertThat(run(Language.EN, "import", folder.toString(), "--commit")).isEqualTo(Stop.INPUT);
        assertThat(complaint()).contains("no CSV");
        Files.write(folder.resolve("picture.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
        for (Language language : Language.values()) {
            int code = run(language, "import", folder.resolve("picture.csv").toString(), "--commit");
            assertThat(code).isEqualTo(Stop.INPUT);
            assertThat(complaint()).contains("picture.csv").doesNotContain("problem.import");
        }
        assertThat(deals()).isZero();
    }

    @Test
    void wrongWordsEndWith64AndNameTheNearestOnes() throws IOException {
        assertThat(run(Language.EN, "import")).isEqualTo(Stop.USAGE);
        assertThat(run(Language.EN, "import", folder.toString(), "--dry-run", "--commit"))
                .isEqualTo(Stop.USAGE);
        assertThat(run(Language.EN, "import", folder.toString(), "--comit")).isEqualTo(Stop.USAGE);
        assertThat(complaint()).contains("--commit");
        assertThat(run(Language.PL, "import", "--undo", "7")).isEqualTo(Stop.USAGE);
        assertThat(complaint()).contains("wymaga numeru");
        assertThat(run(Language.EN, "import", "--undo")).isEqualTo(Stop.USAGE);
        assertThat(run(Language.EN)).isEqualTo(Stop.USAGE);
    }

    @Test
    void aDemoIsRefusedWhereThereIsACompany() throws IOException {
        assertThat(run(Language.EN, "demo")).isEqualTo(Stop.REFUSED);
        assertThat(complaint()).startsWith("sternik: ").doesNotContain("{");
    }

    private int run(Language language, String... arguments) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                language,
                false);
        return Command.run(arguments, data, terminal);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complaint() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private int deals() {
        return sql.fetchCount(DEAL);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static String idIn(String text) {
        Matcher matcher = ID.matcher(text);
        String last = "";
        while (matcher.find()) {
            last = matcher.group();
        }
        assertThat(last).as(text).isNotEmpty();
        return last;
    }
}
