package io.sternik.app.platform.field;

import io.sternik.app.platform.access.Chapter;
import io.sternik.app.platform.access.ModuleRights;
import io.sternik.app.platform.access.Permission;
import io.sternik.app.platform.access.RailEntry;
import io.sternik.app.platform.access.Role;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who defines own fields. Their values follow the rights of the record. */
@Configuration(proxyBeanMethods = false)
class FieldRights {

    /** Add, change, order and archive own fields. */
    static final String DEFINE = "platform.define-fields";

    @Bean
    ModuleRights fieldModuleRights() {
        return new ModuleRights(
                "platform",
                List.of(new Permission(DEFINE, Set.of(Role.ADMINISTRATOR))),
                List.of(new RailEntry("fields", List.of(Chapter.SETTINGS), 45, DEFINE)));
    }
}
