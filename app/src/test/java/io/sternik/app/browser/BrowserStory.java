package io.sternik.app.browser;

import io.sternik.app.testing.RunningProgram;
import org.junit.jupiter.api.Tag;

/** A story in the browser. Those of the demo company share one, made by whoever comes first. */
@Tag("browser")
abstract class BrowserStory extends RunningProgram {

    /** The world of all stories that play in the demo company. */
    interface DemoWorld {}
}
