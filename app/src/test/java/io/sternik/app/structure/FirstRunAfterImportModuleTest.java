package io.sternik.app.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.structure.load.FirstRun;
import io.sternik.app.testing.RunningProgram;
import io.sternik.engine.finding.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An import founds the company before anybody can sign in; the first administrator takes its root position. */
class FirstRunAfterImportModuleTest extends RunningProgram {

    @Autowired
    private FirstRun firstRun;

    @Test
    void theFirstAdministratorTakesTheRootOfTheImportedCompany() {
        assertThat(nobody().post("/api/first-run/company", Map.of("companyName", "Twin", "currency", "EUR"))
                        .status())
                .isEqualTo(401);
        FirstRun.Setup setup =
                new FirstRun.Setup("Other", "PLN", "Ada", "Korwel", "ada@twin.example", "long enough for tests");
        UserId user = firstRun.setUp(setup, Language.EN);

        assertThat(viewer(user).visibility().seesAll()).isTrue();
        assertThatThrownBy(() -> firstRun.setUp(setup, Language.EN)).isInstanceOf(Refused.class);
    }
}
