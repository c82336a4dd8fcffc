package io.sternik.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The chapters depend on each other as the architecture says, without cycles, and use only what a module exports. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(SternikApplication.class);

    @Test
    void modulesKeepToTheirAllowedDependencies() {
        MODULES.verify();
    }

    @Test
    void everyChapterIsAModule() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .contains("platform", "structure", "catalog", "selling");
    }
}
