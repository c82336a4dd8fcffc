package io.sternik.app.browser;

import io.sternik.app.testing.Caller;
import io.sternik.app.testing.RunningProgram;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;

/** A story in the browser. Those of the demo company share one, made by whoever comes first. */
@Tag("browser")
abstract class BrowserStory extends RunningProgram {

    private static final Duration SLOWEST_DEMO = Duration.ofSeconds(120);

    /** The world of all stories that play in the demo company. */
    interface DemoWorld {}

    /** Makes the demo company unless it is there. */
    protected void demoCompanyExists() {
        Caller anybody = nobody();
        if (anybody.get("/api/session").text("/state").equals("first-run")) {
            anybody.post("/api/first-run/demo", Map.of());
            Awaitility.await()
                    .atMost(SLOWEST_DEMO)
                    .until(() ->
                            anybody.get("/api/first-run/demo").text("/state").equals("done"));
        }
    }

    /** Somebody of the demo company who calls the program beside the browser. */
    protected Caller demoCaller(String login) {
        Caller caller = nobody();
        caller.post("/api/session/demo", Map.of("login", login));
        return caller;
    }
}
