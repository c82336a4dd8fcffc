package io.sternik.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.imports.NastyFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The nasty files of {@code demo/imports} from the disk to {@code profile.json}, {@code mapping.json} and accepted rows, without a server. */
class FilesOnlyTest extends FilesOnlyRun {

    /** {@code -Dsternik.update=true} writes the folder in the repository anew. */
    @BeforeAll
    static void update() throws IOException {
        if (Boolean.getBoolean("sternik.update")) {
            for (Map.Entry<String, byte[]> file : NastyFiles.all().entrySet()) {
                Files.createDirectories(java.util.Objects.requireNonNull(
                        DEMO.resolve(file.getKey()).getParent()));
                Files.write(DEMO.resolve(file.getKey()), file.getValue());
            }
        }
    }

    @Test
    void theFilesInTheRepositoryAreThoseOfTheGenerator() throws IOException {
        for (Map.Entry<String, byte[]> file : NastyFiles.all().entrySet()) {
            assertThat(Files.readAllBytes(DEMO.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    klienci-1250.csv        | windows-1250 | letters         | ; | 1 | 1
                    klienci-8859-2.csv      | ISO-8859-2   | letters         | ; | 1 | 1
                    klienci-852.csv         | IBM852       | letters         | ; | 1 | 1
                    klienci-utf16le.txt     | UTF-16LE     | byte-order-mark | tab | 1 | 1
                    klienci-utf16be.txt     | UTF-16BE     | nul-pattern     | tab | 1 | 1
                    klienci-bom.csv.gz      | UTF-8        | byte-order-mark | , | 1 | 1
                    klienci-sep.csv         | UTF-8        | valid           | ; | 2 | 1
                    klienci-mac.csv         | UTF-8        | valid           | ^ | 1 | 1
                    """)
    void readsAccountsInEveryEncodingAndDialect(
            String file, String encoding, String evidence, String delimiter, int headerRow, int headerRows)
            throws IOException {
        assertThat(run(file)).isZero();

        JsonNode profile = json("profile.json").path("files").path(0);
        assertThat(profile.path("encoding").asString("")).isEqualTo(encoding);
        assertThat(profile.path("evidence").asString("")).isEqualTo(evidence);
        assertThat(profile.path("delimiter").asString("")).isEqualTo(delimiter.equals("tab") ? "\t" : delimiter);
        assertThat(profile.path("headerRow").asInt(0)).isEqualTo(headerRow);
        assertThat(profile.path("headerRows").asInt(0)).isEqualTo(headerRows);
        assertThat(profile.path("target").asString("")).isEqualTo("accounts");
        assertThat(places(0))
                .containsExactly(
                        "accounts.name", "accounts.nip", "accounts.town", "accounts.revenue", "accounts.founded");
        List<String> accepted = accepted("accounts");
        assertThat(accepted).hasSize(13);
        assertThat(accepted.get(5)).contains("Instal Źródło", "Świdnica", "5234.54", "1994");
        assertThat(accepted.get(2)).contains("Zakład Ślusarski Dąb", "Gdańsk");
    }

    @Test
    void unbalancedQuotesCostOneRowEach() throws IOException {
        assertThat(run("cudzyslowy.csv")).isEqualTo(Stop.PARTLY);
        assertThat(accepted("accounts")).hasSize(6).anyMatch(row -> row.contains("Rury \"\"Ósemka\"\", Wąs i Syn"));
        assertThat(lines("errors.csv"))
                .hasSize(2)
                .last()
                .asString()
                .contains("Nie zamknięty", "Kraków,sklep,Nazwa klienta,csv.unbalanced-quote");
    }

    @Test
    void ratesOfOneDayAreSeveralRecordsAndOneOfThemTwiceIsOne() throws IOException {
        String archive = """
                data;1USD;1EUR;100HUF;pełny numer tabeli;
                ;dolar amerykański;euro;forint (Węgry);;
                20261119;3,6001;4,2512;1,1043;227/A/NBP/2026;
                20261120;3,6100;;1,1051;228/A/NBP/2026;
                kod ISO;USD;EUR;HUF;;
                """;
        Path file = out.resolve("archiwum.csv");
        Files.writeString(file, archive, Charset.forName("windows-1250"));
        assertThat(runPath(file)).isZero();
        assertThat(accepted("rates")).hasSize(6).anyMatch(row -> row.contains("2026-11-20,HUF,1.1051"));
        Files.writeString(file, archive + "20261120;3,6100;;1,1051;228/A/NBP/2026;\n", Charset.forName("windows-1250"));
        assertThat(runPath(file)).isEqualTo(Stop.PARTLY);
        assertThat(lines("errors.csv")).hasSize(3);
    }

    @Test
    void titlesAndTotalsAreShownAndLeftOut() throws IOException {
        assertThat(run("tytuly-i-sumy.csv")).isZero();
        JsonNode profile = json("profile.json").path("files").path(0);
        assertThat(profile.path("titles").toString()).contains("Zestawienie klientów", "Stan na 30.09.2026");
        assertThat(profile.path("headerRow").asInt(0)).isEqualTo(4);
        assertThat(profile.path("totals").toString()).contains("Razem -6 515,50 20");
        assertThat(accepted("accounts"))
                .hasSize(4)
                .anyMatch(row -> row.contains("-250.00"))
                .anyMatch(row -> row.contains("-7500.00"))
                .anyMatch(row -> row.contains("1234.50"));
    }

    @Test
    void aHeaderOfTwoRowsGivesAccountsAndDeals() throws IOException {
        assertThat(run("dwa-wiersze.csv")).isZero();
        assertThat(json("profile.json").path("files").path(0).path("headerRows").asInt(0))
                .isEqualTo(2);
        assertThat(places(0))
                .containsExactly(
                        "accounts.name",
                        "accounts.nip",
                        "accounts.town",
                        "deals.name",
                        "deals.stage",
                        "deals.amount",
                        "deals.owner");
        assertThat(accepted("accounts")).hasSize(3);
        assertThat(accepted("deals")).hasSize(4).anyMatch(row -> row.contains("12500.00"));
    }

    @Test
    void aRowMayHoldAnAccountTwoPeopleAndADeal() throws IOException {
        assertThat(run("klienci-kontakty-szanse.csv")).isZero();
        assertThat(places(0))
                .containsExactly(
                        "accounts.name",
                        "accounts.nip",
                        "contacts.name",
                        "contacts.mails",
                        "contacts.phones",
                        "contacts#2.name",
                        "contacts#2.mails",
                        "deals.name",
                        "deals.stage",
                        "deals.amount",
                        "deals.owner");
        assertThat(accepted("accounts")).hasSize(3);
        assertThat(accepted("contacts")).hasSize(4).anyMatch(row -> row.contains("Anna Gęś"));
        assertThat(accepted("deals")).hasSize(4);
    }

    @Test
    void peopleComeWithPositionSuperiorAndUnit() throws IOException {
        assertThat(run("osoby.csv")).isZero();
        assertThat(places(0))
                .containsExactly(
                        "team.person", "team.title", "team.manager", "team.office", "team.email", "team.hiredOn");
        assertThat(accepted("team")).hasSize(4).anyMatch(row -> row.contains("2019-03-01"));
    }

    @Test
    void tablesWithoutHeaderAreReadByTheirDictionary() throws IOException {
        assertThat(run("slownik")).isZero();
        JsonNode deals = json("profile.json").path("files").path(1);
        assertThat(deals.path("dictionary").asString("")).isEqualTo("slownik.csv");
        assertThat(deals.path("delimiter").asString("")).isEqualTo("|");
        assertThat(deals.path("headerRows").asInt(1)).isZero();
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
        assertThat(accepted("accounts")).hasSize(4);
    }

    @Test
    void datesOfEveryFormAreReadAndOneThatIsNoneIsRefused() throws IOException {
        assertThat(run("daty-mieszane.csv")).isEqualTo(Stop.PARTLY);
        assertThat(accepted("deals").stream().skip(1).map(FilesOnlyTest::dates))
                .containsExactly(
                        "2025-12-31 2026-03-01",
                        "2026-02-01 2026-03-02",
                        "2025-12-31 2026-03-03",
                        "2026-01-05 2026-03-04");
        assertThat(lines("errors.csv"))
                .anyMatch(row -> row.contains("kiedyś") && row.contains("Data otwarcia;cell.not-a-date"));
    }

    @Test
    void amountsAndDaysOfAnAmericanFileAreRead() throws IOException {
        assertThat(run("daty-amerykanskie.csv")).isEqualTo(Stop.PARTLY);
        assertThat(lines("errors.csv")).hasSize(2).last().asString().contains("import.other-currency");
        assertThat(run("daty-amerykanskie.csv", "--currency", "USD")).isZero();
        assertThat(accepted("deals").stream().skip(1).map(FilesOnlyTest::dates))
                .containsExactly("2025-12-31 2026-03-01", "2026-01-05 2026-03-09", "2026-01-06 2026-03-10");
        assertThat(accepted("deals")).anyMatch(row -> row.contains("1234.50")).anyMatch(row -> row.contains("-12.25"));
    }

    @Test
    void aCutTaxNumberIsRefusedAndNeverGuessed() throws IOException {
        assertThat(run("nip-uciety.csv")).isEqualTo(Stop.PARTLY);
        assertThat(accepted("accounts")).hasSize(2);
        assertThat(lines("errors.csv"))
                .hasSize(3)
                .anyMatch(row -> row.contains("5,21E+09") && row.contains("cell.cut-number"))
                .anyMatch(row -> row.contains("1234567890") && row.contains("import.nip"));
    }

    @Test
    void theErrorsFileMendedComesInCleanly() throws IOException {
        assertThat(run("nip-uciety.csv")).isEqualTo(Stop.PARTLY);
        Path mended = out.resolve("mended.csv");
        String text = String.join("\n", lines("errors.csv")) + "\n";
        Files.writeString(mended, text.replace("5,21E+09", "").replace("1234567890", ""));
        assertThat(runPath(mended)).isZero();
        assertThat(accepted("accounts")).hasSize(3);
    }

    @Test
    void spoiltTextsNameTheOptionThatMakesThemRight() throws IOException {
        assertThat(run("krzaki.csv")).isZero();
        String option = json("profile.json")
                .path("files")
                .path(0)
                .path("spoilt")
                .path("encoding")
                .asString("");
        assertThat(option).isEqualTo("UTF-8:windows-1252");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("zepsute", "→", "--encoding " + option);
        assertThat(accepted("accounts")).noneMatch(row -> row.contains("Instal Źródło"));

        assertThat(run("krzaki.csv", "--encoding", option)).isZero();
        assertThat(accepted("accounts"))
                .hasSize(13)
                .anyMatch(row -> row.contains("Instal Źródło") && row.contains("Świdnica"));
        JsonNode mended = json("profile.json").path("files").path(0);
        assertThat(mended.path("encoding").asString("")).isEqualTo(option);
        assertThat(mended.path("spoilt").isNull()).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("zepsute");
        Path mapping = Files.copy(out.resolve("mapping.json"), out.resolve("kept.json"));
        assertThat(run("krzaki.csv", "--mapping", mapping.toString())).isZero();
        assertThat(accepted("accounts")).anyMatch(row -> row.contains("Instal Źródło"));
        assertThat(run("klienci-1250.csv", "--encoding", option)).isEqualTo(Stop.INPUT);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("klienci-1250.csv", option);
        assertThat(run("klienci-1250.csv")).isZero();
        assertThat(json("profile.json").path("files").path(0).path("spoilt").isNull())
                .isTrue();
    }

    @Test
    void aWorkbookGivesATableForEachSheetThatIsShown() throws IOException {
        assertThat(run("arkusz.xlsx")).isZero();
        JsonNode files = json("profile.json").path("files");
        assertThat(files).hasSize(2);
        assertThat(files.path(0).path("name").asString("")).isEqualTo("arkusz.xlsx · Klienci");
        assertThat(files.path(0).path("headerRow").asInt(0)).isEqualTo(3);
        assertThat(files.path(0).path("totals")).hasSize(1);
        assertThat(accepted("accounts"))
                .hasSize(3)
                .anyMatch(row -> row.contains("1250"))
                .anyMatch(row -> row.endsWith(",0.3,,,,,,") || row.contains(",0.3,"));
        assertThat(accepted("deals").stream().skip(1).map(FilesOnlyTest::dates))
                .containsExactly("2025-12-31", "2026-01-01");
        assertThat(accepted("deals")).anyMatch(row -> row.contains("12000000"));
    }

    @Test
    void aWorkbookMayCountDaysFrom1904() throws IOException {
        assertThat(run("arkusz-1904.xlsx")).isZero();
        assertThat(accepted("deals").stream().skip(1).map(FilesOnlyTest::dates))
                .containsExactly("2025-12-31", "2026-01-01");
    }

    @Test
    void recordsThatStandTwiceAreListed() throws IOException {
        Path file = out.resolve("twice.csv");
        Files.writeString(file, "Nazwa klienta;Miasto\nAlfa;Łódź\nBeta;Żory\nALFA;Łódź\n");
        assertThat(runPath(file)).isEqualTo(Stop.PARTLY);
        assertThat(lines("duplicates.csv"))
                .hasSize(2)
                .last()
                .asString()
                .contains("accounts,name,ALFA,twice.csv,3,twice.csv,1");
        assertThat(runPath(file, "--on-duplicate", "create")).isZero();
        assertThat(accepted("accounts")).hasSize(4);
    }

    private static String dates(String row) {
        return String.join(
                " ",
                Stream.of(row.split(","))
                        .filter(cell -> cell.matches("\\d{4}-\\d{2}-\\d{2}"))
                        .toList());
    }
}
