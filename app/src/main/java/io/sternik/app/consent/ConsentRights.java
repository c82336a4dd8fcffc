package io.sternik.app.consent;

import io.sternik.app.platform.access.Chapter;
import io.sternik.app.platform.access.ModuleRights;
import io.sternik.app.platform.access.Permission;
import io.sternik.app.platform.access.RailEntry;
import io.sternik.app.platform.access.Role;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rights of consent. */
@Configuration(proxyBeanMethods = false)
public class ConsentRights {

    /** See what people said about being contacted, as far as their records are in sight. */
    public static final String READ = "consent.read";
    /** Write down what people said, and contact them through the gate. */
    public static final String RECORD = "consent.record";
    /** Write new versions of wordings, see the rules. */
    public static final String SET_UP = "consent.set-up";

    private static final Set<Role> SELLERS =
            Set.of(Role.SELLER, Role.LEADER, Role.ASSISTANT, Role.MANAGER, Role.DISTRICT_MANAGER, Role.DIRECTOR);

    @Bean
    ModuleRights consentModuleRights() {
        return new ModuleRights(
                "consent",
                List.of(
                        new Permission(READ, SELLERS),
                        new Permission(RECORD, SELLERS),
                        new Permission(SET_UP, Set.of(Role.ADMINISTRATOR, Role.DIRECTOR, Role.MARKETING_MANAGER))),
                List.of(new RailEntry("consents", List.of(Chapter.SETTINGS), 45, SET_UP)));
    }
}
