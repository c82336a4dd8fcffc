package io.sternik.app.platform.demo;

import io.sternik.app.platform.access.ModuleRights;
import io.sternik.app.platform.access.Permission;
import io.sternik.app.platform.access.Role;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The right to make the demo company. */
@Configuration(proxyBeanMethods = false)
class DemoRights {

    static final String DEMO = "platform.demo";

    @Bean
    ModuleRights demoModuleRights() {
        return new ModuleRights(
                "platform", List.of(new Permission(DEMO, Set.of(Role.ADMINISTRATOR))), List.of());
    }
}
