package io.sternik.app.structure;

import io.sternik.app.platform.access.Chapter;
import io.sternik.app.platform.access.ModuleRights;
import io.sternik.app.platform.access.Permission;
import io.sternik.app.platform.access.RailEntry;
import io.sternik.app.platform.access.Role;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rights of structure. */
@Configuration(proxyBeanMethods = false)
public class StructureRights {

    /** See people, positions, units and the tree. */
    public static final String READ = "structure.read";
    /** Add and change people and who holds what. */
    public static final String EDIT_PEOPLE = "structure.edit-people";
    /** Add, change, move and close positions and units. */
    public static final String EDIT_POSITIONS = "structure.edit-positions";
    /** Give people user accounts and roles. */
    public static final String MANAGE_USERS = "structure.manage-users";

    @Bean
    ModuleRights structureModuleRights() {
        Set<Role> editors = Set.of(Role.ADMINISTRATOR, Role.DIRECTOR);
        return new ModuleRights(
                "structure",
                List.of(
                        new Permission(READ, Set.of(Role.values())),
                        new Permission(EDIT_PEOPLE, editors),
                        new Permission(EDIT_POSITIONS, editors),
                        new Permission(MANAGE_USERS, Set.of(Role.ADMINISTRATOR))),
                List.of(new RailEntry("structure", List.of(Chapter.STRUCTURE, Chapter.MY_PLACE), 80, READ)));
    }
}
