package io.sternik.app.browser;

import org.junit.jupiter.api.BeforeEach;

/** A story that plays in the demo company; what it changes, it makes itself. */
abstract class DemoStory extends BrowserStory {

    @Override
    protected Class<?> world() {
        return DemoWorld.class;
    }

    @BeforeEach
    void companyExists() {
        demoCompanyExists();
    }
}
