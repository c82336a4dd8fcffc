package io.sternik.app.platform.dated;

import io.sternik.app.platform.access.Chapter;
import io.sternik.app.platform.access.ModuleRights;
import io.sternik.app.platform.access.Permission;
import io.sternik.app.platform.access.RailEntry;
import io.sternik.app.platform.access.Role;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The right to close periods; how far they are closed everybody may know. */
@Configuration(proxyBeanMethods = false)
class ClosedRights {

    /** Close days of a topic and open them again. */
    static final String EDIT = "platform.close-periods";

    @Bean
    ModuleRights closedModuleRights() {
        return new ModuleRights(
                "platform",
                List.of(new Permission(EDIT, Set.of(Role.ADMINISTRATOR, Role.FINANCE))),
                List.of(new RailEntry("closed", List.of(Chapter.SETTINGS, Chapter.SETTLEMENTS), 57, EDIT)));
    }
}
