package io.sternik.app.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.imports.ImportSummary.Counts;
import io.sternik.app.platform.job.JobRun;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.RunningProgram;
import io.sternik.engine.finding.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file of exchange rates: guessed, tried, written, taken back. */
class ImportRatesModuleTest extends RunningProgram {

    private static final String FILE = """
            data;kod waluty;kurs średni;przelicznik;numer tabeli
            19.11.2026;EUR;4,2512;1;227/A/NBP/2026
            20.11.2026;EUR;4,2600;1;228/A/NBP/2026
            20.11.2026;HUF;1,1043;100;228/A/NBP/2026
            20.11.2026;EUR;4,2700;1;228/A/NBP/2026
            20.11.2026;ABC;1,1043;1;228/A/NBP/2026
            20.11.2026;PLN;1;1;228/A/NBP/2026
            20.11.2026;USD;-3,60;1;228/A/NBP/2026
            """;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Imports imports;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ImportRun run;

    @Autowired
    private ImportCommit commit;

    @Autowired
    private ImportUndo undo;

    @Autowired
    private ImportStore store;

    @BeforeEach
    void companyExists() {
        company.found();
    }

    @AfterEach
    void noRatesStay() {
        sql.execute("delete from platform.exchange_rate");
    }

    @Test
    void aFileOfRatesIsKnownByItsColumnsWrittenOnceAndTakenBack() {
        ImportId id = upload("kursy.csv", FILE);
        ImportMapping.File guessed =
                store.mapping(store.get(id).getMapping()).files().getFirst();
        assertThat(guessed.target()).isEqualTo("rates");
        ImportSummary tried = run.check(id, program(), new Quiet(program()));
        assertThat(kept()).isEmpty();
        ImportSummary done = commit.commit(id, program(), new Quiet(program())).summary();
        assertThat(done.objects()).isEqualTo(tried.objects()).containsEntry("rate", new Counts(3, 0, 0, 4));
        assertThat(done.notices().toString()).as("the kind is said").contains("rate-kind");
        assertThat(kept())
                .containsExactly("EUR PLN 2026-11-19 4.2512", "EUR PLN 2026-11-20 4.26", "HUF PLN 2026-11-20 0.011043");
        Counts again = commit.commit(upload("kursy.csv", FILE), program(), new Quiet(program()))
                .summary()
                .objects()
                .get("rate");
        assertThat(again).isEqualTo(new Counts(0, 0, 3, 4));
        undo.undo(id, program());
        assertThat(kept()).isEmpty();
    }

    /** A generated twin of the archive that the National Bank publishes, in its encoding. */
    @Test
    void theArchiveOfTheBankIsReadAsOneRateARow() {
        String archive = """
                data;1USD;1EUR;100HUF;nr tabeli;pełny numer tabeli;
                ;dolar amerykański;euro;forint (Węgry);;;
                20261119;3,6001;4,2512;1,1043;227;227/A/NBP/2026;
                20261120;3,6100;;1,1051;228;228/A/NBP/2026;
                ;;;;;;
                kod ISO;USD;EUR;HUF;;;
                nazwa waluty;dolar amerykański;euro;forint (Węgry);;;
                liczba jednostek;1;1;100;;;
                """;
        ImportId id = upload("archiwum.csv", archive.getBytes(Charset.forName("windows-1250")));
        assertThat(store.mapping(store.get(id).getMapping()).files().getFirst().target())
                .isEqualTo("rates");
        assertThat(store.files(id).getFirst().getEncoding()).isEqualTo("windows-1250");
        Counts done = commit.commit(id, program(), new Quiet(program()))
                .summary()
                .objects()
                .get("rate");
        assertThat(done).isEqualTo(new Counts(5, 0, 0, 0));
        assertThat(kept())
                .containsExactly(
                        "EUR PLN 2026-11-19 4.2512",
                        "HUF PLN 2026-11-19 0.011043",
                        "HUF PLN 2026-11-20 0.011051",
                        "USD PLN 2026-11-19 3.6001",
                        "USD PLN 2026-11-20 3.61");
        assertThat(sql.fetch("select distinct source from platform.exchange_rate order by 1")
                        .into(String.class))
                .containsExactly("227/A/NBP/2026", "228/A/NBP/2026");
    }

    @Test
    void financeLoadsRatesButNoDealsAndSeesItsOwnImportsAlone() {
        UserId user = accounts.create(
                "finanse@import.example", "finanse", Set.of(Role.FINANCE), null, Language.PL, program());
        Caller finance = as(user);
        Caller administrator = as(company.user("ADM"));
        assertThat(codes(finance)).contains("rates").doesNotContain("deals", "accounts", "team");
        assertThat(codes(administrator)).contains("rates", "deals");
        Viewer keeper = viewer(user);
        ImportId rates = uploads.take(List.of(source("kursy.csv", FILE)), null, keeper);
        assertThat(finance.post("/api/imports/" + rates.value() + "/dry-run", Map.of())
                        .status())
                .isEqualTo(202);
        assertThat(administrator.get("/api/imports/" + rates.value()).status()).isEqualTo(200);
        ImportId foreign = upload("kursy.csv", FILE);
        assertThat(finance.get("/api/imports/" + foreign.value()).status()).isEqualTo(404);
        assertThat(finance.get("/api/imports").body()).hasSize(1);
        ImportId deals = uploads.take(
                List.of(source("szanse.csv", "deal id;deal name;owner;stage\nD1;Nowa;Sara Ąg;Kontakt\n")),
                null,
                keeper);
        assertThat(store.mapping(store.get(deals).getMapping())
                        .files()
                        .getFirst()
                        .target())
                .as("not even guessed")
                .isNull();
        imports.map(
                deals,
                new Imports.Wanted(List.of(new Imports.WantedFile("szanse.csv", "deals", null)), null, null, null));
        assertThat(finance.post("/api/imports/" + deals.value() + "/commit", Map.of())
                        .body()
                        .toString())
                .contains("import.no-right-to-target");
    }

    private static List<String> codes(Caller caller) {
        return StreamSupport.stream(caller.get("/api/imports/targets").body().spliterator(), false)
                .map(target -> target.path("code").asString())
                .toList();
    }

    @Test
    void whoMayImportButNotKeepRatesBringsNone() {
        Viewer director = new Viewer(
                null,
                "DIR",
                Set.of(),
                Set.of("platform.import"),
                program().language(),
                program().visibility());
        ImportSummary tried = run.check(upload("kursy.csv", FILE), director, new Quiet(director));
        assertThat(tried.objects()).containsEntry("rate", new Counts(0, 0, 0, 7));
    }

    private List<String> kept() {
        return sql.fetch("""
                select from_currency || ' ' || to_currency || ' ' || valid_on || ' ' || rate
                from platform.exchange_rate where deleted_at is null order by 1""").into(String.class);
    }

    private ImportId upload(String name, String content) {
        return uploads.take(List.of(source(name, content)), "kursy", program());
    }

    private ImportId upload(String name, byte[] bytes) {
        return uploads.take(
                List.of(new Uploads.Source(name, () -> new ByteArrayInputStream(bytes))), "kursy", program());
    }

    private static Uploads.Source source(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new Uploads.Source(name, () -> new ByteArrayInputStream(bytes));
    }

    /** A job that says nothing. */
    private record Quiet(Viewer viewer) implements JobRun {
        @Override
        public void progress(String step, long done, @Nullable Long total) {}
    }
}
