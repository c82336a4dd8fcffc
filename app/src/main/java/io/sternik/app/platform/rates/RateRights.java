package io.sternik.app.platform.rates;

import io.sternik.app.platform.access.Chapter;
import io.sternik.app.platform.access.ModuleRights;
import io.sternik.app.platform.access.Permission;
import io.sternik.app.platform.access.RailEntry;
import io.sternik.app.platform.access.Role;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rights on exchange rates: everybody sees them, few keep them. */
@Configuration(proxyBeanMethods = false)
class RateRights {

    /** See exchange rates. */
    static final String READ = "platform.read-rates";

    /** Add, change, import and delete exchange rates, and choose those that results use. */
    static final String EDIT = "platform.edit-rates";

    @Bean
    ModuleRights rateModuleRights() {
        return new ModuleRights(
                "platform",
                List.of(
                        new Permission(READ, Set.of(Role.values())),
                        new Permission(EDIT, Set.of(Role.ADMINISTRATOR, Role.FINANCE))),
                List.of(new RailEntry("rates", List.of(Chapter.SETTINGS, Chapter.SETTLEMENTS), 55, EDIT)));
    }
}
