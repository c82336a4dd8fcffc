package io.sternik.app.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.imports.ImportSummary.Counts;
import io.sternik.app.platform.job.JobRun;
import io.sternik.app.testing.RunningProgram;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Deals from a file whose day of closing lies in closed days are refused row by row; the others come in. */
class ImportClosedModuleTest extends RunningProgram {

    private static final String FILE = """
            deal id;deal name;owner;stage;close date;amount
            Z1;Zamknięty okres;Sara Ąg;Wygrana;2026-10-15;100
            Z2;Otwarty okres;Sara Ąg;Wygrana;2026-11-10;200
            Z3;Nadal otwarta;Sara Ąg;Kontakt;2026-10-01;300
            """;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportCommit commit;

    @Autowired
    private ImportStore store;

    @BeforeEach
    void octoberIsClosed() {
        company.found();
        asOwner("delete from platform.closed_period");
        asOwner("insert into platform.closed_period (topic, closed_through, reason, at)"
                + " values ('results', '2026-10-31', 'koniec miesiąca', now())");
    }

    @Test
    void aDealClosedInClosedDaysIsRefusedUntilTheyAreOpenedAgain() {
        Counts deals = commit(FILE);
        assertThat(deals).isEqualTo(new Counts(2, 0, 0, 1));
        String changed = FILE.replace(";200", ";250").replace("Wygrana;2026-10-15", "Wygrana;2026-11-11");
        assertThat(commit(changed)).isEqualTo(new Counts(1, 1, 1, 0));
        asOwner("insert into platform.closed_period (topic, closed_through, reason, at)"
                + " values ('results', '2026-11-20', 'połowa miesiąca', now())");
        assertThat(commit(changed.replace(";250", ";260"))).isEqualTo(new Counts(0, 0, 2, 1));
        asOwner("delete from platform.closed_period");
        assertThat(commit(changed.replace(";250", ";260"))).isEqualTo(new Counts(0, 1, 2, 0));
    }

    private Counts commit(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        ImportId id = uploads.take(
                List.of(new Uploads.Source("deals.csv", () -> new ByteArrayInputStream(bytes))), "deals", program());
        imports.map(id, new Imports.Wanted(null, null, null, ImportMapping.OnDuplicate.OVERWRITE));
        ImportMapping guessed = store.mapping(store.get(id).getMapping());
        store.setMapping(
                id,
                new ImportMapping(
                        guessed.files(), guessed.currency(), guessed.startOn(), ImportMapping.OnDuplicate.OVERWRITE));
        return commit.commit(id, program(), new Quiet(program()))
                .summary()
                .objects()
                .getOrDefault("deal", new Counts(0, 0, 0, 0));
    }

    /** A job that says nothing. */
    private record Quiet(Viewer viewer) implements JobRun {
        @Override
        public void progress(String step, long done, @Nullable Long total) {}
    }
}
