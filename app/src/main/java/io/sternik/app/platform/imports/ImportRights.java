package io.sternik.app.platform.imports;

import io.sternik.app.platform.access.Chapter;
import io.sternik.app.platform.access.ModuleRights;
import io.sternik.app.platform.access.Permission;
import io.sternik.app.platform.access.RailEntry;
import io.sternik.app.platform.access.Role;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The right to import. */
@Configuration(proxyBeanMethods = false)
class ImportRights {

    /** Upload files, commit and undo them: own imports, of what one may keep by hand. */
    static final String IMPORT = "platform.import";

    /** Bring in every kind of record, and see, commit and undo the imports of everybody. */
    static final String EVERYTHING = "platform.import-everything";

    @Bean
    ModuleRights platformModuleRights() {
        return new ModuleRights(
                "platform",
                List.of(
                        new Permission(IMPORT, Set.of(Role.ADMINISTRATOR, Role.DIRECTOR, Role.FINANCE)),
                        new Permission(EVERYTHING, Set.of(Role.ADMINISTRATOR, Role.DIRECTOR))),
                List.of(new RailEntry("imports", List.of(Chapter.SETTINGS, Chapter.SETTLEMENTS), 90, IMPORT)));
    }
}
