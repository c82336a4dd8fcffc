package io.sternik.app.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.imports.ImportSummary.Counts;
import io.sternik.app.platform.job.JobRun;
import io.sternik.app.testing.RunningProgram;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
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
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return uploads.take(
                List.of(new Uploads.Source(name, () -> new ByteArrayInputStream(bytes))), "kursy", program());
    }

    /** A job that says nothing. */
    private record Quiet(Viewer viewer) implements JobRun {
        @Override
        public void progress(String step, long done, @Nullable Long total) {}
    }
}
