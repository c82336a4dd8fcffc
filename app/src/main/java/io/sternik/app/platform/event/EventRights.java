package io.sternik.app.platform.event;

import io.sternik.app.platform.access.Chapter;
import io.sternik.app.platform.access.ModuleRights;
import io.sternik.app.platform.access.Permission;
import io.sternik.app.platform.access.RailEntry;
import io.sternik.app.platform.access.Role;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The right to look after events that were not heard. */
@Configuration(proxyBeanMethods = false)
class EventRights {

    /** See which events wait and why; try them again or leave them out. */
    static final String MANAGE = "platform.manage-events";

    @Bean
    ModuleRights eventModuleRights() {
        return new ModuleRights(
                "platform",
                List.of(new Permission(MANAGE, Set.of(Role.ADMINISTRATOR))),
                List.of(new RailEntry("events", List.of(Chapter.SETTINGS), 80, MANAGE)));
    }
}
