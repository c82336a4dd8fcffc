package io.sternik.app.platform.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.problem.StartRefused;
import io.sternik.postgres.PostgresProblem;
import io.sternik.postgres.PostgresRefused;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class StartRefusalsTest {

    private static final PostgresRefused IN_USE =
            new PostgresRefused(new PostgresProblem.FolderInUse(Path.of("/srv/sternik"), 77));

    @Test
    void aFolderInUseIsSaidInBothLanguagesHoweverDeepItLies() {
        Throwable failure = new IllegalStateException("context", new IllegalStateException("bean", IN_USE));

        assertThat(StartRefusals.sentence(failure)).hasValueSatisfying(text -> {
            assertThat(text.pl()).contains("/srv/sternik", "77", "Zatrzymaj");
            assertThat(text.en()).contains("/srv/sternik", "77", "Stop");
        });
        assertThat(StartRefusals.exitCode(failure)).isEqualTo(6);
    }

    @Test
    void aTakenPortNamesTheCommandThatHelps() {
        Throwable failure = new IllegalStateException(new PortInUseException(8080));

        assertThat(StartRefusals.sentence(failure))
                .hasValueSatisfying(text -> assertThat(text.en()).contains("8080", "./sternik serve --port 8081"));
        assertThat(StartRefusals.exitCode(failure)).isEqualTo(1);
    }

    @Test
    void aSettingThatMeansNothingIsNamed() {
        StartRefused refused = new StartRefused("Popraw ustawienie X", "Mend the setting X");

        assertThat(StartRefusals.sentence(new IllegalStateException("bean", refused)))
                .hasValueSatisfying(text -> assertThat(text.pl()).isEqualTo("Popraw ustawienie X"));
    }

    @Test
    void aBugKeepsItsStackTrace() {
        assertThat(StartRefusals.sentence(new IllegalStateException("bug"))).isEmpty();
    }
}
